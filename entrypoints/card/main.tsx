/** The card: an extension page in an iframe beside a mention. On its own it says what it is. */
import { render } from "preact";
import { WordsContext } from "../../components/words.ts";
import { browserWords } from "../../utils/browser/i18n.ts";
import { Card } from "./card.tsx";
import { CardNotice } from "./card-notice.tsx";
import { refuseUntrusted } from "./refuse-untrusted.ts";
import { useCard } from "./use-card.ts";

const words = browserWords();
const token = window.top === window ? "" : location.hash.slice(1);
document.documentElement.lang = words.language;
refuseUntrusted(window);

function ConnectedCard() {
  return <Card {...useCard(token)} />;
}

render(
  <WordsContext value={words}>{token === "" ? <CardNotice /> : <ConnectedCard />}</WordsContext>,
  document.getElementById("app")!,
);
