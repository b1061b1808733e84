/** The state of a mention's card: what the corpora say about it. */
import { useLayoutEffect, useState } from "preact/hooks";
import { changeDismissals } from "../../utils/browser/dismissals.ts";
import { ask, RequestError } from "../../utils/browser/messaging.ts";
import { panelOpener } from "../../utils/browser/panel.ts";
import type { CardShow } from "../../utils/messages/card-port.ts";
import { readingOf } from "../../utils/messages/reading.ts";
import { withDismissal, withoutDismissal } from "../../utils/choices/dismissals.ts";
import type { CardContent, CardProps } from "./card.tsx";
import type { Sight } from "./sight.ts";

/** Longer waits are shown; shorter ones would only flicker. */
const FELT_MS = 150;

/** The card of a mention. */
export function useCard(
  shown: CardShow,
  tab: number | undefined,
  { send, sight }: { send: CardProps["send"]; sight: Sight },
): CardProps {
  const [content, setContent] = useState<CardContent>({ state: "waiting" });
  const [attempt, setAttempt] = useState(0);

  useLayoutEffect(() => {
    let current = true;
    const set = (news: CardContent) => {
      if (current) setContent(news);
    };
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
  /** For what changes something: not done, and said so, where the reader can't have seen the card. */
  const whenSeen = async <T>(act: () => Promise<T>): Promise<T> => {
    await sight.confirm();
    return act();
  };
  return {
    content,
    send,
    onPanel: openPanel && (() => void openPanel().catch((error: unknown) => console.error("Gloss: no panel", error))),
    onRetry: () => setAttempt((count) => count + 1),
    onDismiss: (dismissal) => whenSeen(() => changeDismissals((before) => withDismissal(before, dismissal))),
    onUndoDismissal: (dismissal) => whenSeen(() => changeDismissals((before) => withoutDismissal(before, dismissal))),
  };
}

/** One answer for each corpus that knows the name; fails only when none has one. */
async function readAll({ entities, ...shown }: CardShow) {
  const answers = await Promise.allSettled(
    entities.map(({ corpus, entity }) => ask({ type: "readEntity", corpus, entity, ...readingOf(shown) })),
  );
  const found = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  const failed = answers.find((answer) => answer.status === "rejected");
  if (found.length === 0 && failed) throw failed.reason;
  return found;
}
