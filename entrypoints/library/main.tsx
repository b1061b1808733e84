/** The library: all annotations, the trash, backup and import. */
import { render } from "preact";
import { LinksContext, PLAIN_LINKS } from "../../components/shell/links.tsx";
import { WordsContext } from "../../components/words.ts";
import { filterAsked } from "../../utils/addresses.ts";
import { preparePage } from "../../utils/browser/page-root.ts";
import { Library } from "./library.tsx";

const words = await preparePage(document.documentElement);
const asked = filterAsked(new URLSearchParams(location.search));

render(
  <WordsContext value={words}>
    <LinksContext value={PLAIN_LINKS}>
      <Library asked={asked} />
    </LinksContext>
  </WordsContext>,
  document.getElementById("app")!,
);
