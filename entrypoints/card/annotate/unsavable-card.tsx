/** Beside a selection that can't be saved: why. */
import { UnsavableNotice } from "../../../components/annotation/unsavable-notice.tsx";
import { useWords } from "../../../components/shell/words.ts";
import type { CardUnsavable } from "../../../utils/messages/card-port.ts";
import { CardFrame } from "../card-frame.tsx";
import type { CardPort } from "../use-port.ts";
import "./annotate.css";

const HEADING = "unsavable";

/** Nothing to do here but to read it. */
export function UnsavableCard({ contents, port }: { contents: CardUnsavable; port: CardPort }) {
  const words = useWords();
  return (
    <CardFrame labelId={HEADING} about={contents} focusOn={contents.focus ? HEADING : undefined} send={port.send}>
      <div class="annotate" data-wide>
        <h1 id={HEADING} class="hidden-label" tabIndex={-1}>
          {words.text("saveSelectionLabel")}
        </h1>
        <UnsavableNotice why={contents.why} />
      </div>
    </CardFrame>
  );
}
