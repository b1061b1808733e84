/** Why words of a page can't be saved. */
import { MAX_QUOTE_CHARS } from "../../utils/annotation/messages.ts";
import type { Unsavable } from "../../utils/messages/card-port.ts";
import type { TextKey } from "../../utils/words.ts";
import { StateView } from "../controls/state-view.tsx";
import { useWords } from "../shell/words.ts";

const TEXTS: Record<Unsavable["reason"], { title: TextKey; text: TextKey }> = {
  "too-long": { title: "tooLongTitle", text: "tooLongText" },
  "in-field": { title: "inFieldTitle", text: "inFieldText" },
  "no-address": { title: "noAddressTitle", text: "noAddressText" },
  gone: { title: "sentenceGoneTitle", text: "sentenceGoneText" },
};

/** The reason, and up to what it goes. */
export function UnsavableNotice({ why }: { why: Unsavable }) {
  const words = useWords();
  const { title, text } = TEXTS[why.reason];
  const facts = why.reason === "too-long" ? [words.number(why.length), words.number(MAX_QUOTE_CHARS)] : [];
  return <StateView title={words.text(title)} text={words.text(text, ...facts)} live inline />;
}
