/** What each sign is worth. Learned by `npm run -s learn` (README.md); don't set one by hand. */
import type { Signals } from "./signals.ts";

export type Weights = Readonly<Signals>;

export const WEIGHTS: Weights = {
  sentenceWords: 0.131,
  restWords: 0.04,
  sentenceSenses: 0.13,
  restSenses: 0.114,
  sentenceStories: 0.072,
  restStories: 0.0563,
  sentenceStorySenses: 0.153,
  restStorySenses: 0.199,
  sentenceNear: 0.0346,
  restNear: 0.0595,
  titles: 0.102,
  named: -0.0401,
  namedOfAll: 0.496,
  spokenOf: 0.176,
  storiesNamed: 0.0798,
  naming: 0.31,
  describing: 0.0286,
  listing: -0.271,
  aside: -0.692,
  dependent: -0.139,
};
