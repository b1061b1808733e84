/** How good an order of excerpts is, by labelled sentences: whether the first is right, and nDCG@3. */
import type { LabelledQuery } from "./queries.ts";

export interface Shown {
  /** The seed file of the excerpt's document. */
  seed: string | undefined;
  text: string;
}

export interface Score {
  /** The first excerpt has grade 3: 1, else 0. */
  first: number;
  /** Gain 2^grade - 1; the ideal is the best order of single sentences. */
  ndcg: number;
}

/** A part of a sentence must have so many characters to stand for it; strictly, half of its words. */
const LEAST_PART = 30;
const LEAST_SHARE = 0.5;
const DEPTH = 3;

/** An excerpt has the best grade of a sentence that it holds or is a part of; each sentence counts once. */
export function scoreOf({ judgements }: LabelledQuery, excerpts: readonly Shown[], strict: boolean): Score {
  const judged = judgements.map(({ doc, sentence, grade }) => ({ doc, grade, text: plain(sentence) }));
  const seen = new Set<number>();
  const grades = excerpts.map(({ seed, text }) => {
    const shown = plain(text);
    const hits = judged.flatMap((one, i) =>
      one.doc === seed && (shown.includes(one.text) || isPart(shown, one.text, strict)) ? [i] : [],
    );
    const best = Math.max(0, ...hits.filter((i) => !seen.has(i)).map((i) => judged[i]!.grade));
    for (const hit of hits) seen.add(hit);
    return best;
  });
  const ideal = judged.map(({ grade }) => grade).toSorted((a, b) => b - a);
  return { first: Number(grades[0] === 3), ndcg: gain(grades) / gain(ideal) };
}

/** The grade of a whole passage. */
export const gradeOf = ({ judgements }: LabelledQuery, { seed, text }: Shown): number =>
  Math.max(
    0,
    ...judgements
      .filter(({ doc, sentence }) => {
        const [whole, judged] = [plain(text), plain(sentence)];
        return doc === seed && (whole.includes(judged) || isPart(whole, judged, false));
      })
      .map(({ grade }) => grade),
  );

const isPart = (part: string, whole: string, strict: boolean): boolean =>
  part.length >= LEAST_PART && whole.includes(part) && (!strict || words(part) >= LEAST_SHARE * words(whole));

const words = (text: string): number => text.split(" ").length;

const gain = (grades: readonly number[]): number =>
  grades.slice(0, DEPTH).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** White space, quotation marks, dashes, case, and punctuation and footnote marks at the ends don't matter. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201A\u201B\u2032`´]/g, "'")
    .replace(/[\u201C-\u201F\u2033«»]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/(\s*\[\d{1,2}\])+\s*$/u, "")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
