/** Tells the panel, while one listens, which entities stand in the viewport. Without a panel it does nothing at all. */
import { browser } from "wxt/browser";
import type { EntityRef } from "../../utils/model.ts";
import { type InView, VIEW_PORT } from "../../utils/view-port.ts";
import type { Painted } from "./painters/painter.ts";

/** A reader who scrolls doesn't read. */
const SETTLE_MS = 150;
/** Marks come and go without a scroll, too. */
const LOOK_MS = 1_000;

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

/** Answers the panel's port until the signal; `painted` tells what is marked now. */
export function reportView(painted: () => Painted[], signal: AbortSignal): void {
  const onConnect = (port: Port): void => {
    if (port.name !== VIEW_PORT || port.sender?.id !== browser.runtime.id) return;
    const listening = new AbortController();
    let last = "";
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      const message: InView = { type: "inView", entities: entitiesInView(painted()) };
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
    addEventListener("scroll", tellSoon, { capture: true, passive: true, signal: listening.signal });
    addEventListener("resize", tellSoon, { signal: listening.signal });
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
function entitiesInView(painted: Painted[]): EntityRef[] {
  const placed = painted.flatMap((one) => {
    const { corpus, entity } = one.mention;
    const rect = one.rects().find(({ top, bottom, width }) => width > 0 && bottom > 0 && top < innerHeight);
    return rect ? [{ corpus, entity, top: rect.top, left: rect.left }] : [];
  });
  const seen = new Map<string, EntityRef>();
  for (const { corpus, entity } of placed.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const key = `${corpus}/${entity}`;
    if (!seen.has(key)) seen.set(key, { corpus, entity });
  }
  return [...seen.values()];
}
