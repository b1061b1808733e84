/**
 * Other readings of a text in which names may stand that its units don't show as they are: words broken at the end of a line, words
 * run together in a hashtag, Arabic words with a prefix of one letter.
 */

/** A reading of a text, and the way back to raw offsets (UTF-16). */
export interface Reading {
  text: string;
  rawStart: (offset: number) => number;
  rawEnd: (offset: number) => number;
  /** Whether what stands at these raw offsets is read otherwise here, so that a name there counts. */
  counts: (start: number, end: number) => boolean;
}

/** Asked of every text first: all that any of the readings needs. */
const MAY_BE_RESPELT = /[-\u2010\u00ad]\s|#\S|[\u0600-\u06ff]/;

/** The other readings of a text; none for most texts. */
export function respelt(raw: string): Reading[] {
  if (!MAY_BE_RESPELT.test(raw)) return [];
  return [joined(raw), hashtags(raw), ...withoutPrefixes(raw)].filter((reading) => reading !== undefined);
}

/** "Cyber- space", not "pre- and post-war" or "self- Censorship". */
const BROKEN =
  /(?<=\p{Ll}{2})[-\u2010\u00ad]\s+(?!(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of|и|или)\s)(?=\p{Ll}{2})/gu;

function joined(raw: string): Reading | undefined {
  if (!/\S[-\u2010\u00ad]\s/.test(raw)) return undefined;
  const breaks = [...raw.matchAll(BROKEN)];
  return breaks.length === 0
    ? undefined
    : rewritten(
        raw,
        breaks.map(({ 0: gap, index }) => ({ at: index, length: gap.length, by: "" })),
      );
}

const HASHTAG = /(?<![\p{L}\p{N}_&/])#([\p{L}\p{N}_]+)/gu;
/** "Jack|Ma", "CAC|China", "Jack|_|Ma". */
const HUMP = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|_+/gu;

function hashtags(raw: string): Reading | undefined {
  if (!raw.includes("#")) return undefined;
  const tags: { start: number; end: number }[] = [];
  const edits: Edit[] = [];
  for (const { 0: tag, 1: words, index } of raw.matchAll(HASHTAG)) {
    const start = index + 1;
    const humps = [...words!.matchAll(HUMP)];
    if (humps.length === 0) continue;
    tags.push({ start, end: index + tag.length });
    for (const { 0: gap, index: at } of humps) edits.push({ at: start + at, length: gap.length, by: " " });
  }
  if (edits.length === 0) return undefined;
  const { counts: _, ...reading } = rewritten(raw, edits);
  // The whole tag or nothing: #JackMaFoundation is not Jack Ma.
  return { ...reading, counts: (start, end) => tags.some((tag) => tag.start === start && tag.end === end) };
}

const WORDS_APART = 3;
const ARABIC_WORD = /(?<!\p{L})(?:[\u0648\u0641]?[\u0628\u0643\u0644]|[\u0648\u0641])(?=\p{L}{3})/gu;

/** "and", "so", "in", "as" and "for" are one letter, written with the word that follows. */
function withoutPrefixes(raw: string): Reading[] {
  if (!/[\u0648\u0641\u0628\u0643\u0644]/.test(raw)) return [];
  const prefixes = [...raw.matchAll(ARABIC_WORD)];
  // In each reading every third such word lacks its prefix, as the next words of a name may begin with such a letter of their own.
  return [1, 2].flatMap((letters) =>
    Array.from({ length: WORDS_APART }, (_, turn): Reading | undefined => {
      const ends = new Set<number>();
      let text = "";
      let from = 0;
      for (const [i, { 0: prefix, index }] of prefixes.entries()) {
        if (i % WORDS_APART !== turn || prefix.length < letters) continue;
        text += raw.slice(from, index) + " ".repeat(letters);
        from = index + letters;
        ends.add(from);
      }
      if (ends.size === 0) return undefined;
      return { text: text + raw.slice(from), rawStart: same, rawEnd: same, counts: (start) => ends.has(start) };
    }).filter((reading) => reading !== undefined),
  );
}

const same = (offset: number): number => offset;

interface Edit {
  at: number;
  length: number;
  by: string;
}

/** A text with some places rewritten. A name counts where it goes over one of them. */
function rewritten(raw: string, edits: readonly Edit[]): Reading {
  const raws: number[] = [];
  let text = "";
  let from = 0;
  const keep = (to: number): void => {
    for (let at = from; at < to; at++) raws.push(at);
    text += raw.slice(from, to);
  };
  for (const { at, length, by } of edits) {
    keep(at);
    for (let i = 0; i < by.length; i++) raws.push(at);
    text += by;
    from = at + length;
  }
  keep(raw.length);
  raws.push(raw.length);
  return {
    text,
    rawStart: (offset) => raws[offset]!,
    rawEnd: (offset) => (offset === 0 ? 0 : raws[offset - 1]! + 1),
    counts: (start, end) => edits.some(({ at }) => start < at && at < end),
  };
}
