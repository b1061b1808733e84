/** The sites where the reader switched Gloss off. */
import { useWords } from "../../components/shell/words.ts";
import { Section } from "./section.tsx";

export interface SitesSectionProps {
  sites: string[];
  onRemove: (site: string) => void;
}

/** By name. */
export function SitesSection({ sites, onRemove }: SitesSectionProps) {
  const words = useWords();
  if (sites.length === 0) return <Section title={words.text("sectionSites")} note={words.text("sitesNone")} />;
  return (
    <Section title={words.text("sectionSites")} note={words.text("sitesText")}>
      <ul class="options-rows">
        {sites.toSorted().map((site) => (
          <li key={site}>
            <span class="options-row-text">
              <bdi>{site}</bdi>
            </span>
            <button
              type="button"
              class="button button-plain"
              aria-label={words.text("removeSiteNamed", site)}
              onClick={() => onRemove(site)}
            >
              {words.text("removeSite")}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
