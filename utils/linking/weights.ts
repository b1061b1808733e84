/** The weights of the evidence, in log-odds. Each was set by reasoning on its own and checked on labelled texts; none is fitted to a single text. */
export const WEIGHTS = {
  strong: 3,
  weak: -2.2,
  /** Personal names and acronyms have many bearers: the page's company alone doesn't do for them. */
  weakest: -2.8,
  /** The entity is surely named elsewhere on the page. */
  named: 4,
  cueNear: 1.9,
  cueNearMore: 0.7,
  cueNearMost: 3.3,
  cuePage: 0.9,
  cuePageMore: 0.3,
  cuePageMost: 1.5,
  /** Another entity is on the page that the documents name together with this one. */
  related: 0.6,
  unrelated: 0.3,
  /** ... and what of that counts when the other is named on pages of any subject (Google, Twitter). */
  common: 0.35,
  coMentionsMost: 2.6,
  subjectWord: 0.45,
  subjectMost: 1.4,
  /** Co-mentions and subject words together. */
  companyMost: 2.7,
  /** Another capitalised word touches a weak name: it may be part of a longer one. */
  longerName: -1,
  longerPersonName: -3,
  rival: -4,
  /** An acronym that the page spells out as something else: no company makes up for that. */
  otherSense: -5,
  /** "Alibaba's Ma": its own phrase says whose the name is. More than an introduction elsewhere on the page. */
  presented: 6.2,
  introducedAbove: 2.2,
  introducedBelow: 1,
  title: 0.8,
} as const;

/** Log-odds as a confidence between 0 and 1. */
export const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit));
