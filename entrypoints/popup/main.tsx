/** The toolbar popup, or with `?tab=<id>` the same in a tab of its own. */
import { useSearch } from "../../components/search/use-search.ts";
import { panelOpener } from "../../utils/browser/panel.ts";
import { askSearch } from "../../utils/browser/search.ts";
import { tabAsked } from "../../utils/addresses.ts";
import { drawPage, NEW_TAB_LINKS } from "../shared/draw-page.tsx";
import { usePage } from "../shared/use-page.ts";
import { usePageAnnotations } from "../shared/use-page-annotations.ts";
import { Popup } from "./popup.tsx";

const asked = tabAsked(new URLSearchParams(location.search));
document.documentElement.dataset.surface = asked === undefined ? "popup" : "tab";

function Page() {
  const { tab, ...page } = usePage(asked);
  const search = useSearch(askSearch);
  const annotations = usePageAnnotations(tab);
  const open = panelOpener(tab);
  // The popup is in the way of what it opened.
  const onPanel = open && (() => void open().then(() => close()));
  return <Popup {...page} search={search} annotations={annotations} onPanel={onPanel} />;
}

await drawPage(<Page />, NEW_TAB_LINKS);
