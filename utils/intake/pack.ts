/** A corpus as one file to keep and to mail: a zip of `datapackage.json` and JSON lines of entities and documents. It carries sources, no index. */
import { strFromU8, strToU8, zipSync } from "fflate";
import * as v from "valibot";
import {
  ALIAS_KINDS,
  CASE_RULES,
  CATEGORIES,
  type CorpusDocument,
  type Entity,
  STRENGTHS,
  WEAK_REASONS,
} from "../model.ts";
import { IntakeFault } from "./fault.ts";
import { parseJson } from "./json-values.ts";
import { type InFile, LIMITS } from "./values.ts";
import { unzip } from "./zip.ts";

export const PACK_FORMAT = 1;
const MANIFEST = "datapackage.json";

export interface PackAbout {
  name: string;
  title: string;
  created?: string;
  licenses?: { name: string; title?: string | undefined }[];
  sources?: { title: string; path?: string | undefined }[];
}
export interface OpenedPack {
  about: PackAbout;
  /** Words of what the whole corpus is about. */
  subject: string[];
  entities: Entity[];
  documents: CorpusDocument[];
}

const text = v.pipe(v.string(), v.maxLength(10_000));
const aliasSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.nameChars)),
  lang: text,
  kind: v.picklist(ALIAS_KINDS),
  strength: v.picklist(STRENGTHS),
  case: v.picklist(CASE_RULES),
  why: v.exactOptional(v.picklist(WEAK_REASONS)),
});
const words = v.array(text);
const entitySchema = v.object({
  id: v.pipe(text, v.minLength(1)),
  name: v.pipe(text, v.minLength(1)),
  original: v.exactOptional(text),
  category: v.picklist(CATEGORIES),
  common: v.boolean(),
  description: text,
  aliases: v.array(aliasSchema),
  cues: words,
  not: words,
  other: words,
  roles: v.exactOptional(words),
  related: v.exactOptional(words),
  source: v.exactOptional(text),
  link: v.exactOptional(text),
  date: v.exactOptional(text),
});
const publisherSchema = v.object({ name: text, kind: text, basis: v.picklist(["file", "known"]) });
const documentSchema = v.object({
  id: v.pipe(text, v.minLength(1)),
  title: text,
  authors: words,
  publisher: v.exactOptional(publisherSchema),
  republisher: v.exactOptional(publisherSchema),
  date: v.exactOptional(text),
  notBefore: v.exactOptional(text),
  dateNote: v.exactOptional(text),
  note: v.exactOptional(text),
  language: text,
  url: v.exactOptional(text),
  seed: v.exactOptional(text),
  text: v.string(),
});
const manifestSchema = v.object({
  name: text,
  title: v.optional(text, ""),
  created: v.exactOptional(text),
  licenses: v.exactOptional(v.array(v.object({ name: text, title: v.optional(text) }))),
  sources: v.exactOptional(v.array(v.object({ title: text, path: v.optional(text) }))),
  gloss: v.object({ packFormat: v.number(), subject: v.optional(words, []) }),
  resources: v.array(v.object({ name: v.picklist(["entities", "documents"]), path: text })),
});

/** The bytes of a pack; the same corpus gives the same bytes. */
export function writePack(
  about: PackAbout,
  entities: Iterable<Entity>,
  documents: Iterable<CorpusDocument>,
  subject: readonly string[] = [],
): Uint8Array {
  const [entityLines, entityCount] = lines(entities);
  const [documentLines, documentCount] = lines(documents);
  const manifest = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    ...about,
    gloss: { packFormat: PACK_FORMAT, subject, counts: { entities: entityCount, documents: documentCount } },
    resources: [
      {
        name: "entities",
        path: "entities.jsonl",
        mediatype: "application/jsonl",
        encoding: "utf-8",
        bytes: entityLines.length,
      },
      {
        name: "documents",
        path: "documents.jsonl",
        mediatype: "application/jsonl",
        encoding: "utf-8",
        bytes: documentLines.length,
      },
    ],
  };
  // The least time a zip can hold: bytes don't hang on the clock.
  const at = { mtime: new Date(1980, 0, 1), level: 6 } as const;
  return zipSync({
    [MANIFEST]: [strToU8(`${JSON.stringify(manifest, undefined, 2)}\n`), at],
    "entities.jsonl": [entityLines, at],
    "documents.jsonl": [documentLines, at],
  });
}

function lines(values: Iterable<unknown>): [Uint8Array, number] {
  const parts: string[] = [];
  for (const value of values) parts.push(`${JSON.stringify(value)}\n`);
  return [strToU8(parts.join("")), parts.length];
}

/** Whether these files are those of a pack. */
export const isPack = (paths: readonly string[]): boolean =>
  paths.includes(MANIFEST) && paths.includes("entities.jsonl");

/** Reads a pack; every entity and document is checked. Throws `IntakeFault` with the place of the first that isn't one. */
export function readPack(file: InFile): OpenedPack {
  return readPackFiles(file.path, unzip(file));
}
export function readPackFiles(name: string, files: readonly InFile[]): OpenedPack {
  const manifest = v.safeParse(manifestSchema, parseJson(textIn(files, MANIFEST, name), name));
  if (!manifest.success)
    throw new IntakeFault(name, "damaged", `${MANIFEST}: ${v.getDotPath(manifest.issues[0]) ?? ""}`);
  if (manifest.output.gloss.packFormat > PACK_FORMAT)
    throw new IntakeFault(name, "not-known", `${MANIFEST}: ${manifest.output.gloss.packFormat}`);
  const { gloss, resources, ...about } = manifest.output;
  const path = (resource: "entities" | "documents"): string =>
    resources.find((one) => one.name === resource)?.path ?? "";
  const documents = path("documents");
  return {
    about,
    subject: gloss.subject,
    entities: parsedLines(textIn(files, path("entities"), name), entitySchema, name, path("entities")),
    documents: documents === "" ? [] : parsedLines(textIn(files, documents, name), documentSchema, name, documents),
  };
}

function textIn(files: readonly InFile[], path: string, pack: string): string {
  const found = files.find((file) => file.path === path);
  if (!found) throw new IntakeFault(pack, "damaged", path);
  return strFromU8(found.bytes);
}

function parsedLines<S extends v.GenericSchema>(
  content: string,
  schema: S,
  pack: string,
  path: string,
): v.InferOutput<S>[] {
  return content.split("\n").flatMap((line, i) => {
    if (line === "") return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new IntakeFault(pack, "broken-line", path, i + 1);
    }
    const parsed = v.safeParse(schema, value);
    if (!parsed.success)
      throw new IntakeFault(pack, "broken-line", `${path}: ${v.getDotPath(parsed.issues[0]) ?? ""}`, i + 1);
    return [parsed.output];
  });
}
