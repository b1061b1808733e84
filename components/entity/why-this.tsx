/** Why these characters on the page were taken for this entity, in sentences. */
import type { LinkReason } from "../../utils/model.ts";
import type { Words } from "../../utils/words.ts";
import { useWords } from "../shell/words.ts";
import "./why-this.css";

/** From these scores on a link is called very likely, and probable. */
const VERY_LIKELY = 0.85;
const PROBABLE = 0.6;
/** Nothing is certain, whatever rounding makes of it. */
const MOST_SHOWN = 0.99;

export interface WhyThisProps {
  name: string;
  /** The characters on the page. */
  surface: string;
  score: number;
  reasons: LinkReason[];
}

/** Closed at first: there for the reader who doubts. */
export function WhyThis({ name, surface, score, reasons }: WhyThisProps) {
  const words = useWords();
  const verdict = score >= VERY_LIKELY ? "matchCertain" : score >= PROBABLE ? "matchLikely" : "matchPossible";
  return (
    <details
      class="why"
      onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView({ block: "nearest" })}
    >
      <summary>{words.text("whyThis")}</summary>
      <p>{words.text(verdict, surface, name, words.percent(Math.min(score, MOST_SHOWN)))}</p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason.kind}>{reasonText(reason, words)}</li>
          ))}
        </ul>
      )}
    </details>
  );
}

function reasonText(reason: LinkReason, words: Words): string {
  switch (reason.kind) {
    case "full-name":
      return words.text("reasonFullName");
    case "introduced":
      return words.text("reasonIntroduced", reason.as);
    case "also-on-page":
      return words.text("reasonAlsoOnPage", words.list(reason.names));
    case "words-nearby":
      return words.text("reasonWordsNearby", words.list(reason.words));
    case "named-in-full":
      return words.text("reasonNamedInFull");
  }
}
