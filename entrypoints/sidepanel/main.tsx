/** The panel beside the page: of the tab in front, or with `?tab=<id>` of that one. */
import { useSearch } from "../../components/search/use-search.ts";
import { tabAsked } from "../../utils/addresses.ts";
import { askSearch } from "../../utils/browser/search.ts";
import { drawPage, NEW_TAB_LINKS } from "../shared/draw-page.tsx";
import { usePage } from "../shared/use-page.ts";
import { usePageAnnotations } from "../shared/use-page-annotations.ts";
import { Panel } from "./panel.tsx";
import { useActiveTab } from "./use-active-tab.ts";
import { useInView } from "./use-in-view.ts";

const asked = tabAsked(new URLSearchParams(location.search));

function Root() {
  const active = useActiveTab();
  const tab = asked ?? active;
  // Another tab is another panel: nothing of the one before stays.
  return tab === undefined ? null : <TabPanel key={tab} asked={tab} />;
}

function TabPanel({ asked: id }: { asked: number }) {
  const { tab, ...page } = usePage(id);
  const search = useSearch(askSearch);
  const annotations = usePageAnnotations(tab);
  const inView = useInView(tab, page.view.kind);
  return <Panel {...page} search={search} annotations={annotations} inView={inView} />;
}

await drawPage(<Root />, NEW_TAB_LINKS);
