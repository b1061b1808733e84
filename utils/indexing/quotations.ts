/** Which sentences stand wholly in quotation marks, also where a quotation goes on over paragraphs. */
import type { Sentence } from "./discourse.ts";

const OPENING = /[“«„]/;
const CLOSING = /[”»]/;
const FOOTNOTES = /(?:\s*\[\d{1,3}\])+$/;

/**
 * By sentence: whether it begins and ends inside a quotation. Straight marks open before a word and close after one. A paragraph
 * inside a quotation may open it anew (the usage of newspapers); one that nothing closes ends with its paragraph.
 */
export function quotedSentences(sentences: readonly Sentence[]): boolean[] {
  let depth = 0;
  return sentences.map(({ text, paragraph }, i) => {
    const begins = i > 0 && sentences[i - 1]!.paragraph !== paragraph;
    if (begins && depth > 0 && !closesLater(sentences, i)) depth = 0;
    const reopens = begins && depth > 0 && /^["“]/.test(text);
    const before = reopens ? 0 : depth;
    const after = depthAfter(text, before);
    const opens = before > 0 || /^["“]/.test(text);
    const bare = text.replace(FOOTNOTES, "").trimEnd();
    depth = after;
    return opens && (after > 0 || /["”]$/.test(bare)) && !leavesBetween(bare, before);
  });
}

/** How deep in quotations a text ends that begins at `depth`. */
function depthAfter(text: string, depth: number): number {
  let at = depth;
  for (let i = 0; i < text.length; i++) at = Math.max(0, at + step(text, i, at));
  return at;
}

function step(text: string, i: number, depth: number): -1 | 0 | 1 {
  const char = text[i]!;
  if (OPENING.test(char)) return 1;
  if (CLOSING.test(char)) return -1;
  if (char !== '"') return 0;
  const opens = /[\p{L}\p{N}[…]/u.test(text[i + 1] ?? "") && !/[\p{L}\p{N}.,;!?]/u.test(text[i - 1] ?? "");
  return opens ? 1 : depth > 0 ? -1 : 0;
}

/** Whether the quotation ends before the sentence does: `"…," he said.` */
function leavesBetween(text: string, before: number): boolean {
  let depth = before;
  for (let i = 0; i < text.length - 1; i++) {
    depth = Math.max(0, depth + step(text, i, depth));
    if (depth === 0 && i > 0) return true;
  }
  return false;
}

function closesLater(sentences: readonly Sentence[], from: number): boolean {
  let depth = 1;
  for (const [i, { text, paragraph }] of sentences.entries()) {
    if (i < from) continue;
    const begins = sentences[i - 1]!.paragraph !== paragraph;
    const after = depthAfter(text, begins && /^["“]/.test(text) ? depth - 1 : depth);
    if (after === 0) return true;
    depth = after;
  }
  return false;
}
