/** Splits a paragraph into sentences, in any script: Intl.Segmenter (UAX #29), with what it gets wrong in news text mended. */

/** A full stop after these ends no sentence when a name follows. */
const ABBREVIATION =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|St|No|U\.S|U\.K|U\.N|E\.U|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|vs|Inc|Corp|Ltd|Co)\.\s*$/;
/** A full stop that the text forgot to follow with a blank ("online media.The report"). */
const NO_BLANK = /(?<=[\p{Ll}\d][.!?]["”’]?)(?=\p{Lu}\p{Ll})/u;
/** "J. K.", or "J." when another initial follows: what comes next is still the name. */
const INITIALS = /(?:^|[\s("“])\p{Lu}\.\s+\p{Lu}\.\s*$/u;
const INITIAL = /(?:^|[\s("“])\p{Lu}\.\s*$/u;
const NEXT_INITIAL = /^\p{Lu}\.(?:\s|$)/u;
/** "1." or "a)" before the sentence that it numbers. */
const NUMBERING = /^\s*(?:\d{1,2}|\p{L})[.)]\s*$/u;
/** Footnote marks and closing quotation marks belong to the sentence before; so does the rest of a mark that was split ("4]"). */
const CLOSING = /^(?:\s*(?:["”’)\]]|\[?\d{1,3}\]))+(?=\s|$)/u;
const ALWAYS_JOINED = /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|U\.S|U\.K|U\.N)\.\s*$/;

/** `[start, end)` of each sentence, without the blanks around it; offsets are UTF-16 into the paragraph. */
export function sentences(paragraph: string, language = "en"): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(paragraph)) {
    const last = found.at(-1);
    const before = last ? paragraph.slice(last[0], last[1]) : "";
    const joined =
      last !== undefined &&
      (ALWAYS_JOINED.test(before) ||
        (ABBREVIATION.test(before) && /^[^\p{Lu}]/u.test(segment)) ||
        INITIALS.test(before) ||
        (INITIAL.test(before) && NEXT_INITIAL.test(segment)) ||
        NUMBERING.test(before));
    const closing = last === undefined || joined ? 0 : (CLOSING.exec(segment)?.[0].length ?? 0);
    if (joined) last[1] = index + segment.length;
    else {
      if (closing > 0) last![1] = index + closing;
      if (closing < segment.length) found.push([index + closing, index + segment.length]);
    }
  }
  return found
    .flatMap(([start, end]) => withoutBlank(paragraph, start, end))
    .map(([start, end]): [number, number] => trimmed(paragraph, start, end))
    .filter(([start, end]) => end > start);
}

function withoutBlank(text: string, start: number, end: number): [number, number][] {
  let at = start;
  return text
    .slice(start, end)
    .split(NO_BLANK)
    .map((part) => [at, (at += part.length)]);
}

function trimmed(text: string, start: number, end: number): [number, number] {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return [start, end];
}
