/** A corpus as it is packed, shipped and installed. */
import type { CorpusIndex } from "../linking/corpus-index.ts";
import type { CorpusDocument, Entity, Passage } from "../model.ts";
import type { Glossary } from "../ranking/glossary.ts";
import type { RankIndex } from "../ranking/rank-index.ts";

export const PACK_VERSION = 3;

/** `manifest.json` of a pack, with the names of Frictionless Data Package where they fit. */
export interface PackManifest {
  /** The corpus' id. */
  name: string;
  title: string;
  version: string;
  /** Of this layout. */
  packVersion: number;
  languages: string[];
  licenses: { name: string; title: string }[];
  /** Who made it. */
  contributors?: { title: string }[];
  /** ISO 8601 date of what it holds. */
  created?: string;
  counts: { entities: number; aliases: number; documents: number; passages: number };
  resources: PackResource[];
}

export interface PackResource {
  name: "entities" | "documents" | "index";
  path: string;
  bytes: number;
  /** `sha256:` and 64 hexadecimal digits. */
  hash: string;
}

/** A line of `documents.jsonl`. */
export interface PackedDocument {
  document: CorpusDocument;
  passages: Passage[];
}

/** What `index.bin` holds, packed by `utils/formats/binary.ts`. */
export interface PackedIndex {
  link: CorpusIndex;
  ranking: RankIndex;
  glossary: Glossary;
}

/** A pack, opened. */
export interface Pack {
  manifest: PackManifest;
  entities: Entity[];
  documents: PackedDocument[];
  index: PackedIndex;
}
