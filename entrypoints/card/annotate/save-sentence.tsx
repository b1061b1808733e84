/** On the card of a mention: saves the sentence around it, in the colour used last. */
import { useState } from "preact/hooks";
import { UnsavableNotice } from "../../../components/annotation/unsavable-notice.tsx";
import { AnnotationProblem } from "../../../components/annotation/annotation-problem.tsx";
import { IconButton } from "../../../components/controls/icon-button.tsx";
import { SaveIcon } from "../../../components/controls/icons.tsx";
import { useWords } from "../../../components/shell/words.ts";
import type { Savable, Unsavable } from "../../../utils/messages/card-port.ts";
import type { CardPort } from "../use-port.ts";
import { AnnotatingBody } from "./annotating-body.tsx";
import { useAnnotating } from "./use-annotating.ts";
import { useVocabulary } from "./use-vocabulary.ts";
import "./annotate.css";

/** One button; then what was saved, and the way back. */
export function SaveSentence({ port }: { port: CardPort }) {
  const words = useWords();
  const { tab, send, sight, describe } = port;
  const annotating = useAnnotating({ tab: tab?.id, send, sight });
  const [savable, setSavable] = useState<Savable>();
  const [why, setWhy] = useState<Unsavable>();
  const saveSentence = async (): Promise<void> => {
    const described = savable ?? (await describe());
    if ("reason" in described) return setWhy(described);
    setSavable(described);
    annotating.save(described);
  };
  if (why) return <UnsavableNotice why={why} />;
  if (annotating.annotation && savable)
    return (
      <div class="annotate-sentence">
        <Written annotating={annotating} savable={savable} />
      </div>
    );
  return (
    <>
      <IconButton label={words.text("saveSentence")} icon={<SaveIcon />} onClick={() => void saveSentence()} />
      {annotating.problem && (
        <div class="annotate-sentence">
          <AnnotationProblem code={annotating.problem} storedNote={undefined} />
        </div>
      )}
    </>
  );
}

/** Colours and tags are asked for only when something was saved. */
function Written(props: Omit<Parameters<typeof AnnotatingBody>[0], "vocabulary">) {
  return <AnnotatingBody {...props} vocabulary={useVocabulary()} />;
}
