/** The reader: a document opened at a passage, or without one named all documents. */
import { render } from "preact";
import { LinksContext, PLAIN_LINKS } from "../../components/shell/links.tsx";
import { WordsContext } from "../../components/words.ts";
import { documentAsked } from "../../utils/addresses.ts";
import { preparePage } from "../../utils/browser/page-root.ts";
import { Reader } from "./reader.tsx";

const words = await preparePage(document.documentElement);
const asked = documentAsked(new URLSearchParams(location.search));

render(
  <WordsContext value={words}>
    <LinksContext value={PLAIN_LINKS}>
      <Reader asked={asked} />
    </LinksContext>
  </WordsContext>,
  document.getElementById("app")!,
);
