/** Text of a page as Markdown and YAML that say nothing but the text. */
import { oneLine, wellFormed } from "./plain-text.ts";
import type { Filters, Value } from "./template.ts";

/** On one line, with everything escaped that CommonMark, HTML or Obsidian would make something else of. */
export const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_[\]<>|$]|#(?=\S)|&(?=#?\w+;)|([=%~])(?=\1)/g, "\\$&")
    .replace(/^(\d*)([-+#=~]|(?<=\d)[.)])/, "$1\\$2");

/** A scalar of YAML in double quotes: JSON's are, but for characters that YAML wants escaped. */
export const yamlText = (text: string): string =>
  JSON.stringify(wellFormed(text)).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** As Obsidian's tags are: letters, digits, `_`, `-`, `/`, and something that isn't a digit. "" when nothing is left. */
export function obsidianTag(tag: string): string {
  const kept = tag
    .normalize("NFC")
    .trim()
    .replace(/\s+/g, "-")
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Join_Control}\p{Variation_Selector}_/-]/gu, "");
  return kept !== "" && /^[\d/]+$/.test(kept) ? `_${kept}` : kept;
}

/** A link to the note of that name. */
export const wikilink = (name: string): string => `[[${oneLine(name.replace(/[[\]|#^\\<>:"/?*]+/g, " "))}]]`;

const list = (value: Value): string[] =>
  (typeof value === "string" ? [value] : [...value]).filter((each) => each !== "");
const dashed = (items: string[]): string => items.map((item) => `\n  - ${yamlText(item)}`).join("");

/** The filters of templates for Markdown notes. */
export const MARKDOWN_FILTERS: Filters = {
  default: (value) => list(value).map(escapeMarkdown).join(", "),
  /** As it is: for notes, which are Markdown. */
  raw: (value) => list(value).map(wellFormed).join(", "),
  /** One scalar. */
  yaml: (value) => yamlText(list(value).join(", ")),
  /** A list in front matter, to stand right after the colon. */
  list: (value) => dashed(list(value)),
  linklist: (value) => dashed(list(value).map(wikilink)),
  links: (value) => list(value).map(wikilink).join(", "),
  hashtags: (value) =>
    list(value)
      .map((tag) => `#${tag}`)
      .join(" "),
  /** The day of a time, in UTC. */
  date: (value) => list(value).join("").slice(0, 10),
};
