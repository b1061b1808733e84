/**
 * Bytes of a file whose encoding nobody names, as the texts they may be, best first. A byte order mark or valid UTF-8 settles it.
 * Otherwise each encoding is tried and the decoded text judged as writing (`likelihood.ts`): all readings explain the same bytes,
 * so the one under which they are least surprising comes first. Encodings: https://encoding.spec.whatwg.org/.
 */
import { likelihoodOf, type Language } from "./likelihood.ts";

// ES2023 alone has no decoder; every engine we run in does.
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

export interface Reading {
  /** The encoding, by its name in the Encoding Standard. */
  encoding: string;
  /** The whole file in it, without a byte order mark. */
  text: string;
  /** 0 to 1; those of all readings add up to 1 at most. From `SURE` on nobody need be asked. */
  certainty: number;
  /** Places that the encoding can't explain; each is U+FFFD in `text`. */
  lost: number;
}

/** Certainty from which a reading can be taken without asking. */
export const SURE = 0.95;

const MOST_READINGS = 4;
/** What is less likely isn't worth a reader's look. */
const LEAST_CERTAINTY = 0.001;
/** Bytes that are judged; more make it no surer. */
const SAMPLE_BYTES = 24_000;
/** Bytes up to which a file without a NUL may be UTF-16: longer ones have a blank or a line's end somewhere. */
const MOST_WIDE_BYTES = 4_096;
/** Sequences of UTF-8 from which they can't be an accident. */
const ENOUGH_SEQUENCES = 12;
/** Letters depend on one another, so sums of logarithms claim more than they know by about this. */
const TEMPER = 2;

const WESTERN: Language[] = ["fr", "de", "es", "pt", "it", "sv", "da", "is", "ca", "nl", "latin"];
const CENTRAL: Language[] = ["pl", "cs", "sk", "hu", "ro", "hr", "latin"];
const CYRILLIC: Language[] = ["ru", "uk", "be", "bg", "sr"];
const HAN: Language[] = ["zh-Hans", "zh-Hant"];

/** Which languages are written in which encoding, and how much rarer it is among files (a natural logarithm). Of equal texts the first counts. */
const ENCODINGS: readonly [encoding: string, languages: Language[], prior: number][] = [
  ["windows-1252", WESTERN, 0],
  ["gb18030", HAN, 0],
  ["big5", ["zh-Hant"], 0],
  ["windows-1251", CYRILLIC, 0],
  ["windows-1250", CENTRAL, 0],
  ["shift_jis", ["ja"], 0],
  ["euc-kr", ["ko"], 0],
  ["windows-1254", ["tr", ...WESTERN], -0.5],
  ["windows-1253", ["el"], 0],
  ["windows-1255", ["he"], -0.5],
  ["windows-1256", ["ar", "fa"], -0.5],
  ["windows-1257", ["lt", "lv", "et", "pl"], -1],
  ["windows-1258", ["vi"], -1],
  ["windows-874", ["th"], -0.5],
  ["euc-jp", ["ja"], -1],
  ["iso-8859-2", CENTRAL, -1],
  ["macintosh", WESTERN, -2],
  ["koi8-u", CYRILLIC, -1],
  ["ibm866", CYRILLIC, -2],
  ["iso-8859-5", CYRILLIC, -2],
  ["x-mac-cyrillic", CYRILLIC, -3],
];
const ALL: Language[] = [...new Set(ENCODINGS.flatMap(([, languages]) => languages))];

/**
 * The texts that the bytes may be, the likeliest first, four at most and each text once. A byte order mark, ASCII or
 * enough UTF-8 leave one. No bytes give one empty reading. Never throws.
 */
