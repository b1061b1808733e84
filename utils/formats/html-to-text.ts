/** The words of a piece of HTML, without its markup. Nothing is rendered or run: in goes text, out comes text, in linear time. */
import { decodeEntities } from "./html-entities.ts";

const BLOCKS =
  /<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figure|h[1-6]|figcaption|footer|header|hr|li|main|nav|ol|p|pre|section|table|tbody|tfoot|thead|tr|ul)\b[^<>]*>/gi;
const UNSEEN =
  /<(script|style|template|textarea|title|noscript|svg|iframe)\b[^<>]*>[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)/gi;
/** Cells and terms stand apart, in a line. */
const CELLS = /<\/?(?:td|th|caption|option|summary|legend)\b[^<>]*>/gi;

/**
 * Blocks become lines, cells of a table stand apart, other tags vanish, references become characters. A `<` that opens no tag
 * stays.
 */
export const htmlToText = (html: string): string =>
  decodeEntities(
    html
      .replace(UNSEEN, "")
      .replace(CELLS, " ")
      .replace(BLOCKS, "\n")
      .replace(/<\/?[a-z][^<>]*>/gi, ""),
  )
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
