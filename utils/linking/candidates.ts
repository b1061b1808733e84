/** From spotted forms to candidates: which entities a surface form may mean, under the case rule of each alias. */
import { normalise } from "../text/normalise.ts";
import { respelt } from "../text/respelt.ts";
import type { Block } from "../model.ts";
import type { OpenCorpus } from "./corpus-index.ts";
import { type SenseKind, senseCase, senseIsWeak, senseKind } from "./gazetteer.ts";
import { isPartOfLonger, type Spotted } from "./longer-names.ts";
import { isBesideRole } from "./beside-role.ts";
import { isPresented } from "./presented.ts";
import { spot } from "./spot.ts";
import { isInAddress } from "./surroundings.ts";

interface Span {
  /** Raw offsets into the block's text. */
  start: number;
  end: number;
}

export interface Candidate extends Span {
  entity: number;
  kind: SenseKind;
  weak: boolean;
  /** A short form that few others bear, read as a name. */
  isRare?: boolean;
  /** The words that touch it say whose it is. */
  isPresented?: boolean;
}

/** A word that speaks for the entities that its form is a cue for. */
export interface Cue {
  form: number;
  /** Some of the places where it stands. */
  places: Span[];
}

/** What one corpus sees in one block. Candidates stand in the order of their starts. */
export interface ReadBlock {
  block: Block;
  candidates: Candidate[];
  /** Words that speak for entities. */
  cues: Map<string, Cue>;
  /** Words of the corpus' subject. */
  subject: Set<string>;
  /** Entities whose names mean something else here. */
  others: Set<number>;
}

/** Places of a cue that are kept: one may lie in the very name it is to support. */
const CUE_PLACES = 3;
/** Words are kept as they are told to the reader, and no longer than a line. */
const WORD_CHARS = 80;

/** A block's text as it is looked through, and its other readings. */
interface Prepared {
  normal: ReturnType<typeof normalise>;
  respelt: ReturnType<typeof respelt>;
}
const prepared = new WeakMap<Block, Prepared>();

/** Made once for all corpora that read the block. */
function prepare(block: Block): Prepared {
  let known = prepared.get(block);
  if (!known) prepared.set(block, (known = { normal: normalise(block.text), respelt: respelt(block.text) }));
  return known;
}

/** Reads a block with the eyes of one corpus. A block is a value: its text doesn't change. */
export function readBlock(corpus: OpenCorpus, block: Block): ReadBlock {
  const { gazetteer } = corpus;
  const { normal, respelt: readings } = prepare(block);
  const { text, rawStart, rawEnd } = normal;
  const read: ReadBlock = { block, candidates: [], cues: new Map(), subject: new Set(), others: new Set() };
  const blocked = new Map<number, Span[]>();
  spot(gazetteer, text, (from, to, form) =>
    take(corpus, read, blocked, { start: rawStart(from), end: rawEnd(to) }, form),
  );
  for (const reading of readings) {
    spot(gazetteer, reading.text, (from, to, form) => {
      const span = { start: reading.rawStart(from), end: reading.rawEnd(to) };
      if (!reading.counts(span.start, span.end)) return;
      take(corpus, read, blocked, span, form, reading.text.slice(from, to));
    });
  }
  if (read.candidates.length > 1 && isWrittenInHan(block.text)) {
    read.candidates = read.candidates.filter((_, i) => !isOwnedByAnother(corpus, read, i));
  }
  if (blocked.size > 0) {
    read.candidates = read.candidates.filter((candidate) => !isBlocked(candidate, blocked.get(candidate.entity)));
  }
  return read;
}

/** Takes in what a form that was spotted may mean. `surface`: how it is read. */
function take(
  corpus: OpenCorpus,
  read: ReadBlock,
  blocked: Map<number, Span[]>,
  span: Span,
  form: number,
  surface = read.block.text.slice(span.start, span.end),
): void {
  const { senseStart, senseFlags, senseEntity, senseCapitals } = corpus.gazetteer;
  const { text } = read.block;
  const { start, end } = span;
  let address: boolean | undefined;
  let isCue = false;
  for (let sense = senseStart[form]!; sense < senseStart[form + 1]!; sense++) {
    const flags = senseFlags[sense]!;
    if (!caseFits(surface, senseCase(flags), senseCapitals[sense]!)) continue;
    const kind = senseKind(flags);
    const entity = senseEntity[sense]!;
    switch (kind) {
      case "subject":
        read.subject.add(word(surface));
        break;
      case "cue":
      case "role":
        isCue = true;
        break;
      case "not":
      case "other":
        if (kind === "other") read.others.add(entity);
        push(blocked, entity, span);
        break;
      case "name":
      case "acronym":
      case "short":
      case "former":
      case "spelling":
        address ??= isInAddress(text, start, end);
        if (address || isPartOfLonger(text, spottedAs(corpus, span, entity))) break;
        addCandidate(corpus, read, { start, end, entity, kind, weak: senseIsWeak(flags) });
    }
  }
  if (isCue) addCue(read.cues, word(surface), form, span);
}

