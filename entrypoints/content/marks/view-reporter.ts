/** Tells the panel, while one listens, which entities stand in the viewport. Without a panel it does nothing at all. */
import { browser } from "wxt/browser";
import type { Mention, Reading } from "../../../utils/model.ts";
import { type EntityInView, type InView, VIEW_PORT } from "../../../utils/messages/view-port.ts";
import { trusted } from "../dom.ts";
import type { Painted } from "../painters/painter.ts";
import { inReadingOrder, spotOf } from "./reading-order.ts";

/** A reader who scrolls doesn't read. */
const SETTLE_MS = 150;
/** Marks come and go without a scroll, too. */
const LOOK_MS = 1_000;

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

export interface Viewed {
  /** What is marked now. */
  painted: () => Painted[];
  /** What is read at a mention. */
  readingOf: (mention: Mention) => Reading;
}

/** Answers the panel's port until the signal. */
export function reportView(viewed: Viewed, signal: AbortSignal): void {
  const onConnect = (port: Port): void => {
    if (port.name !== VIEW_PORT || port.sender?.id !== browser.runtime.id) return;
    const listening = new AbortController();
    let last = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      const message: InView = { type: "inView", entities: entitiesInView(viewed) };
      const said = JSON.stringify(message);
      if (said !== last) port.postMessage(message);
      last = said;
    };
    const tellSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(tell, SETTLE_MS);
    };
    const looking = setInterval(tell, LOOK_MS);
    const hangUp = (): void => {
      listening.abort();
      clearTimeout(timer);
      clearInterval(looking);
    };
    const onMoved = trusted(tellSoon);
    addEventListener("scroll", onMoved, { capture: true, passive: true, signal: listening.signal });
    addEventListener("resize", onMoved, { signal: listening.signal });
    port.onDisconnect.addListener(hangUp);
    signal.addEventListener("abort", () => {
      hangUp();
      if (browser.runtime?.id !== undefined) port.disconnect();
    });
    tell();
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener("abort", () => {
    if (browser.runtime?.id !== undefined) browser.runtime.onConnect.removeListener(onConnect);
  });
}

/** Each once, in the order of reading. */
function entitiesInView({ painted, readingOf }: Viewed): EntityInView[] {
  const inView = painted().filter((one) =>
    one.rects().some(({ top, bottom, width }) => width > 0 && bottom > 0 && top < innerHeight),
  );
  const seen = new Map<string, EntityInView>();
  for (const { mention } of inReadingOrder(inView, spotOf)) {
    const { corpus, entity } = mention;
    const key = `${corpus}/${entity}`;
    if (!seen.has(key)) seen.set(key, { corpus, entity, ...readingOf(mention) });
  }
  return [...seen.values()];
}
