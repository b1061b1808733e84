/** Finds every form of a gazetteer in a text: all of them, also inside one another; what they mean is decided later. */
import {
  classOf,
  fold,
  foldTable,
  HANGUL,
  IGNORABLE,
  KATAKANA,
  LETTER,
  MARK,
  PUNCTUATION,
  SPACE,
} from "../text/fold.ts";
import { bucketShift, type Gazetteer, HASH_SEED, hashUnit, isSymbolHalf, spread } from "./gazetteer.ts";

const UNIT = 0xffff;
const CLASS = 16;

/**
 * Calls `emit(start, end, form)` for each place where a form stands between token boundaries, from left to right, shorter before
 * longer. Offsets are into `text`, which must fold unit by unit (`normalise`). Linear in the text: each place is followed
 * only as far as some form goes.
 */
export function spot(
  gazetteer: Gazetteer,
  text: string,
  emit: (start: number, end: number, form: number) => void,
): void {
  const { filter, buckets, tags } = gazetteer;
  const bits = filter.length * 32 - 1;
  const shift = bucketShift(gazetteer);
  const length = text.length;
  const table = foldTable;

  const classAt = (at: number): number => (at < length ? classOf(fold(text.charCodeAt(at))) : SPACE);

  /** Emits the form with this hash that stands at [start, end), if there is one. */
  const lookUp = (hash: number, start: number, end: number): void => {
    const spreaded = spread(hash);
    const bucket = spreaded >>> shift;
    const tag = spreaded & 0xff;
    for (let form = buckets[bucket]!; form < buckets[bucket + 1]!; form++) {
      if (tags[form] === tag && standsAt(gazetteer, form, text, start, end)) {
        emit(start, end, form);
        return;
      }
    }
  };

  /** Follows forms of more than one token: `at` is where the first ended, `hash` what it hashed to. */
  const extend = (start: number, at: number, hash: number): void => {
    for (;;) {
      // Blanks of any number are one; punctuation counts as it stands.
      let blank = false;
      while (at < length) {
        const folded = fold(text.charCodeAt(at));
        const unitClass = classOf(folded);
        if (unitClass === SPACE) {
          if (!blank) hash = hashUnit(hash, 0x20);
          blank = true;
        } else if (unitClass === PUNCTUATION) {
          hash = hashUnit(hash, folded & UNIT);
          blank = false;
        } else if (unitClass === MARK) {
          // A sign that counts, of a letter that isn't there.
          if ((folded & UNIT) !== 0 && !isSymbolHalf(text.charCodeAt(at - 1))) {
            hash = hashUnit(hash, folded & UNIT);
            blank = false;
          }
        } else if (unitClass !== IGNORABLE) break;
        at++;
      }
      if (at >= length) return;
      // The token.
      let unitClass = classAt(at);
      const tokenClass = unitClass;
      const run = tokenClass === LETTER || tokenClass === KATAKANA;
      let end = at;
      do {
        const folded = fold(text.charCodeAt(at));
        const unit = folded & UNIT;
        if (unitClass === tokenClass || (unitClass === MARK && unit !== 0)) hash = hashUnit(hash, unit);
        at++;
        if (unitClass !== IGNORABLE) end = at;
        unitClass = classAt(at);
      } while (unitClass >= MARK || (run && unitClass === tokenClass && at < length));
      const bit = spread(hash) & bits;
      if ((filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return;
      lookUp(hash, start, end);
    }
  };

  let before = SPACE;
  let at = 0;
  while (at < length) {
    let folded = table[text.charCodeAt(at)]! || fold(text.charCodeAt(at));
    let unitClass = folded >>> CLASS;
    if (unitClass >= SPACE) {
      if (unitClass < MARK) before = unitClass;
      at++;
      continue;
    }
    // A token begins here.
    const start = at;
    const tokenClass = unitClass;
    const run = tokenClass === LETTER || tokenClass === KATAKANA;
    let hash = HASH_SEED;
    let end = at;
    do {
      if (unitClass < SPACE || (folded & UNIT) !== 0) hash = Math.imul(hash ^ (folded & UNIT), 0x01000193);
      at++;
      if (unitClass !== IGNORABLE) end = at;
      if (at >= length) break;
      folded = table[text.charCodeAt(at)]! || fold(text.charCodeAt(at));
      unitClass = folded >>> CLASS;
    } while ((run && unitClass === tokenClass) || unitClass >= MARK);
    const inside = tokenClass === HANGUL && before === HANGUL;
    before = tokenClass;
    if (inside) continue;
    const bit = spread(hash) & bits;
    if ((filter[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
    lookUp(hash, start, end);
    extend(start, at, hash);
  }
}

/** Whether the folded text at [start, end) is the form, character by character. */
function standsAt(gazetteer: Gazetteer, form: number, text: string, start: number, end: number): boolean {
  const { pool, formStart } = gazetteer;
  let byte = formStart[form]!;
  const last = formStart[form + 1]!;
  let blank = false;
  for (let at = start; at < end; at++) {
    const folded = fold(text.charCodeAt(at));
    const unitClass = classOf(folded);
    let unit = folded & UNIT;
    if (unitClass === IGNORABLE || (unitClass === MARK && unit === 0)) continue;
    if (unitClass === MARK && isSymbolHalf(text.charCodeAt(at - 1))) continue;
    if (unitClass === SPACE) {
      if (blank) continue;
      blank = true;
      unit = 0x20;
    } else blank = false;
    if (byte >= last) return false;
    const lead = pool[byte]!;
    if (lead < 0x80) byte += 1;
    else if (lead < 0xe0) byte += 2;
    else byte += 3;
    const packed =
      lead < 0x80
        ? lead
        : lead < 0xe0
          ? ((lead & 31) << 6) | (pool[byte - 1]! & 63)
          : ((lead & 15) << 12) | ((pool[byte - 2]! & 63) << 6) | (pool[byte - 1]! & 63);
    if (packed !== unit) return false;
  }
  return byte === last;
}

/** For tests and tools: every place as a list. */
export function spotAll(gazetteer: Gazetteer, text: string): [start: number, end: number, form: number][] {
  const found: [number, number, number][] = [];
  spot(gazetteer, text, (start, end, form) => found.push([start, end, form]));
  return found;
}
