/** The panel beside the page: of the tab in front, or with `?tab=<id>` of that one. */
import { render } from "preact";
import { useSearch } from "../../components/search/use-search.ts";
import { LinksContext, type Links } from "../../components/shell/links.tsx";
import { WordsContext } from "../../components/words.ts";
import { tabAsked } from "../../utils/addresses.ts";
import { preparePage } from "../../utils/browser/page-root.ts";
import { askSearch } from "../../utils/browser/search.ts";
import { usePage } from "../shared/use-page.ts";
import { usePageAnnotations } from "../shared/use-page-annotations.ts";
import { Panel } from "./panel.tsx";
import { useActiveTab } from "./use-active-tab.ts";
import { useInView } from "./use-in-view.ts";

const words = await preparePage(document.documentElement);
const asked = tabAsked(new URLSearchParams(location.search));
const links: Links = { href: (address) => address, newTab: true };

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

render(
  <WordsContext value={words}>
    <LinksContext value={links}>
      <Root />
    </LinksContext>
  </WordsContext>,
  document.getElementById("app")!,
);
