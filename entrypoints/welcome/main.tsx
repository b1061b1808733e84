/** The welcome page: opened after the installation, and from wherever somebody asks for it. */
import { render } from "preact";
import { useSearch } from "../../components/search/use-search.ts";
import { LinksContext, PLAIN_LINKS } from "../../components/shell/links.tsx";
import { PageShell } from "../../components/shell/page-shell.tsx";
import { usePageTitle } from "../../components/use-page-title.ts";
import { WordsContext } from "../../components/words.ts";
import { preparePage } from "../../utils/browser/page-root.ts";
import { askSearch } from "../../utils/browser/search.ts";
import { useWelcome } from "./use-welcome.ts";
import { WelcomeView } from "./welcome-view.tsx";

const words = await preparePage(document.documentElement);

function Page() {
  const search = useSearch(askSearch);
  const welcome = useWelcome(words);
  usePageTitle(words.text("welcomeTitle"));
  return (
    <PageShell search={search}>
      <WelcomeView {...welcome} />
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
