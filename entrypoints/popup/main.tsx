/** The toolbar popup, or with `?tab=<id>` the same in a tab of its own. */
import { render } from "preact";
import { useSearch } from "../../components/search/use-search.ts";
import { LinksContext, type Links } from "../../components/shell/links.tsx";
import { WordsContext } from "../../components/words.ts";
import { preparePage } from "../../utils/browser/page-root.ts";
import { panelOpener } from "../../utils/browser/panel.ts";
import { askSearch } from "../../utils/browser/search.ts";
import { tabAsked } from "../../utils/addresses.ts";
import { usePage } from "../shared/use-page.ts";
import { usePageAnnotations } from "../shared/use-page-annotations.ts";
import { Popup } from "./popup.tsx";

const asked = tabAsked(new URLSearchParams(location.search));
const root = document.documentElement;
root.dataset.surface = asked === undefined ? "popup" : "tab";
const words = await preparePage(root);
const links: Links = { href: (address) => address, newTab: true };

function Page() {
  const { tab, ...page } = usePage(asked);
  const search = useSearch(askSearch);
  const annotations = usePageAnnotations(tab);
  const open = panelOpener(tab);
  // The popup is in the way of what it opened.
  const onPanel = open && (() => void open().then(() => close()));
  return <Popup {...page} search={search} annotations={annotations} onPanel={onPanel} />;
}

render(
  <WordsContext value={words}>
    <LinksContext value={links}>
      <Page />
    </LinksContext>
  </WordsContext>,
  document.getElementById("app")!,
);
