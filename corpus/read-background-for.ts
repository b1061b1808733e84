/**
 * What each sentence of a document is background for, as files people edit: `background-for/<document>.yaml`, an entry a sentence.
 * Written from the documents alone, so that a passage is found by stories that use other words (document expansion).
 */
import * as v from "valibot";
import type { CorpusDocument } from "../utils/model.ts";
import { paragraphs } from "../utils/text/paragraphs.ts";
import { sentences } from "../utils/text/sentences.ts";
import type { Problem } from "./problems.ts";
import { readYaml } from "./read-yaml.ts";

const line = v.pipe(v.string(), v.trim(), v.minLength(4));
const schema = v.array(
  v.strictObject({
    /** The sentence's beginning, as much of it as tells it from the document's other sentences. */
    sentence: v.pipe(v.string(), v.minLength(1)),
    en: line,
    zh: line,
  }),
);

/** Lines by the offset of the sentence in the document. `text` is `undefined` where the file is missing. */
export function readBackgroundFor(
  file: string,
  text: string | undefined,
  document: CorpusDocument,
  problems: Problem[],
): ReadonlyMap<number, string[]> {
  const lines = new Map<number, string[]>();
  if (text === undefined) {
    const message = `${document.id} needs this file: what each of its sentences is background for (corpus/README.md).`;
    problems.push({ file, line: 1, message });
    return lines;
  }
  const parsed = readYaml({ file, text, firstLine: 1 }, schema, problems);
  if (!parsed) return lines;
  const all = sentencesOf(document);
  for (const [i, { sentence, en, zh }] of parsed.value.entries()) {
    const tell = (message: string): void => {
      problems.push({ file, line: parsed.lineOf([i, "sentence"]), message });
    };
    const [found, another] = all.filter(({ text: whole }) => whole.startsWith(sentence));
    if (!found) tell(`No sentence of ${document.id} begins like this: "${sentence}".`);
    else if (another && found.text !== sentence) tell(`Two sentences of ${document.id} begin like this: write more.`);
    else if (lines.has(found.start)) tell(`This sentence of ${document.id} stands twice: "${sentence}".`);
    else lines.set(found.start, [en, zh]);
  }
  for (const { start, text: whole } of all.filter((one) => !lines.has(one.start))) {
    problems.push({ file, line: parsed.lineOf([]), message: `Say what this is background for: "${whole}" (${start})` });
  }
  return lines;
}

const sentencesOf = ({ text, language }: CorpusDocument): { start: number; text: string }[] =>
  paragraphs(text).flatMap((paragraph) =>
    sentences(paragraph.text, language).map(([from, to]) => ({
      start: paragraph.start + from,
      text: paragraph.text.slice(from, to),
    })),
  );
