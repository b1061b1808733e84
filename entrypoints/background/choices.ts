/** Writes what readers choose, one change after the other, whichever page they choose it on. */
import { corpusChoices } from "../../utils/browser/corpus-choices.ts";
import { withoutCorpusChoice } from "../../utils/choices/corpora.ts";
import { storedValue } from "../../utils/browser/stored.ts";
import type { Answers, PageRequest } from "../../utils/messages/messages.ts";
import { rebased } from "../../utils/choices/stored-change.ts";

const stored = new Map<string, ReturnType<typeof storedValue<unknown>>>();

/** The value as it is stored then: with this change, and with what others changed meanwhile. */
export function answerChangeChoice({ key, from, to }: PageRequest["changeChoice"]): Promise<Answers["changeChoice"]> {
  const value = stored.get(key) ?? storedValue(key, (whatever) => whatever);
  stored.set(key, value);
  return value.change((now) => rebased(from, to, now));
}

/** Takes what was chosen about a corpus away with it. */
export async function forgetChoice(corpus: string): Promise<void> {
  const from = await corpusChoices.read();
  await answerChangeChoice({ type: "changeChoice", key: "corpora", from, to: withoutCorpusChoice(from, corpus) });
}
