/** What each sign is worth. Learned by `npm run -s learn` (README.md); don't set one by hand. */
import type { Signals } from "./signals.ts";

export type Weights = Readonly<Signals>;

export const WEIGHTS: Weights = {
  sentenceWords: 0.121,
  restWords: 0.0481,
  sentenceSenses: 0.139,
  restSenses: 0.0799,
  sentenceStories: 0.0665,
  restStories: 0.054,
  sentenceStorySenses: 0.137,
  restStorySenses: 0.188,
  sentenceNear: 0.0406,
  restNear: 0.0601,
  titles: 0.094,
  named: 0.437,
  spokenOf: 0.22,
  storiesNamed: 0.0528,
  naming: 0.365,
  describing: 0.0287,
  listing: -0.176,
  aside: -0.599,
  dependent: -0.324,
};

/** What bears less than this is chance: of the labelled queries 98 in 100 have a passage that bears more. */
export const LEAST_BEARING = 0.65;
