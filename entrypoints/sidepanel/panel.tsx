/** The panel as a function of what is known: what is being read, then the whole page, and a search over everything. */
import { EntityList } from "../../components/entity/entity-list.tsx";
import { PageAnnotations, type PageAnnotationsState } from "../../components/page/page-annotations.tsx";
import { PageEnd } from "../../components/page/page-end.tsx";
import { PageHeader } from "../../components/page/page-header.tsx";
import { PageList } from "../../components/page/page-list.tsx";
import type { PageProps } from "../../components/page/page-props.ts";
import { PageState } from "../../components/page/page-state.tsx";
import { SearchBox } from "../../components/search/search-box.tsx";
import { SearchResults } from "../../components/search/search-results.tsx";
import type { Search } from "../../components/search/use-search.ts";
import { useWords } from "../../components/shell/words.ts";
import type { Listed } from "../../utils/corpus/entity-list.ts";
import type { EntityRef, Reading } from "../../utils/model.ts";
import type { EntityInView } from "../../utils/messages/view-port.ts";

export interface PanelProps extends PageProps {
  search: Search;
  /** What was saved on the page; `undefined` until it is known. */
  annotations: PageAnnotationsState | undefined;
  /** Entities in view, in the order of reading; `undefined` where the page doesn't say. */
  inView: EntityInView[] | undefined;
}

/** While something is searched, the page waits behind the results. */
export function Panel({ search, annotations, inView, ...page }: PanelProps) {
  const { view, settings, site, onChange, onReload, onRetry } = page;
  const searching = search.query.trim() !== "";
  return (
    <div class="panel">
      <PageHeader settings={settings} site={site} onChange={onChange} />
      <div class="panel-search">
        <SearchBox query={search.query} onQuery={search.setQuery} />
      </div>
      <main class="panel-main" aria-busy={view.kind === "pending" || view.kind === "reading"}>
        {searching && <SearchResults query={search.query} found={search.found} />}
        <div class="panel-page" hidden={searching}>
          {annotations && <PageAnnotations full {...annotations} />}
          {view.kind === "list" ? (
            <>
              {inView && <NowReading {...page} report={view.report.entities} inView={inView} />}
              <PageList {...page} report={view.report} />
            </>
          ) : (
            <PageState view={view} onReload={onReload} onRetry={onRetry} />
          )}
          <PageEnd {...page} />
        </div>
      </main>
    </div>
  );
}

type NowReadingProps = Pick<PageProps, "settings" | "detailsOf" | "onOpen" | "onNext" | "onMute"> & {
  report: Listed[];
  inView: EntityInView[];
};

/** Excerpts stand in the order that the paragraph in view gives them. */
function NowReading({ report, inView, settings, ...actions }: NowReadingProps) {
  const words = useWords();
  const marked = listedIn(report, inView).filter(({ category }) => !settings?.categoriesOff.includes(category));
  return (
    <section class="panel-now" aria-label={words.text("panelNow")}>
      <h2 class="panel-heading">{words.text("panelNow")}</h2>
      {marked.length === 0 ? (
        <p class="panel-none">{words.text("panelNowNone")}</p>
      ) : (
        <EntityList
          entities={marked}
          readingOf={(ref) => inView.find((one) => isSame(one, ref)) ?? NOTHING}
          marked
          detailsOf={actions.detailsOf}
          onOpen={actions.onOpen}
          onNext={actions.onNext}
          onMute={actions.onMute}
        />
      )}
      <h2 class="panel-heading">{words.text("panelPage")}</h2>
    </section>
  );
}

/** Those of the page's report that are in view, in the order of reading. */
function listedIn(report: Listed[], inView: EntityRef[]): Listed[] {
  return inView.flatMap((seen) => report.find((one) => isSame(one, seen)) ?? []);
}

const NOTHING: Reading = { context: "" };

const isSame = (a: EntityRef, b: EntityRef): boolean => a.corpus === b.corpus && a.entity === b.entity;
