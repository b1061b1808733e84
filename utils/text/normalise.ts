/**
 * The few texts that can't be folded unit by unit: ligatures, letters made of several units, mathematical alphabets,
 * decomposed Hangul and kana. They are rewritten first, with a way back to the raw offsets.
 */

const COMPLEX =
  /[\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uff9e\uff9f\ufb00-\ufb06]|\u3099|\u309a|\ud835/;
const CLUSTER =
  /[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6]?[\u11a8-\u11ff\ud7cb-\ud7fb]?|(?:[\ud800-\udbff][\udc00-\udfff]|[\s\S])(?:\u3099|\u309a|[\uff9e\uff9f])|\ud835[\udc00-\udfff]|[\s\S]/g;

export interface Normalised {
  text: string;
  /** Raw offset where the unit at an offset of `text` begins. */
  rawStart: (offset: number) => number;
  /** Raw offset where what lies before an offset of `text` ends. */
  rawEnd: (offset: number) => number;
}

const same = (offset: number): number => offset;

/** Text that folds unit by unit, and the way back to raw offsets (UTF-16). Most texts come back as they are. */
export function normalise(raw: string): Normalised {
  if (!COMPLEX.test(raw)) return { text: raw, rawStart: same, rawEnd: same };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  for (const match of raw.matchAll(CLUSTER)) {
    const cluster = match[0];
    const normal = COMPLEX.test(cluster) ? cluster.normalize("NFKC") : cluster;
    for (let i = 0; i < normal.length; i++) {
      starts.push(match.index);
      ends.push(match.index + cluster.length);
    }
    text += normal;
  }
  starts.push(raw.length);
  return { text, rawStart: (offset) => starts[offset] ?? raw.length, rawEnd: (offset) => ends[offset - 1] ?? 0 };
}
