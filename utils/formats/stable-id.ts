/** Ids for what comes from elsewhere: the same thing gets the same id, so that importing a file twice changes nothing. */

const UUID = /^(?:urn:uuid:)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** The UUID that a text is (alone or as `urn:uuid:`), in lower case; undefined when it is none. */
export const uuidIn = (text: string): string | undefined => UUID.exec(text)?.[1]?.toLowerCase();

/**
 * A UUID made of a text and of nothing else. Version 8 of RFC 9562 ("for vendor-specific use") over four 32-bit hashes in the
 * manner of MurmurHash3's finaliser: it tells things apart, it proves nothing.
 */
export function uuidOf(text: string): string {
  const state = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    for (let k = 0; k < 4; k++) state[k] = Math.imul((state[k] as number) ^ unit, MULTIPLIERS[k] as number);
    // Each lane hears of its neighbour, or four weak hashes would stay four weak hashes.
    const first = state[0] as number;
    for (let k = 0; k < 4; k++) {
      const value = state[k] as number;
      state[k] = ((value << 13) | (value >>> 19)) ^ (k < 3 ? (state[k + 1] as number) : first);
    }
  }
  const hex = state.map((value) => finish(value).toString(16).padStart(8, "0")).join("");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

const MULTIPLIERS = [0x85ebca6b, 0xc2b2ae35, 0xcc9e2d51, 0x1b873593];

function finish(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
