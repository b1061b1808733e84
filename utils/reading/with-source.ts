/** Words of a document to be taken along, with where they come from: as plain text, Markdown, or a citation without the words. */
import { escapeMarkdown } from "../formats/markdown-text.ts";
import type { Source } from "../model.ts";
import type { Words } from "../words.ts";

export const COPY_FORMS = ["plain", "markdown", "citation"] as const;
export type CopyForm = (typeof COPY_FORMS)[number];

/** What is quoted, word for word; `speaker` where they are somebody's words that the text doesn't name. */
export interface Quotation {
  text: string;
  cutStart?: boolean;
  cutEnd?: boolean;
  speaker?: string | undefined;
  source: Source;
}

/** What isn't known of the source is left out; in a citation "n.d." stands for the day. */
export function withSource(
  { text, cutStart, cutEnd, speaker, source }: Quotation,
  form: CopyForm,
  words: Words,
): string {
  const quoted = `${cutStart ? "… " : ""}${text}${cutEnd ? " …" : ""}`;
  const { authors, title, publisher, republisher, date, url } = source;
  const who = words.list(authors);
  const when = date === undefined ? "" : words.date(date);
  const copy = republisher ? words.text("copyBy", republisher.name) : "";
  if (form === "citation") {
    const day = date === undefined ? words.text("noDate") : when;
    return sentences([who, `(${day})`, title, publisher?.name ?? "", copy && `[${copy}]`, url ?? ""]);
  }
  const facts = (titled: string): string => [who, titled, publisher?.name ?? "", when, copy].filter(isSaid).join(", ");
  const whose = speaker === undefined ? "" : words.text("speakerOfExcerpt", speaker);
  if (form === "plain") return lines([joined(whose, `“${quoted}”`), `— ${facts(`“${title}”`)}`, url ?? ""]);
  const linked = url === undefined ? `*${escapeMarkdown(title)}*` : `[${escapeMarkdown(title)}](<${url}>)`;
  return lines([
    ...joined(whose, quoted)
      .split("\n")
      .map((line) => `> ${escapeMarkdown(line)}`),
    ">",
    `> — ${facts(linked)}`,
  ]);
}

const isSaid = (part: string): boolean => part !== "";
const joined = (...parts: string[]): string => parts.filter(isSaid).join(" ");
const lines = (parts: string[]): string => parts.filter(isSaid).join("\n");
const sentences = (parts: string[]): string =>
  parts
    .filter(isSaid)
    .map((part) => (/[.!?。！？]$/.test(part) || /^https?:/.test(part) ? part : `${part}.`))
    .join(" ");