export function readingsOf(bytes: Uint8Array): Reading[] {
  const marked = markOf(bytes);
  if (marked) return [reading(bytes, marked, 1)];
  const hasNul = bytes.includes(0);
  const sequences = hasNul ? 0 : sequencesOfUtf8(bytes);
  if (sequences === 0 && !hasNul) return [reading(bytes, isEscaped(bytes) ? "iso-2022-jp" : "utf-8", 1)];
  if (sequences >= ENOUGH_SEQUENCES) return [reading(bytes, "utf-8", 1)];

  const isMaybeWide = bytes.length % 2 === 0 && (hasNul || bytes.length <= MOST_WIDE_BYTES);
  const sample = isMaybeWide ? bytes.subarray(0, SAMPLE_BYTES) : linesWithLetters(bytes);
  const wide: typeof ENCODINGS = isMaybeWide
    ? [
        ["utf-16le", ALL, -1],
        ["utf-16be", ALL, -2],
      ]
    : [];
  // Each sequence that is UTF-8 and could have been something else speaks for UTF-8.
  const tried = [["utf-8", ALL, 2 + 2 * Math.max(0, sequences)] as const, ...wide, ...ENCODINGS].map(
    ([encoding, languages, prior]) => {
      const text = decode(sample, encoding);
      return { encoding, text, score: (likelihoodOf(text, languages) + prior) / TEMPER };
    },
  );
  const ranked = tried
    .toSorted((a, b) => b.score - a.score)
    .filter(({ text }, i, all) => all.findIndex((other) => other.text === text) === i);
  const best = ranked[0]?.score ?? 0;
  const sum = ranked.reduce((total, { score }) => total + Math.exp(score - best), 0);
  return ranked
    .map(({ encoding, score }) => ({ encoding, certainty: Math.exp(score - best) / sum }))
    .filter(({ certainty }, rank) => rank === 0 || (rank < MOST_READINGS && certainty >= LEAST_CERTAINTY))
    .map(({ encoding, certainty }) => reading(bytes, encoding, certainty));
}

const reading = (bytes: Uint8Array, encoding: string, certainty: number): Reading => {
  const text = decode(bytes, encoding);
  // A U+FFFD that was written in UTF-8 was lost before.
  const lost = text.includes("\ufffd") && !(encoding === "utf-8" && sequencesOfUtf8(bytes) >= 0) ? countLost(text) : 0;
  return { encoding, text, certainty, lost };
};

const countLost = (text: string): number => text.split("\ufffd").length - 1;

/** What windows-1252 has from 0x80 on; some versions of Node decode it as ISO-8859-1, with controls there. */
const FROM_0X80 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

function decode(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\x80-\x9f]/g, (char) => FROM_0X80[char.charCodeAt(0) - 0x80] as string);
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Whether ASCII holds the escape sequence that begins Japanese in ISO-2022-JP. */
const isEscaped = (bytes: Uint8Array): boolean =>
  bytes.some((byte, i) => byte === 0x1b && bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x40 || bytes[i + 2] === 0x42));

/** How many characters beyond ASCII there are when all is UTF-8 (up to `ENOUGH_SEQUENCES`); -1 when it isn't. */
function sequencesOfUtf8(bytes: Uint8Array): number {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return -1;
  }
  let count = 0;
  for (let i = 0; i < bytes.length && count < ENOUGH_SEQUENCES; i++) if ((bytes[i] as number) >= 0xc0) count += 1;
  return count;
}

/** Lines with bytes beyond ASCII, a sample's worth, from all parts of the file: no encoding of bytes has 0x0a within a character. */
function linesWithLetters(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  const parts = Math.max(1, Math.min(8, Math.floor(bytes.length / SAMPLE_BYTES)));
  let length = 0;
  for (let part = 0; part < parts; part++) {
    const end = Math.floor(((part + 1) * bytes.length) / parts);
    const room = Math.floor(((part + 1) * SAMPLE_BYTES) / parts);
    let start = Math.floor((part * bytes.length) / parts);
    if (part > 0) start = bytes.indexOf(0x0a, start) + 1 || end;
    while (start < end && length < room) {
      const lineEnd = bytes.indexOf(0x0a, start) + 1 || bytes.length;
      const line = bytes.subarray(start, Math.min(lineEnd, start + room - length));
      if (line.some((byte) => byte >= 0x80)) {
        sample.set(line, length);
        length += line.length;
      }
      start = lineEnd;
    }
  }
  return sample.subarray(0, length);
}
