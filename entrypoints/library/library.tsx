/** The library as wires: which part is open, what is searched, and what stands in front of it. */
import { useState } from "preact/hooks";
import { LibraryNav } from "../../components/library/library-nav.tsx";
import { SearchBox } from "../../components/search/search-box.tsx";
import { PageShell } from "../../components/shell/page-shell.tsx";
import { StoreNotice } from "../../components/library/store-notice.tsx";
import { usePageTitle } from "../../components/shell/use-page-title.ts";
import { useWords } from "../../components/shell/words.ts";
import type { AnnotationFilter } from "../../utils/annotation/messages.ts";
import { Backup } from "./backup.tsx";
import { Listed } from "./listed.tsx";
import { useChoices } from "./use-choices.ts";
import { useStoreState } from "./use-store-state.ts";
import { useView } from "./use-view.ts";

/** `asked`: what the address narrows it down to. */
export function Library({ asked }: { asked: AnnotationFilter }) {
  const view = useView();
  const store = useStoreState();
  const choices = useChoices();
  const [query, setQuery] = useState("");
  const [exporting, setExporting] = useState(false);
  usePageTitle(useWords().text("libraryTitle"));
  const listed = view !== "backup" && !store.state?.newer;
  return (
    <PageShell
      current="library"
      box={listed && <SearchBox label="searchAnnotations" query={query} onQuery={setQuery} />}
    >
      <LibraryNav
        view={view}
        counts={store.state ? { annotations: store.state.annotations, trash: store.state.trashed } : {}}
        onExport={view === "annotations" && store.state?.annotations ? () => setExporting(true) : undefined}
      />
      <StoreNotice {...store} />
      {listed && choices && (
        <Listed
          // The trash is another list: what was selected or searched there is not here.
          key={view}
          asked={asked}
          trash={view === "trash"}
          query={query}
          choices={choices.value}
          exporting={exporting}
          counts={{ all: store.state?.annotations ?? 0, trashed: store.state?.trashed ?? 0 }}
          onExported={() => setExporting(false)}
          onTemplate={choices.setTemplate}
          onChosen={choices.setExported}
        />
      )}
      {view === "backup" && <Backup state={store.state} />}
    </PageShell>
  );
}
