/** The card: an extension page in an iframe beside a mention. On its own it says what it is. */
import { browser } from "wxt/browser";
import type { Links } from "../../components/shell/links.tsx";
import type { CardShow } from "../../utils/messages/card-port.ts";
import { drawBare } from "../shared/draw-page.tsx";
import { takeAlong } from "../shared/take-along.ts";
import { AnnotationCard } from "./annotate/annotation-card.tsx";
import { SaveSentence } from "./annotate/save-sentence.tsx";
import { SelectionCard } from "./annotate/selection-card.tsx";
import { UnsavableCard } from "./annotate/unsavable-card.tsx";
import { Card } from "./card.tsx";
import { CardNotice } from "./card-notice.tsx";
import { refuseUntrusted } from "./refuse-untrusted.ts";
import { watchSight } from "./sight.ts";
import { useCard } from "./use-card.ts";
import { type CardPort, usePort } from "./use-port.ts";

const token = window.top === window ? "" : location.hash.slice(1);
refuseUntrusted(window);
const sight = watchSight(document.body);

/** A frame in a web page can't navigate to our other pages, so the browser opens them in a tab beside this one. */
const own = (address: string): string => browser.runtime.getURL(`/${address}` as never);
const links: Links = {
  href: own,
  newTab: true,
  open: (address) => void openBeside(own(address)),
};

async function openBeside(url: string): Promise<void> {
  // Firefox gives a frame in a web page no such interface, and lets it open our pages by itself.
  const { tabs } = browser as { tabs?: typeof browser.tabs };
  if (!tabs) return void window.open(url, "_blank", "noopener");
  const here = await tabs.getCurrent();
  await tabs.create({
    url,
    ...(here?.id === undefined ? {} : { openerTabId: here.id, index: here.index + 1 }),
  });
}

function ConnectedCard() {
  const port = usePort(token, sight);
  const { contents } = port;
  switch (contents?.type) {
    case undefined:
      return null;
    case "show":
      return <MentionCard show={contents} port={port} />;
    case "select":
      return <SelectionCard key={keyOf(contents)} contents={contents} port={port} />;
    case "unsavable":
      return <UnsavableCard key={keyOf(contents)} contents={contents} port={port} />;
    case "annotation":
      return <AnnotationCard key={keyOf(contents)} contents={contents} port={port} />;
  }
}

function MentionCard({ show, port }: { show: CardShow; port: CardPort }) {
  return <Card {...useCard(show, port.tab?.id, port)} saving={<SaveSentence key={keyOf(show)} port={port} />} />;
}

/** Each thing to be shown starts afresh. */
const keys = new WeakMap<object, number>();
let lastKey = 0;
function keyOf(contents: object): number {
  const key = keys.get(contents) ?? ++lastKey;
  keys.set(contents, key);
  return key;
}

drawBare(
  token === "" ? <CardNotice /> : <ConnectedCard />,
  links,
  takeAlong(() => sight.await()),
);
