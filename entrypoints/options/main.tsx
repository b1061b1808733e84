/** The settings, in a tab. */
import { useSearch } from "../../components/search/use-search.ts";
import { PageShell } from "../../components/shell/page-shell.tsx";
import { usePageTitle } from "../../components/shell/use-page-title.ts";
import { useWords } from "../../components/shell/words.ts";
import { askSearch } from "../../utils/browser/search.ts";
import { drawPage } from "../shared/draw-page.tsx";
import { OptionsView } from "./options-view.tsx";
import { useOptions } from "./use-options.ts";

function Page() {
  const words = useWords();
  const search = useSearch(askSearch);
  const options = useOptions();
  usePageTitle(words.text("settingsTitle"));
  return (
    <PageShell current="settings" search={search}>
      <OptionsView {...options} />
    </PageShell>
  );
}

await drawPage(<Page />);
