/** From checked entities and documents to what is shipped: the linking index, and passages that know their entities. */
import { CATEGORIES, type CorpusDocument, type Entity, type Passage } from "../model.ts";
import type { PackedDocument, PackedIndex } from "../corpus/corpus-pack.ts";
import { type CorpusIndex, openCorpus, type OpenCorpus } from "../linking/corpus-index.ts";
import { NO_EVIDENCE } from "../linking/evidence.ts";
import { buildGazetteer, type NamedSense } from "../linking/gazetteer.ts";
import { linkText, THRESHOLDS } from "../linking/link-text.ts";
import type { Glossary } from "../ranking/glossary.ts";
import { paragraphs } from "../text/paragraphs.ts";
import { sentences } from "../text/sentences.ts";
import { indexTerms } from "./index-terms.ts";
import { nameForms } from "./name-forms.ts";
import { quotedFor, type Quotes } from "./quoted-for.ts";
import type { Sentence, World } from "./discourse.ts";
import { spokenOf } from "./spoken-of.ts";
import { countFamilies } from "./topics.ts";

export interface Indexed {
  index: PackedIndex;
  documents: PackedDocument[];
}

/** "Twitter-like social media" are others. */
const LIKENED = /^-(?:like|style|type)\b/u;

/** By document: what the sentence at an offset is background for. */
export type BackgroundFor = ReadonlyMap<string, ReadonlyMap<number, string[]>>;

/** Indexes a corpus. `backgroundFor` may leave out documents and sentences. */
export function indexCorpus(
  id: string,
  entities: Entity[],
  documents: CorpusDocument[],
  subject: string[],
  quotes: Quotes,
  glossary: Glossary,
  backgroundFor: BackgroundFor = new Map(),
): Indexed {
  const world: World = {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    ...countFamilies(
      documents.flatMap(({ text, language }) =>
        paragraphs(text).flatMap((one) => sentences(one.text, language).map(([from, to]) => one.text.slice(from, to))),
      ),
    ),
  };
  const bare = linkingIndex(id, entities, subject, new Map());
  // Documents are linked twice: what they name together is evidence for linking, on pages and in themselves.
  const first = documents.map((document) => packDocument(openCorpus(bare), world, document, 0, quotes));
  const link = linkingIndex(id, entities, subject, namedTogether(first));
  const open = openCorpus(link);
  const linesOf = ({ document, start }: Passage): string[] => backgroundFor.get(document)?.get(start) ?? [];
  let passages = 0;
  const packed = documents.map((document) => {
    const one = packDocument(open, world, document, passages, quotes);
    passages += one.passages.length;
    return { document, passages: one.passages.map((passage) => withStories(open, passage, linesOf(passage))) };
  });
  const ranking = indexTerms(
    packed.map(({ document: { id: document, title, text }, passages: own }) => ({
      title,
      text,
      passages: own,
      backgroundFor: backgroundFor.get(document) ?? new Map(),
    })),
  );
  return { index: { link, ranking, glossary }, documents: packed };
}

/** With the entities that the stories name which it is background for. */
function withStories(corpus: OpenCorpus, passage: Passage, lines: string[]): Passage {
  if (lines.length === 0) return passage;
  const { mentions } = linkText([corpus], {
    blocks: lines.map((text, id) => ({ id, text })),
    title: "",
    evidence: NO_EVIDENCE,
    threshold: THRESHOLDS.more,
  });
  return { ...passage, backgroundFor: [...new Set(mentions.map(({ entity }) => entity))] };
}

function linkingIndex(
  id: string,
  entities: Entity[],
  subject: string[],
  together: Map<string, Set<string>>,
): CorpusIndex {
  const number = new Map(entities.map((entity, i) => [entity.id, i]));
  const relatedStart = new Uint32Array(entities.length + 1);
  const related: number[] = [];
  for (const [i, entity] of entities.entries()) {
    relatedStart[i] = related.length;
    related.push(...[...(together.get(entity.id) ?? [])].map((other) => number.get(other)!).toSorted((a, b) => a - b));
  }
  relatedStart[entities.length] = related.length;
  return {
    corpus: id,
    ids: entities.map((entity) => entity.id).join("\n"),
    names: entities.map(({ name }) => name).join("\n"),
    originals: entities.map(({ original }) => original ?? "").join("\n"),
    categories: Uint8Array.from(entities, ({ category }) => CATEGORIES.indexOf(category)),
    common: Uint8Array.from(entities, ({ common }) => Number(common)),
    gazetteer: buildGazetteer([...senses(entities), ...subject.map((name) => wordSense("subject", name, 0))]),
    relatedStart,
    related: Uint32Array.from(related),
  };
}

function senses(entities: Entity[]): NamedSense[] {
  return entities.flatMap((entity, i) => [
    ...[...entity.aliases, ...(entity.category === "person" ? nameForms(entity.aliases) : [])].map(
      (alias): NamedSense => ({ ...alias, entity: i }),
    ),
    ...entity.cues.map((name) => wordSense("cue", name, i)),
    ...entity.not.map((name) => wordSense("not", name, i)),
    ...entity.other.map((name) => wordSense("other", name, i)),
  ]);
}

/** A word in capitals ("US") is matched in capitals only. */
const wordSense = (kind: "cue" | "not" | "other" | "subject", name: string, entity: number): NamedSense => ({
  name,
  entity,
  kind,
  strength: "weak",
  case: /\p{Lu}/u.test(name) && name === name.toUpperCase() ? "exact" : "any",
});

/** Entities that some document names within the same three sentences. */
function namedTogether(documents: PackedDocument[]): Map<string, Set<string>> {
  const together = new Map<string, Set<string>>();
  for (const { passages } of documents) {
    for (const [i] of passages.entries()) {
      const near = [
        ...new Set(passages.slice(i, i + 3).flatMap(({ mentions }) => mentions.map(([, , entity]) => entity))),
      ];
      for (const one of near) {
        const others = together.get(one) ?? new Set();
        for (const other of near) if (other !== one) others.add(other);
        together.set(one, others);
      }
    }
  }
  return together;
}

function packDocument(
  corpus: OpenCorpus,
  world: World,
  document: CorpusDocument,
  firstIndex: number,
  quotes: Quotes,
): PackedDocument {
  const blocks = paragraphs(document.text).map((paragraph, id) => ({ id, ...paragraph }));
  const { mentions } = linkText([corpus], {
    blocks,
    title: document.title,
    evidence: NO_EVIDENCE,
    threshold: THRESHOLDS.balanced,
  });
  const inParagraph = blocks.flatMap(({ id, text }) => sentences(text, document.language).map(() => id));
  const passages = blocks.flatMap(({ id, start, text }) =>
    sentences(text, document.language).map(([from, to]): Passage => ({
      document: document.id,
      index: 0,
      start: start + from,
      text: text.slice(from, to),
      mentions: mentions
        .filter((mention) => mention.block === id && mention.start >= from && mention.end <= to)
        .filter((mention) => !LIKENED.test(text.slice(mention.end)))
        .map((mention) => [mention.start - from, mention.end - from, mention.entity]),
      about: [],
    })),
  );
  const spoken = spokenOf(
    passages.map(({ text, mentions: named }, i): Sentence => ({ text, mentions: named, paragraph: inParagraph[i]! })),
    world,
  );
  const quoted = quotedFor(passages, quotes);
  return {
    document,
    passages: passages.map((passage, i) => ({
      ...passage,
      index: firstIndex + i,
      about: [...new Set([...spoken[i]!, ...quoted[i]!])].filter(
        (entity) => !passage.mentions.some(([, , named]) => named === entity),
      ),
    })),
  };
}
