/** What Gloss speaks about: corpora, entities, documents, passages, mentions. Offsets are UTF-16 code units, `end` exclusive. */

export const CATEGORIES = [
  "person",
  "government",
  "company",
  "media",
  "organization",
  "place",
  "event",
  "law",
  "concept",
] as const;
export type Category = (typeof CATEGORIES)[number];

export const ALIAS_KINDS = ["name", "acronym", "short", "former", "spelling"] as const;
/** `short` forms (a surname, "the Party") are linked only after a fuller name of the entity on the same page. */
export type AliasKind = (typeof ALIAS_KINDS)[number];

export const STRENGTHS = ["strong", "weak"] as const;
/** `strong` stands alone; `weak` needs corroboration from the page. */
export type Strength = (typeof STRENGTHS)[number];

export const CASE_RULES = ["exact", "capital", "any"] as const;
/** `capital`: words capitalised in the alias are capitalised (or all capitals) on the page. */
export type CaseRule = (typeof CASE_RULES)[number];

/** Why a name of a reader's own list doesn't stand alone. */
export const WEAK_REASONS = [
  "one-word",
  "short-han",
  "acronym",
  "derived",
  "common-name",
  "dictionary-words",
  "place-name",
  "family-name",
  "shared",
  "source",
  "vessel",
  "own-documents",
] as const;
export type WeakReason = (typeof WEAK_REASONS)[number];

/** A name the corpus gives to an entity. */
export interface Alias {
  name: string;
  /** BCP 47. */
  lang: string;
  kind: AliasKind;
  strength: Strength;
  case: CaseRule;
  why?: WeakReason;
}

export interface Entity {
  id: string;
  name: string;
  /** The name in its original script. */
  original?: string;
  category: Category;
  /** Pages anywhere name it: its presence says little about what a page is about. */
  common: boolean;
  /** One neutral sentence that the documents support. */
  description: string;
  aliases: Alias[];
  /** Words that, near an alias or on its page, speak for this entity. */
  cues: string[];
  /** Longer phrases that hold an alias but mean something else. */
  not: string[];
  /** Phrases that show that an alias means something else on this page ("CCTV cameras"). */
  other: string[];
  /** What it does, as it is said right before or after its name ("Senator"): speaks for it there above all. */
  roles?: string[];
  /** Entities its source names together with it. */
  related?: string[];
  /** Who says so, and where it can be looked up. */
  source?: string;
  link?: string;
  /** When it happened, for events and laws: ISO 8601, as precise as the documents tell. */
  date?: string;
}

/** An entity of one of several corpora. */
export interface EntityRef {
  corpus: string;
  entity: string;
}

/** What a list needs to know of an entity. */
export interface EntitySummary extends EntityRef {
  name: string;
  original?: string;
  category: Category;
}

/** Someone who published a document; `known` means the file itself doesn't say it. */
export interface Publisher {
  name: string;
  kind: string;
  basis: "file" | "known";
}

/** Where an excerpt comes from. */
export interface Source {
  /** The document's id. */
  id: string;
  title: string;
  authors: string[];
  publisher?: Publisher;
  republisher?: Publisher;
  /** ISO 8601 date, as precise as it is known. */
  date?: string;
  /** Where the date isn't known: the ISO 8601 date that it can't be older than. */
  notBefore?: string;
  /** Why the date is uncertain or missing. */
  dateNote?: string;
  /** What is known about this copy. */
  note?: string;
  language: string;
  url?: string;
  /** The seed file the text was taken from. */
  seed?: string;
}

export interface CorpusDocument extends Source {
  text: string;
}

/** `[start, end, entity id]`. */
export type EntitySpan = [start: number, end: number, entity: string];

/** A sentence of a document with its entities; offsets of `mentions` are into `text`. */
export interface Passage {
  document: string;
  /** Position among all passages of the corpus. */
  index: number;
  /** Offset of `text` in the document. */
  start: number;
  text: string;
  mentions: EntitySpan[];
  /** Entities it speaks of without naming them ("he said"). */
  about: string[];
  /** Whose words it is, where that is known: an entity. */
  speaker?: string;
  /** Entities that the stories name which it is background for; where its corpus says for which it is. */
  backgroundFor?: string[];
}

/** What a reader has before them where an entity is named. */
export interface Reading {
  /** The paragraph; "" when there is none. */
  context: string;
  /** Offset in the paragraph where the entity is named, where that is known. */
  at?: number;
  /** The page's headline and the heading of the section, a line each. */
  title?: string;
}

/** A passage chosen for a reader, with where it comes from. */
export interface Excerpt {
  corpus: string;
  source: Source;
  /** `index` of the passage. */
  passage: number;
  /** Word for word; a part of the sentence where it is very long. */
  text: string;
  /** The sentence goes on before `text`, after it. */
  cutStart: boolean;
  cutEnd: boolean;
  /** Ranges of `text` that name the entity. */
  emphasis: [start: number, end: number][];
  /** `text` names the entity nowhere: it is meant. */
  meant?: true;
  /** Who speaks, by display name, where `text` doesn't say it. */
  speaker?: string;
  /** The sentence before, word for word, where `text` leans on it: it says who or what is meant. */
  before?: { text: string; /** Other sentences stand between. */ apart: boolean };
  /** Why it ranks here, strongest first. */
  reasons: RankReason[];
}

export type RankReason = { kind: "also-names"; entities: string[] } | { kind: "same-subject"; words: string[] };

/** A piece of page text that is read as a whole; `id` is the asker's. */
export interface Block {
  id: number;
  text: string;
}

/** A surface form on a page, linked to an entity. */
export interface Mention extends EntityRef {
  block: number;
  start: number;
  end: number;
  category: Category;
  /** Confidence 0..1. */
  score: number;
  reasons: LinkReason[];
}

/** Why a surface form was linked. Names are display names of entities. */
export type LinkReason =
  | { kind: "full-name" }
  | { kind: "introduced"; as: string }
  | { kind: "also-on-page"; names: string[] }
  | { kind: "words-nearby"; words: string[] }
  | { kind: "named-in-full" };
