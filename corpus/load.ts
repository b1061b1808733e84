/** Reads the corpus' files, checks them, and indexes them in memory. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { CATEGORIES, type CorpusDocument } from "../utils/model.ts";
import { readGlossary } from "./glossary.ts";
import { type Indexed, indexCorpus } from "../utils/indexing/index-corpus.ts";
import { CorpusError, type Problem } from "./problems.ts";
import { readBackgroundFor } from "./read-background-for.ts";
import { documentId, readDocument } from "./read-documents.ts";
import { checkNames, readEntities, type WrittenEntity } from "./read-entities.ts";
import { readYaml } from "./read-yaml.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));

const aboutSchema = v.strictObject({
  id: v.string(),
  title: v.string(),
  version: v.string(),
  languages: v.array(v.string()),
  licenses: v.array(v.strictObject({ name: v.string(), title: v.string() })),
});

export interface LoadedCorpus extends Indexed {
  about: v.InferOutput<typeof aboutSchema>;
  entities: WrittenEntity["entity"][];
}

/** The corpus in a folder (by default the shipped one). Throws `CorpusError` with every problem, each with file and line. */
export function loadCorpus(folder = HERE): LoadedCorpus {
  const problems: Problem[] = [];
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const about = readYaml({ file: "corpus.yaml", text: read("corpus.yaml"), firstLine: 1 }, aboutSchema, problems);
  const subject = readYaml(
    { file: "subject.yaml", text: read("subject.yaml"), firstLine: 1 },
    v.array(v.string()),
    problems,
  );
  const glossary = readGlossary("glossary.yaml", read("glossary.yaml"), problems);
  const documents = new Map<string, CorpusDocument>();
  for (const file of list(folder, "documents", ".md")) {
    const document = readDocument(file, read(file), problems);
    if (document) documents.set(documentId(file), document);
  }
  for (const file of existsSync(join(folder, "background-for")) ? list(folder, "background-for", ".yaml") : []) {
    const id = basename(file, ".yaml");
    if (!documents.has(id)) problems.push({ file, line: 1, message: `There is no document "${id}".` });
  }
  const backgroundFor = new Map(
    [...documents].map(([id, document]) => {
      const file = join("background-for", `${id}.yaml`);
      const text = existsSync(join(folder, file)) ? read(file) : undefined;
      return [id, readBackgroundFor(file, text, document, problems)];
    }),
  );
  const written = list(folder, "entities", ".yaml").flatMap((file) =>
    readEntities(file, read(file), documents, problems),
  );
  checkNames(written, problems);
  if (problems.length > 0 || !about || !subject || !glossary) throw new CorpusError(problems);
  const quotes = new Map(written.map(({ entity, evidence, passages }) => [entity.id, { evidence, passages }]));
  const entities = written
    .map(({ entity }) => entity)
    .toSorted((a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category));
  return {
    about: about.value,
    entities,
    ...indexCorpus(about.value.id, entities, [...documents.values()], subject.value, quotes, glossary, backgroundFor),
  };
}

const list = (folder: string, part: string, ending: string): string[] =>
  readdirSync(join(folder, part))
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => join(part, basename(name)));
