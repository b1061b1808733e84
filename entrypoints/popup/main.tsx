/** The toolbar popup, or with `?tab=<id>` the same in a tab of its own. */
import { render } from "preact";
import { WordsContext } from "../../components/words.ts";
import { browserWords } from "../../utils/browser/i18n.ts";
import { Popup } from "./popup.tsx";
import { usePopup } from "./use-popup.ts";

const words = browserWords();
const asked = new URLSearchParams(location.search).get("tab");
const root = document.documentElement;
root.lang = words.language;
root.dataset.surface = asked === null ? "popup" : "tab";

function Page() {
  const popup = usePopup(asked === null ? undefined : Number(asked));
  return (
    <WordsContext value={words}>
      <Popup {...popup} />
    </WordsContext>
  );
}

render(<Page />, document.getElementById("app")!);
