/** Documents as files people edit: YAML front matter, then the text, taken literally; a blank line parts paragraphs. */
import * as v from "valibot";
import type { CorpusDocument } from "../utils/model.ts";
import type { Problem } from "./problems.ts";
import { isoDate } from "./iso-date.ts";
import { readYaml } from "./read-yaml.ts";

const publisher = v.strictObject({
  name: v.string(),
  kind: v.string(),
  basis: v.picklist(["file", "known"]),
});

const frontMatter = v.strictObject({
  seed: v.exactOptional(v.string()),
  title: v.pipe(v.string(), v.minLength(1)),
  authors: v.array(v.string()),
  publisher: v.exactOptional(publisher),
  republisher: v.exactOptional(publisher),
  date: v.exactOptional(isoDate),
  notBefore: v.exactOptional(isoDate),
  dateNote: v.exactOptional(v.string()),
  note: v.exactOptional(v.string()),
  language: v.pipe(v.string(), v.minLength(2)),
  url: v.exactOptional(v.pipe(v.string(), v.url())),
});

const FILE = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

/** One document from its file's text; its id is the file's name. `undefined` when there are problems. */
export function readDocument(file: string, content: string, problems: Problem[]): CorpusDocument | undefined {
  const parts = FILE.exec(content);
  if (!parts) {
    problems.push({ file, line: 1, message: "A document begins with front matter between two lines of ---." });
    return undefined;
  }
  const matter = readYaml({ file, text: parts[1]!, firstLine: 2 }, frontMatter, problems);
  const text = parts[2]!.trim();
  if (text === "") problems.push({ file, line: content.split("\n").length, message: "The document has no text." });
  if (!matter || text === "") return undefined;
  if (!matter.value.date && !matter.value.dateNote) {
    problems.push({ file, line: matter.lineOf([]), message: "A document without a date says why in dateNote." });
  }
  return { id: documentId(file), ...matter.value, text };
}

export const documentId = (file: string): string => file.replace(/^.*\//, "").replace(/\.md$/, "");
