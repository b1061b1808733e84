/** The popup as a function of what is known: switches above, below them the names or why there are none. */
import { PageAnnotations, type PageAnnotationsState } from "../../components/page/page-annotations.tsx";
import { PageEnd } from "../../components/page/page-end.tsx";
import { PageHeader } from "../../components/page/page-header.tsx";
import { PageList } from "../../components/page/page-list.tsx";
import type { PageProps } from "../../components/page/page-props.ts";
import { PageState } from "../../components/page/page-state.tsx";
import { SearchBox } from "../../components/search/search-box.tsx";
import { SearchResults } from "../../components/search/search-results.tsx";
import type { Search } from "../../components/search/use-search.ts";
import { PopupFooter } from "./popup-footer.tsx";

export interface PopupProps extends PageProps {
  search: Search;
  /** What was saved on the page; `undefined` until it is known. */
  annotations: PageAnnotationsState | undefined;
  /** Opens the panel beside the page; absent where the browser has none. */
  onPanel: (() => void) | undefined;
}

/** The shell stands at once; what comes in fills it without moving it. While something is searched, the page waits behind the results. */
export function Popup({ search, annotations, onPanel, ...page }: PopupProps) {
  const { view, settings, site, onChange, onReload, onRetry } = page;
  const searching = search.query.trim() !== "";
  return (
    <div class="popup">
      <PageHeader settings={settings} site={site} onChange={onChange} />
      <div class="popup-search">
        <SearchBox query={search.query} onQuery={search.setQuery} />
      </div>
      <main class="popup-main" aria-busy={view.kind === "pending" || view.kind === "reading"}>
        {searching && <SearchResults query={search.query} found={search.found} />}
        <div hidden={searching}>
          {annotations && <PageAnnotations {...annotations} />}
          {view.kind === "list" ? (
            <PageList {...page} report={view.report} />
          ) : (
            <PageState view={view} onReload={onReload} onRetry={onRetry} />
          )}
          <PageEnd {...page} />
        </div>
      </main>
      <PopupFooter onPanel={onPanel} />
    </div>
  );
}
