/** From an entity and the paragraph being read to the excerpts that bear on it, with their sources. */
import type { OpenCorpus } from "../linking/corpus-index.ts";
import { beforeOf, type ByIndex, referentOf } from "./referent.ts";
import type { CorpusDocument, Entity, EntitySpan, Excerpt, Passage, RankReason, Reading, Source } from "../model.ts";
import { type Quoted, quotedPart, type Span } from "./excerpt-text.ts";
import type { OpenGlossary } from "./glossary.ts";
import { type RankedPassage, rankPassages, reasonsFor } from "./rank.ts";
import type { OpenRankIndex } from "./rank-index.ts";
import { paragraphOf } from "./paragraph-of.ts";
import { askedOf } from "./reading.ts";
import type { Weights } from "./weights.ts";

export interface ExcerptsInput extends Reading {
  corpus: OpenCorpus;
  entity: Entity;
  /** Passages that name the entity or speak of it. */
  passages: Passage[];
  index: OpenRankIndex;
  glossary?: OpenGlossary;
  /** Documents of the passages, by id; without its text a document lends its passages no surroundings. */
  sources: ReadonlyMap<string, Source | CorpusDocument>;
  weights?: Partial<Weights>;
  /** So many are enough. */
  most?: number;
}

/** The excerpts, best first. Passages whose document isn't given are left out; so is what an excerpt before already says. */
export function excerptsFor(input: ExcerptsInput): Excerpt[] {
  const { corpus, index, glossary, sources, weights, most = Infinity } = input;
  const entity = input.entity.id;
  const given = input.passages.filter(({ document }) => sources.has(document));
  const asked = askedOf(corpus, input.entity, input);
  const all = rankPassages({
    passages: given,
    asked,
    index,
    ...(glossary ? { glossary } : {}),
    ...(weights ? { weights } : {}),
  });
  const ranked = all[0]?.sentence === true ? all.filter(({ sentence }) => sentence) : all;
  const byIndex = new Map(given.map((passage) => [passage.index, passage]));
  const shown = new Map<string, Span[]>();
  const overlaps = (document: string, { start, end }: Span): boolean =>
    (shown.get(document) ?? []).some((before) => start < before.end && end > before.start);
  const excerpts: Excerpt[] = [];
  for (const one of standingFirst(ranked, entity, byIndex)) {
    if (excerpts.length >= most) break;
    const { passage } = one;
    if (overlaps(passage.document, spanOf(passage))) continue;
    const source = sources.get(passage.document)!;
    const { reasons, words } = reasonsFor(one, asked, index);
    const part = partOf(
      passage,
      wordPlaces(passage, reasons, words),
      entity,
      source,
      (span) => !overlaps(passage.document, span),
    );
    shown.set(passage.document, [...(shown.get(passage.document) ?? []), part]);
    excerpts.push(excerptOf(passage, reasons, part, entity, corpus, source, byIndex));
  }
  return excerpts;
}

/** What doesn't say that the entity is meant never comes first when something that does bears on the reading as much. */
function standingFirst(ranked: RankedPassage[], entity: string, byIndex: ByIndex): RankedPassage[] {
  const stands = ({ passage }: RankedPassage): boolean =>
    passage.speaker === entity ||
    passage.mentions.some(([, , id]) => id === entity) ||
    referentOf(passage, entity, byIndex) !== undefined;
  const [first] = ranked;
  if (!first || stands(first)) return ranked;
  const other = ranked.find((one) => stands(one) && one.bearing >= first.bearing);
  return other ? [other, ...ranked.filter((one) => one !== other)] : ranked;
}

const spanOf = ({ start, text }: Passage): Span => ({ start, end: start + text.length });

/** What to quote for a passage, as a span of the document. `isNew`: whether a span shows nothing that stands in an excerpt before. */
function partOf(
  passage: Passage,
  words: readonly Span[],
  entity: string,
  source: Source | CorpusDocument,
  isNew: (span: Span) => boolean,
): Quoted {
  const { paragraph, start } = paragraphOf(source, passage);
  const named = passage.mentions
    .filter(([, , id]) => id === entity)
    .map(([from, to]): Span => ({ start: from, end: to }));
  const points = [...named, ...words].map((span) => moved(span, start));
  const sentence = { start, end: start + passage.text.length };
  const part = moved(quotedPart(paragraph, sentence, points, source.language), passage.start - start);
  return isNew(part) ? part : { ...moved(sentence, passage.start - start), cutStart: false, cutEnd: false };
}

function excerptOf(
  passage: Passage,
  reasons: RankReason[],
  part: Quoted,
  entity: string,
  corpus: OpenCorpus,
  source: Source | CorpusDocument,
  byIndex: ByIndex,
): Excerpt {
  const { paragraph, start } = paragraphOf(source, passage);
  const begin = passage.start - start;
  const inPart = ([from, to]: EntitySpan): boolean =>
    passage.start + from >= part.start && passage.start + to <= part.end;
  const speaker = passage.speaker;
  const said = passage.mentions.some((mention) => mention[2] === speaker && inPart(mention));
  const before = beforeOf(passage, part, entity, source, byIndex);
  const emphasis = passage.mentions
    .filter((mention) => mention[2] === entity && inPart(mention))
    .map(([from, to]): [number, number] => [passage.start + from - part.start, passage.start + to - part.start]);
  return {
    corpus: corpus.id,
    source: withoutText(source),
    passage: passage.index,
    text: paragraph.slice(part.start - begin, part.end - begin),
    cutStart: part.cutStart,
    cutEnd: part.cutEnd,
    emphasis,
    ...(emphasis.length === 0 && speaker !== entity ? { meant: true } : {}),
    ...(speaker === undefined || said ? {} : { speaker: nameOf(corpus, speaker) }),
    ...(before ? { before } : {}),
    reasons: reasons.map((reason) => withNames(corpus, reason)),
  };
}

const moved = <T extends Span>(span: T, by: number): T => ({ ...span, start: span.start + by, end: span.end + by });

/** Where in a passage the names and words stand that it was chosen for. */
const wordPlaces = ({ text, mentions }: Passage, reasons: RankReason[], words: string[]): Span[] => [
  ...reasons
    .flatMap((reason) =>
      reason.kind === "also-names" ? mentions.filter(([, , id]) => reason.entities.includes(id)) : [],
    )
    .map(([start, end]) => ({ start, end })),
  ...words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })),
];

function withoutText(document: Source | CorpusDocument): Source {
  if (!("text" in document)) return document;
  const { text: _, ...source } = document;
  return source;
}

const withNames = (corpus: OpenCorpus, reason: RankReason): RankReason =>
  reason.kind === "also-names"
    ? { kind: "also-names", entities: reason.entities.map((id) => nameOf(corpus, id)) }
    : reason;

function nameOf(corpus: OpenCorpus, id: string): string {
  const entity = corpus.byKey(`${corpus.id}/${id}`);
  return entity === undefined ? id : corpus.name(entity);
}
