/** What the reader's own documents say of the names of their list: it overrules the tables, as it is their subject. */
import { foldName } from "../linking/gazetteer.ts";
import type { CorpusDocument } from "../model.ts";
import type { Draft } from "./draft.ts";

/** Times that a form stands alone and capitalised before it is trusted. */
const TRUSTED = 3;
const WORD = /\p{L}[\p{L}\p{M}\p{N}’'.-]*/gu;
const LONGEST = 4;
const MOST_DOCUMENTS = 500;

/**
 * Forms of the list as they stand in the documents: in lower case, or mostly inside longer capitalised runs: weak; three times and always
 * capitalised and alone: strong. By folded form; forms that don't occur aren't in it.
 */
export function judgedByDocuments(
  drafts: Iterable<Draft>,
  documents: readonly CorpusDocument[],
): Map<string, "strong" | "weak"> {
  const judged = new Map<string, "strong" | "weak">();
  if (documents.length === 0) return judged;
  const seen = new Map<string, { lower: number; inside: number; alone: number }>();
  for (const { names } of drafts) {
    for (const { text, kind } of names) {
      const form = foldName(text);
      // One word of a person is short whatever the documents say.
      if (kind !== "short" && /\s/.test(form)) seen.set(form, { lower: 0, inside: 0, alone: 0 });
    }
  }
  for (const { text } of documents.slice(0, MOST_DOCUMENTS)) count(text, seen);
  for (const [form, { lower, inside, alone }] of seen) {
    if (lower > 0 || (inside > 0 && inside >= alone)) judged.set(form, "weak");
    else if (alone >= TRUSTED && inside === 0) judged.set(form, "strong");
  }
  return judged;
}

function count(text: string, seen: Map<string, { lower: number; inside: number; alone: number }>): void {
  for (const line of text.split("\n")) {
    const words = [...line.matchAll(WORD)];
    const capital = words.map(([word]) => /^\p{Lu}/u.test(word));
    const joined = (i: number): boolean =>
      words[i + 1] !== undefined && line.slice(words[i]!.index + words[i]![0].length, words[i + 1]!.index) === " ";
    for (const [i] of words.entries()) {
      for (let length = 2; length <= LONGEST && i + length <= words.length; length++) {
        const last = words[i + length - 1]!;
        const tally = seen.get(foldName(line.slice(words[i]!.index, last.index + last[0].length)));
        if (!tally) continue;
        const run = capital.slice(i, i + length);
        if (!run[0] || !run.at(-1)) tally.lower++;
        else if (joined(i + length - 1) && capital[i + length]) tally.inside++;
        else tally.alone++;
      }
    }
  }
}
