/**
 * Plain values and typed arrays in one binary file: a line of JSON that holds the values and says where each array lies, then the
 * arrays, aligned to 8 bytes, little-endian. Reading copies bytes and parses nothing but that line.
 */

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array } as const;
type ArrayName = keyof typeof ARRAYS;
interface Place {
  $array: ArrayName;
  at: number;
  length: number;
}

const isSize = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const align = (offset: number): number => (offset + 7) & ~7;

/** Packs a value of plain objects, strings, numbers and typed arrays (Uint8, Uint16, Uint32). */
export function packBinary(value: unknown): Uint8Array {
  const arrays: Uint8Array[] = [];
  let size = 0;
  const header = JSON.stringify(value, (_key, part: unknown) => {
    const array = (Object.keys(ARRAYS) as ArrayName[]).find((name) => part instanceof ARRAYS[name]);
    if (!array) return part;
    const view = part as Uint8Array;
    const place: Place = { $array: array, at: size, length: view.length };
    arrays.push(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    size = align(size + view.byteLength);
    return place;
  });
  const head = encodeUtf8(`${header}\n`);
  const base = align(head.length);
  const packed = new Uint8Array(base + size);
  packed.set(head);
  let at = base;
  for (const array of arrays) {
    packed.set(array, at);
    at = align(at + array.length);
  }
  return packed;
}

/** The packed value. Throws when the bytes are not what `packBinary` wrote. */
export function unpackBinary(packed: Uint8Array): unknown {
  const end = packed.indexOf(10);
  if (end < 0) throw new Error("Not a packed index: it has no header line.");
  const base = align(end + 1);
  const revive = (_key: string, part: unknown): unknown => {
    if (typeof part !== "object" || part === null || !("$array" in part)) return part;
    const { $array, at, length } = part as Place;
    const name = (Object.keys(ARRAYS) as ArrayName[]).find((known) => known === $array);
    if (!name || !isSize(at) || !isSize(length)) throw new Error("The packed index has a header that makes no sense.");
    const kind = ARRAYS[name];
    const from = base + at;
    const to = from + length * kind.BYTES_PER_ELEMENT;
    if (to > packed.length) throw new Error("The packed index is cut off.");
    // Copied: a view may stand in a larger buffer, at an offset that the array can't begin at.
    return new kind(Uint8Array.prototype.slice.call(packed, from, to).buffer);
  };
  return JSON.parse(decodeUtf8(packed.subarray(0, end)), revive);
}

// The pure core has neither TextEncoder nor Buffer; the header's non-ASCII characters are escaped instead.
const encodeUtf8 = (text: string): Uint8Array =>
  Uint8Array.from(
    text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
    (char) => char.charCodeAt(0),
  );

function decodeUtf8(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}
