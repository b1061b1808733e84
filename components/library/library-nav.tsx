/** The parts of the library, and what can be taken along. */
import type { TextKey } from "../../utils/words.ts";
import { useWords } from "../shell/words.ts";
import "./library-nav.css";

export const LIBRARY_VIEWS = ["annotations", "trash", "backup"] as const;
export type LibraryView = (typeof LIBRARY_VIEWS)[number];

const LABEL: Record<LibraryView, TextKey> = {
  annotations: "viewAnnotations",
  trash: "viewTrash",
  backup: "viewBackup",
};

/** The part that the address names. */
export const viewOf = (hash: string): LibraryView => LIBRARY_VIEWS.find((view) => hash === `#${view}`) ?? "annotations";

export interface LibraryNavProps {
  view: LibraryView;
  /** How many there are, where it is known. */
  counts: Partial<Record<LibraryView, number>>;
  /** Absent where there is nothing to export. */
  onExport: (() => void) | undefined;
}

/** Links within the page, so that Back leads back. */
export function LibraryNav({ view, counts, onExport }: LibraryNavProps) {
  const words = useWords();
  return (
    <div class="library-head">
      <h1 class="page-title">{words.text("libraryTitle")}</h1>
      <nav class="library-nav" aria-label={words.text("libraryViews")}>
        {LIBRARY_VIEWS.map((one) => (
          <a key={one} href={`#${one}`} aria-current={one === view ? "page" : undefined}>
            {words.text(LABEL[one])} {counts[one] ? <span class="number">{words.number(counts[one])}</span> : null}
          </a>
        ))}
      </nav>
      {onExport && (
        <button type="button" class="button button-plain library-export" onClick={onExport}>
          {words.text("export")}
        </button>
      )}
    </div>
  );
}
