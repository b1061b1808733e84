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
  const glossary: Glossary = { senses: [], words: {}, beginnings: {} };
  for (const [sense, { en, ...others }] of parsed.value.entries()) {
    glossary.senses.push([...new Set(en.flatMap(terms))].join(" "));
    for (const [language, given] of Object.entries(others)) {
      const forms = language === "zh" ? given.flatMap((word) => [word, ...traditional(word, { words: true })]) : given;
      for (const form of new Set(forms)) {
        const folded = foldName(form.replace(/\*$/, ""));
        if (folded.length < 2) {
          const message = `"${form}" is too short to be told from other words.`;
          problems.push({ file, line: parsed.lineOf([sense, language]), message });
        }
        const record = form.endsWith("*") ? glossary.beginnings : glossary.words;
        const senses = (record[folded] ??= []);
        if (!senses.includes(sense)) senses.push(sense);
      }
    }
  }
  return glossary;
}
