/** The names of an entity in all languages, each in the glyphs of its own region. */
import type { NamesInLanguage } from "../../utils/reading/names.ts";
import { useWords } from "../shell/words.ts";
import "./names-list.css";

/** So many languages stand open. */
const OPEN = 3;

export interface NamesListProps {
  names: NamesInLanguage[];
}

/** The first few languages; the others behind their number. */
export function NamesList({ names }: NamesListProps) {
  const words = useWords();
  const rest = names.slice(OPEN);
  return (
    <>
      <Languages names={names.slice(0, OPEN)} />
      {rest.length > 0 && (
        <details class="names-more">
          <summary class="number">{words.count("moreLanguages", rest.length)}</summary>
          <Languages names={rest} />
        </details>
      )}
    </>
  );
}

function Languages({ names }: NamesListProps) {
  const words = useWords();
  return (
    <dl class="names">
      {names.map(({ lang, names: inLanguage }) => (
        <div key={lang}>
          <dt>{words.languageName(lang)}</dt>
          <dd lang={lang}>
            {inLanguage.map((name) => (
              <bdi key={name}>{name}</bdi>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
