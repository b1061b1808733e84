/** The page about an entity; without one named all names, or what `?q=` finds. */
import { render } from "preact";
import { LinksContext, PLAIN_LINKS } from "../../components/shell/links.tsx";
import { WordsContext } from "../../components/words.ts";
import { entityAsked } from "../../utils/addresses.ts";
import { preparePage } from "../../utils/browser/page-root.ts";
import { EntityRoot } from "./entity.tsx";

const words = await preparePage(document.documentElement);
const query = new URLSearchParams(location.search);

render(
  <WordsContext value={words}>
    <LinksContext value={PLAIN_LINKS}>
      <EntityRoot asked={entityAsked(query)} query={query.get("q") ?? ""} />
    </LinksContext>
  </WordsContext>,
  document.getElementById("app")!,
);
