/**
 * Decides what a surface form means on this page: one entity, or none (NIL). Evidence is added up as log-odds and turned into a
 * confidence between 0 and 1 by the logistic function. The method and its sources are told in README.md beside this file.
 */
import type { LinkReason } from "../model.ts";
import type { Candidate, ReadBlock } from "./candidates.ts";
import type { OpenCorpus } from "./corpus-index.ts";
import type { Evidence } from "./evidence.ts";
import { beginsSentence, isCapitalised, isHeadline, isTitle, wordAfter, wordBefore } from "./surroundings.ts";
import { foldName } from "./gazetteer.ts";

/** A candidate with what speaks for it. */
export interface Decision {
  candidate: Candidate;
  /** 0..1. */
  score: number;
  reasons: LinkReason[];
}

/** Log-odds. Each was set by reasoning on its own and checked on labelled texts; none is fitted to a single text. */
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
  introducedAbove: 2.2,
  introducedBelow: 1,
  title: 0.8,
} as const;

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Scores what needs no page: strong aliases. */
export const strongDecision = (candidate: Candidate): Decision => ({
  candidate,
  score: logistic(WEIGHTS.strong),
  reasons: [{ kind: "full-name" }],
});

/** Scores a weak full name by the page's evidence. */
export function weakDecision(corpus: OpenCorpus, read: ReadBlock, candidate: Candidate, page: Evidence): Decision {
  const key = corpus.key(candidate.entity);
  const person = corpus.category(candidate.entity) === "person";
  const reasons: LinkReason[] = [];
  let logit: number = person || candidate.kind === "acronym" ? WEIGHTS.weakest : WEIGHTS.weak;

  if (page.named[key]) {
    logit += WEIGHTS.named;
    reasons.push({ kind: "named-in-full" });
  }

  const near = distinct(
    read.cues
      .filter((cue) => cue.entity === candidate.entity && (cue.end <= candidate.start || cue.start >= candidate.end))
      .map((cue) => cue.word),
  );
  if (near.length > 0) {
    logit += Math.min(WEIGHTS.cueNear + WEIGHTS.cueNearMore * (near.length - 1), WEIGHTS.cueNearMost);
    reasons.push({ kind: "words-nearby", words: near.slice(0, 4) });
  }
  const far = (page.cues[key] ?? []).filter((word) => !near.includes(word)).length;
  if (far > 0) logit += Math.min(WEIGHTS.cuePage + WEIGHTS.cuePageMore * (far - 1), WEIGHTS.cuePageMost);

  const { weight, names } = coMentions(corpus, candidate.entity, page);
  const subject = Math.min(WEIGHTS.subjectWord * (page.subject[corpus.id]?.length ?? 0), WEIGHTS.subjectMost);
  logit += Math.min(weight + subject, WEIGHTS.companyMost);
  if (names.length > 0) reasons.push({ kind: "also-on-page", names });

  if (touchesName(read.block.text, candidate)) logit += person ? WEIGHTS.longerPersonName : WEIGHTS.longerName;
  if ((page.rivals[rivalKey(read, candidate)] || page.rivals[key]) && !page.named[key]) logit += WEIGHTS.rival;
  return { candidate, score: logistic(logit), reasons };
}

/** Other entities on the page, those that the documents name together with this one first. */
function coMentions(corpus: OpenCorpus, entity: number, page: Evidence): { weight: number; names: string[] } {
  const related: string[] = [];
  let weight = 0;
  for (const key of Object.keys(page.named)) {
    const other = corpus.byKey(key);
    if (other === undefined || other === entity) continue;
    const isRelated = corpus.related(entity, other);
    if (isRelated) related.push(corpus.name(other));
    weight += (isRelated ? WEIGHTS.related : WEIGHTS.unrelated) * (corpus.isCommon(other) ? WEIGHTS.common : 1);
  }
  return { weight: Math.min(weight, WEIGHTS.coMentionsMost), names: related.slice(0, 4) };
}

const distinct = (words: string[]): string[] => [...new Set(words.map((word) => word.toLowerCase()))];

