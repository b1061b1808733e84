/**
 * Sets of words in a few bits each (Bloom 1970): a word of the set is always found, of others one in some fifty is taken for one.
 * Such a mistake makes a name weak that could stand alone, never the other way round.
 */
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** Positions that a word sets. */
const POSITIONS = 6;

export interface WordFilter {
  has(word: string): boolean;
}

/** The filter that holds these words, which are in lower case, in `bitsPerWord` bits each. */
export function buildFilter(words: readonly string[], bitsPerWord: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((words.length * bitsPerWord) / 8));
  for (const word of words) for (const at of positions(word, bytes.length * 8)) bytes[at >>> 3]! |= 1 << (at & 7);
  return bytes;
}

/** A filter as it is kept in source: base64. */
export function openFilter(base64: string): WordFilter {
  const bytes = fromBase64(base64);
  return { has: (word) => positions(word, bytes.length * 8).every((at) => (bytes[at >>> 3]! & (1 << (at & 7))) !== 0) };
}

function positions(word: string, bits: number): number[] {
  let one = SEED;
  let two = PRIME;
  for (let i = 0; i < word.length; i++) {
    one = Math.imul(one ^ word.charCodeAt(i), PRIME);
    two = Math.imul(two + word.charCodeAt(i), 0x5bd1e995);
  }
  one ^= one >>> 15;
  two = (two ^ (two >>> 13)) | 1;
  return Array.from({ length: POSITIONS }, (_, i) => ((one + Math.imul(i, two)) >>> 0) % bits);
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Map(Array.from(DIGITS, (digit, i) => [digit, i]));

// ES2023 alone has no base64.
function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const digit of digits) {
    held = (held << 6) | VALUES.get(digit)!;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >>> bits) & 0xff;
  }
  return bytes;
}
