/** A document of a reader's file, with what the file tells of itself. */
import type { CorpusDocument } from "../model.ts";
import { stableId } from "./stable-id.ts";

export interface DocumentParts {
  file: string;
  title: string;
  text: string;
  authors?: string[];
  publisher?: string;
  date?: string;
  language?: string;
  url?: string;
  note?: string;
}

export function documentOf({
  file,
  title,
  text,
  authors = [],
  publisher,
  date,
  language,
  url,
  note,
}: DocumentParts): CorpusDocument {
  return {
    id: stableId(`${file}\n${title}`),
    title: title.trim() || (file.split("/").at(-1) ?? file).replace(/\.[\p{L}\d]{1,8}$/u, "") || text.slice(0, 60),
    authors,
    ...(publisher ? { publisher: { name: publisher, kind: "", basis: "file" as const } } : {}),
    ...(date ? { date } : {}),
    ...(note ? { note } : {}),
    language: language || languageOf(text),
    ...(url ? { url } : {}),
    text: text
      .replace(/\r\n?/g, "\n")
      .replace(/[ \t\u00a0]+\n/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
  };
}

/** By script: enough to part sentences. */
function languageOf(text: string): string {
  const start = text.slice(0, 2_000);
  const count = (pattern: RegExp): number => start.match(pattern)?.length ?? 0;
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > start.length / 20) return "ja";
  if (count(/\p{Script=Han}/gu) > start.length / 4) return "zh";
  if (count(/\p{Script=Hangul}/gu) > start.length / 4) return "ko";
  if (count(/\p{Script=Cyrillic}/gu) > start.length / 4) return "ru";
  if (count(/\p{Script=Arabic}/gu) > start.length / 4) return "ar";
  return "en";
}
