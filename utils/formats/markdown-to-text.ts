/**
 * The words of a piece of Markdown, without its markup: what other readers store of a page. Only what CommonMark takes for markup
 * goes: `2 * 3` and `snake_case` stay. No HTML is made, and it takes linear time.
 */
import { htmlToText } from "./html-to-text.ts";
import { decodeEntities } from "./html-entities.ts";

const PUNCTUATION = "!\"#$%&'()*+,\\-./:;<=>?@[\\\\\\]^_`{|}~";
const ESCAPED = new RegExp(`\\\\([${PUNCTUATION}])`, "g");
/** Escaped characters wait in the private use area while markup is looked for. */
const HIDDEN = 0xe000;

/** What a line begins with and that isn't words: a heading, a quotation, an item of a list. */
const LINE_START = /^\s{0,3}(?:#{1,6}(?:\s+|$)|(?:>\s?)+|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,2}[.)]\s+)/;
const RULE = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+|`{3,}.*|~{3,}.*)$/;
const IMAGE = /!\[[^[\]]*\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)|\[[^[\]]*\])/g;
const LINK = /\[([^[\]]*)\](?:\(\s*<?[^()<>\s]*(?:\([^()\s]*\)[^()<>\s]*)*>?(?:\s+"[^"]*")?\s*\)|\[[^[\]]*\])/g;
const AUTOLINK = /<((?:https?|mailto):[^\s<>]+)>/g;
const CODE = /(`+)([^`]+)\1(?!`)/g;

/** On one line for each block. Pictures vanish with their descriptions. */
export function markdownToText(markdown: string): string {
  const hidden = markdown
    .replaceAll(/[\ue000-\ue07f]/g, "")
    .replace(ESCAPED, (_, char: string) => String.fromCharCode(HIDDEN + char.charCodeAt(0)));
  const lines = hidden.split(/\r\n?|\n/).map((line) => {
    if (RULE.test(line)) return "";
    let rest = line;
    while (LINE_START.test(rest)) rest = rest.replace(LINE_START, "");
    return rest;
  });
  let text = lines
    .join("\n")
    .replace(CODE, (_, _ticks, code: string) => hideAll(code.trim()))
    .replace(IMAGE, "")
    .replace(AUTOLINK, "$1");
  for (let before = ""; before !== text;) [before, text] = [text, text.replace(LINK, "$1")];
  text = withoutEmphasis(text);
  text = /<\/?[a-z][^<>]*>/i.test(text) ? htmlToText(text) : decodeEntities(text);
  return text
    .replace(/[\ue000-\ue07f]/g, (char) => String.fromCharCode(char.charCodeAt(0) - HIDDEN))
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

const hideAll = (code: string): string =>
  code.replace(new RegExp(`[${PUNCTUATION}]`, "g"), (char) => String.fromCharCode(HIDDEN + char.charCodeAt(0)));

/**
 * Runs of `*`, `_`, `~~` and `==` that open and close, by the flanking rules of CommonMark 6.2: one opens before words and closes
 * behind them; `_` does neither within a word.
 */
function withoutEmphasis(text: string): string {
  const open: { char: string; at: number; length: number }[] = [];
  const dropped: [from: number, to: number][] = [];
  for (const run of text.matchAll(/\*+|_+|~~+|==+/g)) {
    const [marks, at] = [run[0], run.index];
    const char = marks.charAt(0);
    const [before, after] = [text.charAt(at - 1), text.charAt(at + marks.length)];
    const left = !isBlank(after) && (!isPunctuation(after) || isEdge(before));
    const right = !isBlank(before) && (!isPunctuation(before) || isEdge(after));
    const canOpen = char === "_" ? left && (!right || isPunctuation(before)) : left;
    const canClose = char === "_" ? right && (!left || isPunctuation(after)) : right;
    let length = marks.length;
    let from = at;
    while (canClose && length > 0) {
      const opener = open.findLast((each) => each.char === char && each.length > 0);
      if (!opener) break;
      const used = char === "~" || char === "=" ? Math.min(opener.length, length) : Math.min(2, opener.length, length);
      opener.length -= used;
      dropped.push([opener.at + opener.length, opener.at + opener.length + used], [from, from + used]);
      [from, length] = [from + used, length - used];
      open.length = open.lastIndexOf(opener) + (opener.length > 0 ? 1 : 0);
    }
    if (canOpen && length > 0) open.push({ char, at: from, length });
  }
  let [result, end] = ["", 0];
  for (const [from, to] of dropped.toSorted((a, b) => a[0] - b[0])) {
    result += text.slice(end, from);
    end = to;
  }
  return result + text.slice(end);
}

/** Scripts without blanks have an edge of a word everywhere. */
const isEdge = (char: string): boolean =>
  isBlank(char) || isPunctuation(char) || /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(char);

const isBlank = (char: string): boolean => char === "" || /\s/.test(char);
const isPunctuation = (char: string): boolean => /[\p{P}\p{S}\ue000-\ue07f]/u.test(char);
