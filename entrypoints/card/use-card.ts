/** The card's state: what the content script wants shown, what the corpora say about it, and the way back. */
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { browser, type Browser } from "wxt/browser";
import { changeDismissals } from "../../utils/browser/dismissals.ts";
import { ask, RequestError } from "../../utils/browser/messaging.ts";
import { panelOpener } from "../../utils/browser/panel.ts";
import { cardPortName, type CardShow, type FromCard, type ToCard } from "../../utils/card-port.ts";
import { withDismissal, withoutDismissal } from "../../utils/dismissals.ts";
import type { CardContent, CardProps } from "./card.tsx";

/** Longer waits are shown; shorter ones would only flicker. */
const FELT_MS = 150;

/** Connects to the content script that knows this token. */
export function useCard(token: string): CardProps {
  const port = useRef<Browser.runtime.Port>(undefined);
  const [tab, setTab] = useState<number>();
  const [shown, setShown] = useState<CardShow>();
  const [content, setContent] = useState<CardContent>({ state: "waiting" });
  const [attempt, setAttempt] = useState(0);

  // Both before the frame is drawn: an effect that waits for it costs the reader two frames.
  useLayoutEffect(() => {
    let alive = true;
    browser.tabs.getCurrent().then(
      (here) => {
        if (!alive || here?.id === undefined) return;
        setTab(here.id);
        port.current = browser.tabs.connect(here.id, { name: cardPortName(token) });
        port.current.onMessage.addListener((message: unknown) => setShown(message as ToCard));
      },
      (error: unknown) => console.error("Gloss: the card has no tab", error),
    );
    return () => {
      alive = false;
      port.current?.disconnect();
    };
  }, [token]);

  useLayoutEffect(() => {
    if (!shown) return;
    let current = true;
    const set = (news: CardContent) => {
      if (current) setContent(news);
    };
    document.documentElement.dataset.theme = shown.theme;
    const felt = setTimeout(() => set({ state: "loading", show: shown }), FELT_MS);
    readAll(shown)
      .then((entities) => set({ state: "ready", show: shown, entities }))
      .catch((error: unknown) => {
        set({ state: "error", show: shown, code: error instanceof RequestError ? error.code : "failed" });
      })
      .finally(() => clearTimeout(felt));
    return () => {
      current = false;
      clearTimeout(felt);
    };
  }, [shown, attempt]);

  const openPanel = panelOpener(tab);
  const send = useCallback((message: FromCard) => port.current?.postMessage(message), []);
  return {
    content,
    send,
    onPanel: openPanel && (() => void openPanel().catch((error: unknown) => console.error("Gloss: no panel", error))),
    onRetry: () => setAttempt((count) => count + 1),
    onDismiss: (dismissal) => changeDismissals((before) => withDismissal(before, dismissal)),
    onUndoDismissal: (dismissal) => changeDismissals((before) => withoutDismissal(before, dismissal)),
  };
}

/** One answer for each corpus that knows the name; fails only when none has one. */
async function readAll({ entities, context }: CardShow) {
  const answers = await Promise.allSettled(
    entities.map(({ corpus, entity }) => ask({ type: "readEntity", corpus, entity, context })),
  );
  const found = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  const failed = answers.find((answer) => answer.status === "rejected");
  if (found.length === 0 && failed) throw failed.reason;
  return found;
}
