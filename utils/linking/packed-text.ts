/**
 * Text as bytes: a UTF-16 unit is one to three of them, as in UTF-8 (surrogates by themselves). Half of what a string with one Chinese
 * name among thousands would take, and read at any place without splitting.
 */

/** Room that a text of so many units may need. */
export const packedRoom = (units: number): number => units * 3;

/** Writes a unit at `at`, where there must be room; gives the place after it. */
export function packUnit(bytes: Uint8Array, at: number, unit: number): number {
  if (unit < 0x80) {
    bytes[at] = unit;
    return at + 1;
  }
  if (unit < 0x800) {
    bytes[at] = 0xc0 | (unit >> 6);
    bytes[at + 1] = 0x80 | (unit & 63);
    return at + 2;
  }
  bytes[at] = 0xe0 | (unit >> 12);
  bytes[at + 1] = 0x80 | ((unit >> 6) & 63);
  bytes[at + 2] = 0x80 | (unit & 63);
  return at + 3;
}

/** Writes a text at `at`, where there must be room; gives the place after it. */
export function packText(bytes: Uint8Array, at: number, text: string): number {
  for (let i = 0; i < text.length; i++) at = packUnit(bytes, at, text.charCodeAt(i));
  return at;
}

/** The text between two places. */
export function unpackText(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to;) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      at += 1;
    } else if (lead < 0xe0) {
      text += String.fromCharCode(((lead & 31) << 6) | (bytes[at + 1]! & 63));
      at += 2;
    } else {
      text += String.fromCharCode(((lead & 15) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63));
      at += 3;
    }
  }
  return text;
}
