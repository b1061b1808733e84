/** The card's line to the content script that made it: what is to be shown, and the way back. */
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import {
  cardGreeting,
  type CardContents,
  type CardDescribed,
  type FromCard,
  type Savable,
  type ToCard,
  type Unsavable,
} from "../../utils/messages/card-port.ts";
import { askToLeave } from "../../components/annotation/leaving.ts";
import type { Sight } from "./sight.ts";

export interface CardPort {
  /** The tab around the card, and whether its window is private. */
  tab: { id: number; incognito: boolean } | undefined;
  /** What is to be shown; `undefined` until something is. */
  contents: CardContents | undefined;
  send: (message: FromCard) => void;
  /** Whether the reader can have seen the card. */
  sight: Sight;
  /** The sentence around the mention that is shown, or why it can't be saved. */
  describe: () => Promise<Savable | Unsavable>;
}

/** Listens to the content script that knows this token. */
export function usePort(token: string, sight: Sight): CardPort {
  const port = useRef<MessagePort>(undefined);
  const onDescribed = useRef<(described: CardDescribed) => void>(undefined);
  const [tab, setTab] = useState<CardPort["tab"]>();
  const [contents, setContents] = useState<CardContents>();

  // Before the frame is drawn: an effect that waits for it costs the reader two frames.
  useLayoutEffect(() => {
    let alive = true;
    const hear = ({ data }: MessageEvent): void => {
      const said = data as ToCard;
      if (said.type === "described") onDescribed.current?.(said);
      else if (said.type === "disturbed") sight.disturb();
      else if (said.type === "room") document.documentElement.toggleAttribute("data-low", said.low);
      else {
        sight.disturb();
        document.documentElement.dataset.theme = said.theme;
        setContents(said);
      }
    };
    const onGreeting = ({ data, ports: [given] }: MessageEvent): void => {
      if (data !== cardGreeting(token) || !given || port.current) return;
      port.current = given;
      given.onmessage = hear;
      given.postMessage({ type: "ready" } satisfies FromCard);
    };
    addEventListener("message", onGreeting);
    // Firefox tells a frame nothing of its tab.
    const { tabs } = browser as { tabs?: typeof browser.tabs };
    tabs?.getCurrent().then(
      (here) => {
        if (alive && here?.id !== undefined) setTab({ id: here.id, incognito: here.incognito });
      },
      (error: unknown) => console.error("Gloss: the card has no tab", error),
    );
    return () => {
      alive = false;
      removeEventListener("message", onGreeting);
      port.current?.close();
    };
  }, [token, sight]);

  const busyRef = useRef(false);
  const send = useCallback((message: FromCard) => {
    if (message.type === "busy") busyRef.current = message.busy;
    // What is typed isn't given up by the way.
    if (message.type === "close" && busyRef.current) askToLeave();
    else port.current?.postMessage(message);
  }, []);
  const describe = useCallback(
    () =>
      new Promise<Savable | Unsavable>((resolve) => {
        onDescribed.current = ({ savable }) => resolve(savable);
        send({ type: "describe" });
      }),
    [send],
  );
  return { tab, contents, send, sight, describe };
}
