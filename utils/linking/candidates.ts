/** From spotted forms to candidates: which entities a surface form may mean, under the case rule of each alias. */
import { normalise } from "../text/normalise.ts";
import type { Block } from "../model.ts";
import type { OpenCorpus } from "./corpus-index.ts";
import { type SenseKind, senseCase, senseIsWeak, senseKind } from "./gazetteer.ts";
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

/** Reads a block with the eyes of one corpus. */
export function readBlock(corpus: OpenCorpus, block: Block): ReadBlock {
  const { gazetteer } = corpus;
  const { senseStart, senseFlags, senseEntity, senseCapitals } = gazetteer;
  const { text, rawStart, rawEnd } = normalise(block.text);
  const read: ReadBlock = { block, candidates: [], cues: new Map(), subject: new Set(), others: new Set() };
  const blocked = new Map<number, Span[]>();
  spot(gazetteer, text, (from, to, form) => {
    const start = rawStart(from);
    const end = rawEnd(to);
    const surface = block.text.slice(start, end);
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
          isCue = true;
          break;
        case "not":
        case "other":
          if (kind === "other") read.others.add(entity);
          push(blocked, entity, { start, end });
          break;
        case "name":
        case "acronym":
        case "short":
        case "former":
        case "spelling":
          address ??= isInAddress(block.text, start, end);
          if (!address) read.candidates.push({ start, end, entity, kind, weak: senseIsWeak(flags) });
      }
    }
    if (isCue) addCue(read.cues, word(surface), form, { start, end });
  });
  if (blocked.size > 0) {
    read.candidates = read.candidates.filter((candidate) => !isBlocked(candidate, blocked.get(candidate.entity)));
  }
  return read;
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
