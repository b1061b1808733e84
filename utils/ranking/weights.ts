/** What each sign is worth. Learned by `npm run -s learn` (README.md); don't set one by hand. */
import type { Signals } from "./signals.ts";

export type Weights = Readonly<Signals>;

export const WEIGHTS: Weights = {
  sentenceWords: 0.12,
  restWords: 0.0484,
  sentenceSenses: 0.138,
  restSenses: 0.0833,
  sentenceStories: 0.0673,
  restStories: 0.0553,
  sentenceStorySenses: 0.134,
  restStorySenses: 0.185,
  sentenceNear: 0.0405,
  restNear: 0.0607,
  titles: 0.11,
  named: -0.0511,
  namedOfAll: 0.515,
  spokenOf: 0.205,
  storiesNamed: 0.0666,
  naming: 0.384,
  describing: 0.0286,
  listing: -0.157,
  aside: -0.587,
  dependent: -0.309,
};

/** What bears less than this is chance: of the labelled queries 95 in 100 have a passage that bears more. */
export const LEAST_BEARING = 0.79;
