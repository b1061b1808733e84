/** The words of a piece of HTML, without its markup. Nothing is rendered or run: in goes text, out comes text, in linear time. */

const BLOCKS =
  /<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|section|table|tr|ul)\b[^<>]*>/gi;
const UNSEEN =
  /<(script|style|template|textarea|title|noscript|svg|iframe)\b[^<>]*>[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)/gi;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/**
 * Blocks become lines, other tags vanish, named (the five of XML and nbsp) and numeric references become characters. A `<` that
 * opens no tag stays.
 */
export const htmlToText = (html: string): string =>
  html
    .replace(UNSEEN, "")
    .replace(BLOCKS, "\n")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex: string, decimal: string, name: string) =>
      name
        ? (ENTITIES[name.toLowerCase()] ?? whole)
        : character(hex ? Number.parseInt(hex, 16) : Number(decimal), whole),
    )
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

const character = (code: number, otherwise: string): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
