/** The welcome page's state: the sample as the corpus links it, the card that is open, the browser's shortcuts and permissions. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { useAnswer } from "../../components/answer/use-answer.ts";
import { ask } from "../../utils/browser/messaging.ts";
import { readShortcuts } from "../../utils/browser/shortcuts.ts";
import type { EntityRef, Mention } from "../../utils/model.ts";
import type { Words } from "../../utils/words.ts";
import type { WelcomeViewProps } from "./welcome-view.tsx";

/** The first person named, else the first mention, has its card open. */
const opened = (mentions: Mention[]): Mention | undefined =>
  mentions.find(({ category }) => category === "person") ?? mentions[0];

export function useWelcome(words: Words): WelcomeViewProps {
  const text = words.text("welcomeSample");
  const { answer: sample, retry } = useAnswer(useCallback(() => ask({ type: "linkSample", text }), [text]));
  const { answer: shortcuts } = useAnswer(readShortcuts);
  const [chosen, setChosen] = useState<EntityRef>();
  useEffect(() => {
    if (sample.state === "ready") setChosen(opened(sample.value));
  }, [sample]);
  const { answer: card } = useAnswer(
    useCallback(
      async () => chosen && ask({ type: "readEntity", corpus: chosen.corpus, entity: chosen.entity, context: text }),
      [chosen, text],
    ),
  );
  const { permissions = [] } = browser.runtime.getManifest();
  return {
    text,
    sample,
    chosen,
    card,
    keys:
      shortcuts.state === "ready" ? shortcuts.value.find(({ command }) => command === "focus-next-mention")?.keys : "",
    permissions: permissions as string[],
    onChoose: setChosen,
    onRetry: retry,
  };
}
