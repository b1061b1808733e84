/**
 * All names of a corpus as a few typed arrays, which IndexedDB stores and returns without parsing.
 *
 * A *form* is a folded name ("jack ma"); its *senses* say what it may mean: an alias of an entity, a cue for one, a phrase that
 * is none, a word of the corpus' subject. Forms are found by a rolling hash over the text (FNV-1a): a bitmap says whether any
 * form begins with what was read so far, the forms stand in the order of their hashes, a table says where those with the same
 * first bits begin, and the characters themselves decide. So the time is linear in the text and hardly depends on the number of
 * names. Building is in `build-gazetteer.ts`.
 */
import { classOf, fold, HAN, HANGUL, IGNORABLE, MARK, PUNCTUATION, SPACE, unitOf } from "../text/fold.ts";
import { normalise } from "../text/normalise.ts";
import type { AliasKind, CaseRule, Strength } from "../model.ts";

export const GAZETTEER_VERSION = 3;

/**
 * What a form may mean. `cue`: speaks for the entity nearby; `role`: a cue that speaks above all right beside its name; `not`: a longer name that holds its name; `other`: shows that its name
 * means something else on this page; `subject`: a word of the corpus' subject.
 */
export const SENSE_KINDS = [
  "name",
  "acronym",
  "short",
  "former",
  "spelling",
  "cue",
  "not",
  "subject",
  "other",
  "role",
] as const;
export type SenseKind = AliasKind | "cue" | "not" | "other" | "subject" | "role";

/** One meaning of one name, as the gazetteer is built from. */
export interface NamedSense {
  name: string;
  /** Index of the entity in the corpus' order; 0 for `subject`. */
  entity: number;
  kind: SenseKind;
  strength: Strength;
  case: CaseRule;
}

export interface Gazetteer {
  version: number;
  /** Bit `hash & (bits - 1)` is set when a form begins so, up to the end of a token. */
  filter: Uint32Array;
  /** Where the forms begin whose hash begins with these bits; a power of two of them, and the end. */
  buckets: Uint32Array;
  /** The last 8 bits of each form's hash: most forms of a bucket are passed over without a look at their characters. */
  tags: Uint8Array;
  /** The folded forms in the order of their hashes, in the bytes of `packed-text.ts`. */
  pool: Uint8Array;
  /** Where a form begins in `pool`; one more than forms. */
  formStart: Uint32Array;
  /** Where a form's senses begin; one more than forms. */
  senseStart: Uint32Array;
  senseEntity: Uint32Array;
  /** kind | weak << 4 | case rule << 5. */
  senseFlags: Uint8Array;
  /** Which words of the name are capitalised, the first in bit 0. */
  senseCapitals: Uint16Array;
}

export const HASH_SEED = 0x811c9dc5 | 0;
/** One step of FNV-1a over 16-bit units. */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
/** FNV's low bits are its weak ones: spread before use as an index. */
export const spread = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

/** How far the hash of a form is shifted to give its bucket. */
export const bucketShift = ({ buckets }: Pick<Gazetteer, "buckets">): number => 32 - Math.log2(buckets.length - 1);

/** The folded form of a name, without blanks or punctuation at its ends; "" when nothing is left. */
export function foldName(name: string): string {
  let form = "";
  let blank = false;
  const { text } = normalise(name);
  for (let i = 0; i < text.length; i++) {
    const folded = fold(text.charCodeAt(i));
    const unitClass = classOf(folded);
    if (unitClass === IGNORABLE || (unitClass === MARK && unitOf(folded) === 0)) continue;
    // The second half of a symbol beyond the basic plane (emoji): the first half stands for it.
    if (unitClass === MARK && isSymbolHalf(form.charCodeAt(form.length - 1))) continue;
    if (unitClass === SPACE) {
      blank = form !== "";
      continue;
    }
    if (blank) form += " ";
    blank = false;
    form += String.fromCharCode(unitOf(folded));
  }
  const edge = (char: string): boolean => isTokenUnit(char.charCodeAt(0));
  let start = 0;
  let end = form.length;
  while (start < end && !edge(form[start]!)) start++;
  while (end > start && !edge(form[end - 1]!)) end--;
  return form.slice(start, end);
}

/** Whether a unit is the first half of a symbol, not of a letter. */
export const isSymbolHalf = (unit: number): boolean =>
  unit >= 0xd800 && unit <= 0xdbff && classOf(fold(unit)) === PUNCTUATION;

const isTokenUnit = (unit: number): boolean => {
  const unitClass = classOf(fold(unit));
  return unitClass < SPACE || unitClass === MARK;
};

/** Offsets in a folded form after which a token ends. */
export function tokenEnds(form: string): number[] {
  const ends: number[] = [];
  for (let i = 0; i < form.length; i++) {
    const own = classOf(fold(form.charCodeAt(i)));
    if (own >= SPACE && own !== MARK) continue;
    const next = i + 1 < form.length ? classOf(fold(form.charCodeAt(i + 1))) : SPACE;
    if (next === MARK) continue;
    if (own === HAN || own === HANGUL || own === MARK || next !== own) ends.push(i + 1);
  }
  return ends;
}

/** Which words of a name begin with a capital: bit 0 is the first word. Words beyond the 16th don't count. */
export function capitalMask(name: string): number {
  const words = name.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  return words.slice(0, 16).reduce((mask, word, i) => (/^\p{Lu}/u.test(word) ? mask | (1 << i) : mask), 0);
}

const CASES: readonly CaseRule[] = ["any", "capital", "exact"];
export const senseKind = (flags: number): SenseKind => SENSE_KINDS[flags & 15]!;
export const senseIsWeak = (flags: number): boolean => (flags & 16) !== 0;
export const senseCase = (flags: number): CaseRule => CASES[flags >>> 5]!;

/** The flags of a sense, as `senseKind`, `senseIsWeak` and `senseCase` read them. */
export const senseFlags = ({ kind, strength, case: rule }: Omit<NamedSense, "name" | "entity">): number =>
  SENSE_KINDS.indexOf(kind) | (strength === "weak" ? 16 : 0) | (CASES.indexOf(rule) << 5);

/** Bytes of its arrays. */
export function gazetteerBytes(gazetteer: Gazetteer): number {
  return Object.values(gazetteer).reduce<number>(
    (sum, part) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0),
    0,
  );
}
