/** Where a passage stands in its document. */
import type { CorpusDocument, Passage, Source } from "../model.ts";

/** The paragraph a passage stands in and where in it the passage starts; the passage itself when the document's text isn't there. */
export function paragraphOf(
  source: Source | CorpusDocument,
  { start, text }: Passage,
): { paragraph: string; start: number } {
  if (!("text" in source) || !source.text.startsWith(text, start)) return { paragraph: text, start: 0 };
  const from = source.text.lastIndexOf("\n\n", start);
  const begin = from < 0 ? 0 : from + 2;
  const to = source.text.indexOf("\n\n", start + text.length);
  return { paragraph: source.text.slice(begin, to < 0 ? undefined : to), start: start - begin };
}
