/**
 * The words of every passage, by number, so that ranking looks at the passages of one entity only and reads no text. Fields are kept
 * apart (Robertson, Zaragoza and Taylor, "Simple BM25 Extension to Multiple Weighted Fields", 2004): what a passage says, what it is
 * background for, and under which titles it stands.
 */

/** Terms by row, sorted by number in each. */
export interface TermRows {
  /** Where each row begins in `terms` and `counts`; one more at the end. */
  start: Uint32Array;
  terms: Uint32Array;
  /** How often the row holds the term, up to 255. */
  counts: Uint8Array;
  /** Terms of each row, repetitions counted. */
  lengths: Uint32Array;
  /** Rows that hold each term. */
  holding: Uint32Array;
}

/** The stored form. */
export interface RankIndex {
  /** All terms, a line each; a term's number is its line. */
  vocabulary: string;
  /** By passage. */
  sentences: TermRows;
  /** By passage; empty where the corpus doesn't say what it is background for. */
  backgroundFor: TermRows;
  /** By place (`places`): the document's title with the heading that the passage stands under. */
  titles: TermRows;
  /** By passage: 1 for a sentence, 0 for a byline, a footnote, a lone name. */
  quotable: Uint8Array;
  /** By passage: its row of `titles`. */
  places: Uint32Array;
  /** By passage: the number of its document. */
  documents: Uint32Array;
  /** Passages that name an entity, by id. */
  entities: Record<string, number>;
}

/** The live form. */
export interface OpenRankIndex extends Omit<RankIndex, "vocabulary"> {
  /** The number of a term; `undefined` where no passage has it. */
  numberOf(term: string): number | undefined;
  termOf(number: number): string;
  /** How many terms there are. */
  size: number;
  /** Mean length of a row of each field that isn't empty. */
  average: { sentences: number; backgroundFor: number; titles: number };
}

export function openRankIndex({ vocabulary, ...index }: RankIndex): OpenRankIndex {
  const terms = vocabulary === "" ? [] : vocabulary.split("\n");
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const { sentences, backgroundFor, titles } = index;
  return {
    ...index,
    numberOf: (term) => numbers.get(term),
    termOf: (number) => terms[number]!,
    size: terms.length,
    average: {
      sentences: averageLength(sentences),
      backgroundFor: averageLength(backgroundFor),
      titles: averageLength(titles),
    },
  };
}

function averageLength({ lengths }: TermRows): number {
  const filled = lengths.filter((length) => length > 0);
  return filled.length === 0 ? 0 : filled.reduce((sum, length) => sum + length, 0) / filled.length;
}
