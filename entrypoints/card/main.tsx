/** The card: an extension page in an iframe beside a mention. On its own it says what it is. */
import { render } from "preact";
import { browser } from "wxt/browser";
import { LinksContext, type Links } from "../../components/shell/links.tsx";
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

/** A frame in a web page can't navigate to our other pages, so the browser opens them in a tab beside this one. */
const own = (address: string): string => browser.runtime.getURL(`/${address}` as never);
const links: Links = {
  href: own,
  newTab: true,
  open: (address) => void openBeside(own(address)),
};

async function openBeside(url: string): Promise<void> {
  const here = await browser.tabs.getCurrent();
  await browser.tabs.create({
    url,
    ...(here?.id === undefined ? {} : { openerTabId: here.id, index: here.index + 1 }),
  });
}

function ConnectedCard() {
  return <Card {...useCard(token)} />;
}

render(
  <WordsContext value={words}>
    <LinksContext value={links}>{token === "" ? <CardNotice /> : <ConnectedCard />}</LinksContext>
  </WordsContext>,
  document.getElementById("app")!,
);