const rivalKey = (read: ReadBlock, candidate: Candidate): string =>
  foldName(read.block.text.slice(candidate.start, candidate.end));

/** Whether a capitalised word that is no title touches the surface form. Says nothing in headlines and at the start of a sentence. */
export function touchesName(text: string, { start, end }: { start: number; end: number }): boolean {
  const after = wordAfter(text, end);
  const before = wordBefore(text, start);
  const touching =
    (isCapitalised(after) && !isTitle(after)) ||
    (isCapitalised(before) &&
      !isTitle(before) &&
      !/['’]s$|\.$/.test(before) &&
      !beginsSentence(text, start - before.length - 1));
  return touching && !isHeadline(text);
}

/** Where somebody was introduced in full: the block, and the offset in it when it is the block being read. */
interface Introduction {
  entity: number | "rival";
  block: number;
  start: number;
}

/**
 * Resolves the short forms of a block ("Mr Ma", "the Party"): each to the last entity introduced before it under a name it is
 * short for, else to the first one introduced after it (headlines name before they introduce), never without an introduction.
 */
export function shortDecisions(corpus: OpenCorpus, read: ReadBlock, sure: Decision[], page: Evidence): Decision[] {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of read.candidates) {
    if (candidate.kind !== "short") continue;
    const group = groups.get(candidate.start);
    if (group) group.push(candidate);
    else groups.set(candidate.start, [candidate]);
  }
  const decisions: Decision[] = [];
  for (const group of groups.values()) {
    const first = group[0]!;
    const text = read.block.text;
    if (isRival(text, first)) continue;
    const introductions: Introduction[] = [];
    const key = rivalKey(read, first);
    for (const block of page.rivals[key] ?? []) introductions.push({ entity: "rival", block, start: 0 });
    for (const { entity } of group) {
      for (const block of page.named[corpus.key(entity)] ?? []) {
        if (block !== read.block.id) introductions.push({ entity, block, start: 0 });
      }
      for (const { candidate } of sure) {
        if (candidate.entity === entity) introductions.push({ entity, block: read.block.id, start: candidate.start });
      }
    }
    const here = (introduction: Introduction): boolean =>
      introduction.block < read.block.id || (introduction.block === read.block.id && introduction.start < first.start);
    const order = (a: Introduction, b: Introduction): number => a.block - b.block || a.start - b.start;
    const above = introductions.filter(here).sort(order).at(-1);
    const chosen = above ?? introductions.sort(order)[0];
    if (!chosen || chosen.entity === "rival") continue;
    const candidate = group.find(({ entity }) => entity === chosen.entity)!;
    const logit =
      (above ? WEIGHTS.introducedAbove : WEIGHTS.introducedBelow) +
      (isTitle(wordBefore(text, first.start)) ? WEIGHTS.title : 0);
    decisions.push({
      candidate,
      score: logistic(logit),
      reasons: [{ kind: "introduced", as: corpus.name(candidate.entity) }],
    });
  }
  return decisions;
}

/** Whether a short form is part of somebody else's name ("Ma Ying-jeou", "Labour Party"). */
export const isRival = (text: string, candidate: { start: number; end: number }): boolean =>
  /^\p{Lu}/u.test(text.slice(candidate.start, candidate.end)) && touchesName(text, candidate);

/** An acronym that the page itself spells out as something else: "the California Avocado Commission (CAC)". */
export function isOtherExpansion(text: string, candidate: Candidate, sure: Decision[]): boolean {
  const letters = text.slice(candidate.start, candidate.end);
  const opening = /[(（]\s*$/u.exec(text.slice(Math.max(0, candidate.start - 3), candidate.start));
  if (candidate.kind !== "acronym" || !opening) return false;
  const before = text.slice(Math.max(0, candidate.start - 160), candidate.start - opening[0].length);
  const own = sure.some(
    (decision) => decision.candidate.entity === candidate.entity && candidate.start - decision.candidate.end < 12,
  );
  const initials = (before.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).slice(-letters.length).map((word) => word[0]);
  return !own && initials.join("") === letters;
}
