/** From checked entities and documents to what is stored: the linking index, and passages that know their entities. */
import type { CorpusDocument, Entity, Mention, Passage } from "../model.ts";
import type { PackedDocument, PackedIndex } from "../corpus/corpus-pack.ts";
import { type CorpusIndex, openCorpus, type OpenCorpus } from "../linking/corpus-index.ts";
import { NO_EVIDENCE } from "../linking/evidence.ts";
import { linkText, THRESHOLD, UNSURE } from "../linking/link-text.ts";
import type { Glossary } from "../ranking/glossary.ts";
import type { RankIndex } from "../ranking/rank-index.ts";
import { paragraphs } from "../text/paragraphs.ts";
import { sentences } from "../text/sentences.ts";
import type { KnownEntity, Sentence, World } from "./discourse.ts";
import { indexTerms } from "./index-terms.ts";
import { linkIndexBuilder, withRelations } from "./link-index.ts";
import { quotedFor, type Quotes } from "./quoted-for.ts";
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

/** What people write for a corpus by hand; all of it may be missing. */
interface ByHand {
  quotes?: Quotes;
  backgroundFor?: BackgroundFor;
}

/** Indexes a corpus that fits into memory. `backgroundFor` may leave out documents and sentences. */
export function indexCorpus(
  id: string,
  entities: Entity[],
  documents: CorpusDocument[],
  subject: string[],
  quotes: Quotes,
  glossary: Glossary,
  backgroundFor: BackgroundFor = new Map(),
): Indexed {
  const builder = linkIndexBuilder(id);
  for (const entity of entities) builder.add(entity);
  const bare = builder.build(subject);
  // Documents are linked twice: what they name together is evidence for linking, on pages and in themselves.
  const link = withRelations(bare, namedTogether(bare, documents).pairs);
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const { ranking, documents: packed } = indexDocuments(link, documents, known, { quotes, backgroundFor });
  return { index: { link, ranking, glossary }, documents: packed };
}

/**
 * Documents in passages that know their entities. `known`: the entities that sentences may speak of without naming them; time grows
 * with their number, so of a large corpus only those that its documents name.
 */
export function indexDocuments(
  link: CorpusIndex,
  documents: CorpusDocument[],
  known: ReadonlyMap<string, KnownEntity>,
  { quotes = new Map(), backgroundFor = new Map() }: ByHand = {},
): { documents: PackedDocument[]; ranking: RankIndex } {
  const corpus = openCorpus(link);
  const cut = documents.map((document) => passagesOf(corpus, document));
  const world: World = { entities: known, ...countFamilies(cut.flat().map(({ text }) => text)) };
  const linesOf = ({ document, start }: Passage): string[] => backgroundFor.get(document)?.get(start) ?? [];
  let first = 0;
  const packed = documents.map((document, i): PackedDocument => {
    const passages = withSpokenOf(cut[i]!, world, quotes, first);
    first += passages.length;
    return { document, passages: passages.map((passage) => withStories(corpus, passage, linesOf(passage))) };
  });
  const ranking = indexTerms(
    packed.map(({ document: { id: document, title, text }, passages }) => ({
      title,
      text,
      passages,
      backgroundFor: backgroundFor.get(document) ?? new Map(),
    })),
  );
  return { documents: packed, ranking };
}

/** With the entities that the stories name which it is background for. */
function withStories(corpus: OpenCorpus, passage: Passage, lines: string[]): Passage {
  if (lines.length === 0) return passage;
  const { mentions } = linkText([corpus], {
    blocks: lines.map((text, id) => ({ id, text })),
    title: "",
    evidence: NO_EVIDENCE,
    threshold: UNSURE,
  });
  return { ...passage, backgroundFor: [...new Set(mentions.map(({ entity }) => entity))] };
}

/** Entities that some document names within the same three sentences, as pairs of numbers; and all it names, most often first. */
export function namedTogether(
  bare: CorpusIndex,
  documents: CorpusDocument[],
): { pairs: [number, number][]; named: string[] } {
  const corpus = openCorpus(bare);
  const pairs: [number, number][] = [];
  const counts = new Map<string, number>();
  for (const document of documents) {
    const named = passagesOf(corpus, document).map(({ mentions }) => mentions.map(([, , entity]) => entity));
    for (const id of named.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [i] of named.entries()) {
      const near = [...new Set(named.slice(i, i + 3).flat())].map((id) => corpus.byKey(`${corpus.id}/${id}`)!);
      for (const one of near) for (const other of near) if (one < other) pairs.push([one, other]);
    }
  }
  return { pairs, named: [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id) };
}

/** A sentence of a document, with the number of its paragraph. */
interface Cut extends Passage {
  paragraph: number;
}

/** The sentences of a document with the entities they name. */
function passagesOf(corpus: OpenCorpus, document: CorpusDocument): Cut[] {
  const blocks = paragraphs(document.text).map((paragraph, id) => ({ id, ...paragraph }));
  const { mentions } = linkText([corpus], {
    blocks,
    title: document.title,
    evidence: NO_EVIDENCE,
    threshold: THRESHOLD,
  });
  const inBlock = blocks.map((): Mention[] => []);
  for (const mention of mentions) inBlock[mention.block]!.push(mention);
  return blocks.flatMap(({ id, start, text }) =>
    sentences(text, document.language).map(([from, to]): Cut => ({
      document: document.id,
      index: 0,
      start: start + from,
      text: text.slice(from, to),
      mentions: inBlock[id]!.filter((mention) => mention.start >= from && mention.end <= to)
        .filter((mention) => !LIKENED.test(text.slice(mention.end)))
        .map((mention) => [mention.start - from, mention.end - from, mention.entity]),
      about: [],
      paragraph: id,
    })),
  );
}

function withSpokenOf(cut: Cut[], world: World, quotes: Quotes, firstIndex: number): Passage[] {
  const spoken = spokenOf(
    cut.map(({ text, mentions, paragraph }): Sentence => ({ text, mentions, paragraph })),
    world,
  );
  const quoted = quotedFor(cut, quotes);
  return cut.map(({ paragraph: _paragraph, ...passage }, i) => ({
    ...passage,
    index: firstIndex + i,
    ...(spoken[i]!.speaker === undefined ? {} : { speaker: spoken[i]!.speaker }),
    about: [...new Set([...spoken[i]!.about, ...quoted[i]!])].filter(
      (entity) => !passage.mentions.some(([, , named]) => named === entity),
    ),
  }));
}