/** Short forms are names, too, where few others bear them or the words that touch them say whose they are. */
function addCandidate(corpus: OpenCorpus, { block, candidates }: ReadBlock, candidate: Candidate): void {
  const { kind, weak } = candidate;
  const isShort = kind === "short";
  const isRare = isShort && !weak;
  candidates.push(isShort ? { ...candidate, weak: true } : candidate);
  if (!isShort && (!weak || corpus.category(candidate.entity) !== "person")) return;
  const presented = isPresented(corpus, block.text, candidate, isRare);
  if (!isShort) candidates.at(-1)!.isPresented = presented || isBesideRole(corpus, block.text, candidate);
  else if (isRare || presented)
    candidates.push({ ...candidate, kind: "name", weak: true, isRare, isPresented: presented });
}

const spottedAs = (corpus: OpenCorpus, { start, end }: Span, entity: number): Spotted => ({
  start,
  end,
  category: corpus.category(entity),
  isOwn: (own) => isForm(corpus, own),
});

const isWrittenInHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
/** How far before a name its owner may stand. */
const OWNER_REACH = 40;

/**
 * Whether the sentence says that a name is another's: with 腾讯微博 being none of this entity's, 微博 in 腾讯放弃了微博 isn't either. 在微博
 * is only where somebody wrote.
 */
function isOwnedByAnother(corpus: OpenCorpus, { block: { text }, candidates }: ReadBlock, index: number): boolean {
  const own = candidates[index]!;
  if (corpus.category(own.entity) !== "company" || /[在于於从從过過用]/u.test(text[own.start - 1] ?? "")) return false;
  const surface = text.slice(own.start, own.end);
  for (let i = index - 1; i >= 0 && own.start - candidates[i]!.start < OWNER_REACH; i--) {
    const { start, end, entity } = candidates[i]!;
    if (entity === own.entity || end > own.start || corpus.category(entity) !== "company") continue;
    if (/[。！？；\n]/u.test(text.slice(end, own.start))) return false;
    if (isForm(corpus, text.slice(start, end) + surface, { kind: "not", entity: own.entity })) return true;
  }
  return false;
}

/** Whether a word is one of the corpus: a name, a cue, of its subject; or has the one meaning. */
function isForm({ gazetteer }: OpenCorpus, own: string, meaning?: { kind: SenseKind; entity: number }): boolean {
  const { senseStart, senseFlags, senseEntity } = gazetteer;
  let found = false;
  spot(gazetteer, own, (start, end, form) => {
    if (start !== 0 || end !== own.length) return;
    if (!meaning) found = true;
    for (let sense = senseStart[form]!; meaning && sense < senseStart[form + 1]!; sense++) {
      found ||= senseKind(senseFlags[sense]!) === meaning.kind && senseEntity[sense] === meaning.entity;
    }
  });
  return found;
}

const word = (surface: string): string => surface.slice(0, WORD_CHARS).replace(/\s+/g, " ").toLowerCase();

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function addCue(cues: ReadBlock["cues"], cue: string, form: number, place: Span): void {
  const known = cues.get(cue);
  if (!known) cues.set(cue, { form, places: [place] });
  else if (known.places.length < CUE_PLACES) known.places.push(place);
}

/** Whether a name lies in a longer phrase that means something else. Phrases come in the order of their starts. */
function isBlocked({ start, end }: Span, phrases: readonly Span[] | undefined): boolean {
  if (!phrases) return false;
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (phrases[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  // Names and phrases are bounded in length, so only a few before this place can reach it.
  for (let i = low - 1; i >= 0 && phrases[i]!.start > start - 1000; i--) {
    const phrase = phrases[i]!;
    if (phrase.end > start && phrase.end - phrase.start > end - start) return true;
  }
  return false;
}

const WORDS = /[\p{L}\p{N}\p{M}_]+/gu;

/** Whether the capitals on the page are those that the alias asks for. Texts in capitals satisfy `capital`. */
export function caseFits(surface: string, rule: "any" | "capital" | "exact", capitals: number): boolean {
  if (rule === "any") return true;
  if (rule === "exact") return surface === surface.toUpperCase();
  if (capitals === 0) return true;
  const words = surface.match(WORDS) ?? [];
  for (let i = 0; i < 16 && capitals >> i !== 0; i++) {
    if ((capitals >> i) & 1 && !/^\p{Lu}|^[^\p{Ll}]/u.test(words[i] ?? "")) return false;
  }
  return true;
}
