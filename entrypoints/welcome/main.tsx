/** The welcome page: opened after the installation, and from wherever somebody asks for it. */
import { useSearch } from "../../components/search/use-search.ts";
import { PageShell } from "../../components/shell/page-shell.tsx";
import { usePageTitle } from "../../components/shell/use-page-title.ts";
import { useWords } from "../../components/shell/words.ts";
import { askSearch } from "../../utils/browser/search.ts";
import { drawPage } from "../shared/draw-page.tsx";
import { useWelcome } from "./use-welcome.ts";
import { WelcomeView } from "./welcome-view.tsx";

function Page() {
  const words = useWords();
  const search = useSearch(askSearch);
  const welcome = useWelcome(words);
  usePageTitle(words.text("welcomeTitle"));
  return (
    <PageShell search={search}>
      <WelcomeView {...welcome} />
    </PageShell>
  );
}

await drawPage(<Page />);
