/** Texts of pages that are edited while the place of a saved sentence is followed through the edits. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SAVED = join(import.meta.dirname, "../../../../shared/pages");
const DOCUMENTS = join(import.meta.dirname, "../../../corpus/documents");

/** A sequence of numbers in [0, 1) that is the same every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Texts of the saved pages when they are here, else of the corpus' documents. */
export function pageTexts(): { name: string; text: string }[] {
  const folder = existsSync(SAVED) ? SAVED : DOCUMENTS;
  return readdirSync(folder)
    .filter((name) => /\.(?:html|md)$/.test(name))
    .toSorted()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return { name, text: name.endsWith(".html") ? textOfHtml(decoded(bytes)) : bytes.toString("utf8") };
    })
    .filter(({ text }) => text.length > 1_000);
}

function decoded(bytes: Buffer): string {
  const charset = /<meta[^>]*charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 4_000).toString("latin1"))?.[1];
  try {
    return new TextDecoder(charset ?? "utf-8").decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}

/** Good enough for running text: blocks part lines, entities are characters. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<!--[^]*?-->|<(script|style|noscript|template|head|textarea|select)\b[^]*?<\/\1\s*>/gi, "")
    .replace(
      /<\/?(?:p|div|h\d|li|ul|ol|td|tr|table|br|section|article|header|footer|blockquote|dd|dt|dl)\b[^>]*>/gi,
      "\n",
    )
    .replace(/<[^>]*>/g, "")
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&(nbsp|amp|lt|gt|quot|mdash|ndash|rsquo|lsquo|rdquo|ldquo);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/[ \t\r]*\n\s*/g, "\n");

const ENTITIES: Record<string, string> = {
  nbsp: "\u00a0",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  mdash: "—",
  ndash: "–",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
};

const WORD = /[\p{Script=Han}]{1,2}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** `[start, end)` of the words of a text; two Han characters are one. */
export const wordsOf = (text: string): [start: number, end: number][] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => [index, index + word.length]);

/** `[start, end)` of the sentences of a text that have 20 to 400 characters. */
export const sentencesOf = (text: string): [start: number, end: number][] =>
  [...text.matchAll(/[^\s.!?。！？\n][^.!?。！？\n]{18,400}[.!?。！？]/g)].map(({ 0: sentence, index }) => [
    index,
    index + sentence.length,
  ]);

/** A text under edit, and the place of one piece of it; `undefined` once that is gone. */
export class EditedText {
  /** Parts of the piece went different ways: nobody can say where it is. */
  isTorn = false;

  constructor(
    public text: string,
    public place: { start: number; end: number } | undefined,
  ) {}

  /** Puts other text in the place of `[start, end)`. */
  replace(start: number, end: number, by: string): void {
    this.text = this.text.slice(0, start) + by + this.text.slice(end);
    const { place } = this;
    if (!place || start >= place.end) return;
    const grown = by.length - (end - start);
    if (end <= place.start) this.place = { start: place.start + grown, end: place.end + grown };
    else if (start >= place.start && end <= place.end) {
      this.place =
        start === place.start && end === place.end ? undefined : { start: place.start, end: place.end + grown };
    } else if (start <= place.start && end >= place.end) this.place = undefined;
    else if (start < place.start) this.place = { start: start + by.length, end: place.end + grown };
    else this.place = { start: place.start, end: start };
  }

  /** Moves `[start, end)` to where `to` is, outside of it. */
  move(start: number, end: number, to: number): void {
    const { place } = this;
    const piece = this.text.slice(start, end);
    const taken =
      place && place.start >= start && place.end <= end
        ? { start: place.start - start, end: place.end - start }
        : undefined;
    const isPartly = place !== undefined && !taken && place.start < end && start < place.end;
    this.isTorn ||= isPartly || (place !== undefined && to > place.start && to < place.end);
    this.replace(start, end, "");
    const at = to >= end ? to - (end - start) : to;
    this.replace(at, at, piece);
    if (taken) this.place = { start: at + taken.start, end: at + taken.end };
  }
}
