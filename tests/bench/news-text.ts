/** News text to be matched: the labelled texts of ../shared/eval when they are here, and the documents of the corpus. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LoadedCorpus } from "../../corpus/load.ts";

const LABELLED = join(import.meta.dirname, "../../../shared/eval/mentions-dev.jsonl");

/** One text as a page would hand it over. */
export interface NewsText {
  title: string;
  /** Paragraphs. */
  blocks: string[];
}

/** Texts of together at least `chars` characters: all there are, over and over. */
export function newsTexts(corpus: LoadedCorpus, chars: number): NewsText[] {
  const once = [...labelled(), ...corpus.documents.map(({ document }) => newsText(document.title, document.text))];
  const texts: NewsText[] = [];
  for (let i = 0, length = 0; length < chars; i++) {
    const text = once[i % once.length]!;
    texts.push(text);
    length += text.blocks.reduce((sum, block) => sum + block.length, 0);
  }
  return texts;
}

function labelled(): NewsText[] {
  if (!existsSync(LABELLED)) return [];
  return readFileSync(LABELLED, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => newsText("", (JSON.parse(line) as { text: string }).text));
}

const newsText = (title: string, text: string): NewsText => ({
  title,
  blocks: text.split(/\n+/).filter((block) => block.trim() !== ""),
});

/** All of it as one string. */
export const joined = (texts: readonly NewsText[]): string => texts.map(({ blocks }) => blocks.join("\n")).join("\n");
