/** Name and switches: for everything, and for this site. */
import { Switch } from "../controls/switch.tsx";
import { useWords } from "../shell/words.ts";
import { withEverything, withSite } from "../../utils/choices/settings-edits.ts";
import { isOnAt, type Settings } from "../../utils/choices/settings.ts";
import "./page-header.css";

export interface PageHeaderProps {
  settings: Settings | undefined;
  site: string | undefined;
  onChange: (edit: (settings: Settings) => Settings) => void;
}

/** The site's switch can't act while all is off, nor on a page that has no site; it keeps its place. */
export function PageHeader({ settings, site, onChange }: PageHeaderProps) {
  const words = useWords();
  const known = settings !== undefined && site !== undefined;
  return (
    <header class="page-header">
      <div class="page-header-title">
        <img src="/icons/icon.svg" width="20" height="20" alt="" />
        <h1>{words.text("extensionName")}</h1>
        <Switch
          label={words.text("useGloss")}
          labelHidden
          checked={settings?.enabled}
          onChange={(on) => onChange((before) => withEverything(before, on))}
        />
      </div>
      <Switch
        label={words.text("highlightHere")}
        // Its line is kept free until it is known whether there is a site.
        detail={site ?? (settings ? undefined : "\u00a0")}
        checked={known && isOnAt(settings, site)}
        disabled={!known || !settings.enabled}
        onChange={(on) => {
          if (site !== undefined) onChange((before) => withSite(before, site, on));
        }}
      />
    </header>
  );
}
