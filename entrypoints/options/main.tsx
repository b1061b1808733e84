/** The settings, in a tab. */
import { render } from "preact";
import { useSearch } from "../../components/search/use-search.ts";
import { LinksContext, PLAIN_LINKS } from "../../components/shell/links.tsx";
import { PageShell } from "../../components/shell/page-shell.tsx";
import { usePageTitle } from "../../components/use-page-title.ts";
import { WordsContext } from "../../components/words.ts";
import { preparePage } from "../../utils/browser/page-root.ts";
import { askSearch } from "../../utils/browser/search.ts";
import { OptionsView } from "./options-view.tsx";
import { useOptions } from "./use-options.ts";

const words = await preparePage(document.documentElement);

function Page() {
  const search = useSearch(askSearch);
  const options = useOptions();
  usePageTitle(words.text("settingsTitle"));
  return (
    <PageShell current="settings" search={search}>
      <OptionsView {...options} />
    </PageShell>
  );
}

render(
  <WordsContext value={words}>
    <LinksContext value={PLAIN_LINKS}>
      <Page />
    </LinksContext>
  </WordsContext>,
  document.getElementById("app")!,
);
