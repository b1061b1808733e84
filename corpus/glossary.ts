/** Reads `glossary.yaml`: senses of the corpus' subject, each with its words by language. */
import * as v from "valibot";
import { foldName } from "../utils/linking/gazetteer.ts";
import type { Glossary } from "../utils/ranking/glossary.ts";
import { terms } from "../utils/text/terms.ts";
import type { Problem } from "./problems.ts";
import { readYaml } from "./read-yaml.ts";
import { traditional } from "./traditional.ts";

const words = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.transform((text) => text.split(/\s+/)),
);
const glossarySchema = v.array(v.pipe(v.objectWithRest({ en: words }, words), v.readonly()));

/** The glossary, packed. Adds traditional forms to Chinese words. */
export function readGlossary(file: string, text: string, problems: Problem[]): Glossary | undefined {
  const parsed = readYaml({ file, text, firstLine: 1 }, glossarySchema, problems);
  if (!parsed) return undefined;
  const senses = parsed.value.map(({ en }) => [...new Set(en.flatMap(terms))].join(" "));
  const found = { words: new Map<string, Set<number>>(), beginnings: new Map<string, Set<number>>() };
  for (const [sense, { en: _, ...others }] of parsed.value.entries()) {
    for (const [language, given] of Object.entries(others)) {
      for (const word of given.filter((one) => folded(one).length < 2)) {
        const message = `"${word}" is too short to be told from other words.`;
        problems.push({ file, line: parsed.lineOf([sense, language]), message });
      }
      const forms = language === "zh" ? given.flatMap((word) => [word, ...traditional(word, { words: true })]) : given;
      for (const form of forms) {
        const record = form.endsWith("*") ? found.beginnings : found.words;
        record.set(folded(form), (record.get(folded(form)) ?? new Set()).add(sense));
      }
    }
  }
  return { senses, words: packed(found.words), beginnings: packed(found.beginnings) };
}

const folded = (form: string): string => foldName(form.replace(/\*$/, ""));

const packed = (senses: Map<string, Set<number>>): Record<string, number[]> =>
  Object.fromEntries([...senses].map(([form, found]) => [form, [...found]]));
