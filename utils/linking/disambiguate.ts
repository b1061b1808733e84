/**
 * Decides what a full name means on this page: one entity, or none (NIL). Evidence is added up as log-odds and turned into a
 * confidence between 0 and 1 by the logistic function. The method and its sources are told in README.md beside this file.
 */
import type { LinkReason } from "../model.ts";
import type { Candidate, ReadBlock } from "./candidates.ts";
import type { OpenCorpus } from "./corpus-index.ts";
import { blockOf, type Evidence, listAt } from "./evidence.ts";
import { foldName } from "./gazetteer.ts";
import { touchesName } from "./surroundings.ts";
import { logistic, WEIGHTS } from "./weights.ts";

/** A candidate with what speaks for it. */
export interface Decision {
  candidate: Candidate;
  /** 0..1. */
  score: number;
  reasons: LinkReason[];
}

const STRONG = logistic(WEIGHTS.strong);

/** Scores what needs no page: strong aliases. */
export const strongDecision = (candidate: Candidate): Decision => ({
  candidate,
  score: STRONG,
  reasons: [{ kind: "full-name" }],
});

/** Scores weak full names by the page's evidence. What is the same for all mentions of an entity is looked at once. */
export function weakScorer(
  corpus: OpenCorpus,
  page: Evidence,
): (read: ReadBlock, candidate: Candidate, namedHere: boolean) => Decision {
  const company = new Map<number, Company>();
  const companyOf = (entity: number): Company => {
    let known = company.get(entity);
    if (!known) company.set(entity, (known = findCompany(corpus, entity, page)));
    return known;
  };

  return (read, candidate, namedHere) => {
    const { entity } = candidate;
    const key = corpus.key(entity);
    const person = corpus.category(entity) === "person";
    const reasons: LinkReason[] = [];
    let logit: number = person || candidate.kind === "acronym" ? WEIGHTS.weakest : WEIGHTS.weak;

    // A name doesn't vouch for itself: it must be named elsewhere, or here by another name.
    const named = namedHere || listAt(page.named, key).some((place) => blockOf(place) !== read.block.id);
    if (named) {
      logit += WEIGHTS.named;
      reasons.push({ kind: "named-in-full" });
    }

    const near = cuesNear(read, candidate);
    if (near.length > 0) {
      logit += Math.min(WEIGHTS.cueNear + WEIGHTS.cueNearMore * (near.length - 1), WEIGHTS.cueNearMost);
      reasons.push({ kind: "words-nearby", words: near.slice(0, 4) });
    }
    const far = listAt(page.cues, key).filter((word) => !near.includes(word)).length;
    if (far > 0) logit += Math.min(WEIGHTS.cuePage + WEIGHTS.cuePageMore * (far - 1), WEIGHTS.cuePageMost);

    const { weight, names } = companyOf(entity);
    logit += weight;
    if (names.length > 0) reasons.push({ kind: "also-on-page", names });

    if (touchesName(read.block.text, candidate)) logit += person ? WEIGHTS.longerPersonName : WEIGHTS.longerName;
    const form = foldName(read.block.text.slice(candidate.start, candidate.end));
    if (!named && (listAt(page.rivals, form).length > 0 || listAt(page.rivals, key).length > 0)) logit += WEIGHTS.rival;
    return { candidate, score: logistic(logit), reasons };
  };
}

/** Cues of the entity in the block that stand outside the name itself. */
function cuesNear(read: ReadBlock, { entity, start, end }: Candidate): string[] {
  const near: string[] = [];
  for (const [word, places] of read.cues.get(entity) ?? []) {
    if (places.some((place) => place.end <= start || place.start >= end)) near.push(word);
  }
  return near;
}

interface Company {
  weight: number;
  /** Entities on the page that the documents name together with this one. */
  names: string[];
}

/** What else the page names, and how much it is about the corpus' subject. */
function findCompany(corpus: OpenCorpus, entity: number, page: Evidence): Company {
  const related: string[] = [];
  let coMentions = 0;
  for (const key of Object.keys(page.named)) {
    const other = corpus.byKey(key);
    if (other === undefined || other === entity) continue;
    const isRelated = corpus.related(entity, other);
    if (isRelated) related.push(corpus.name(other));
    coMentions += (isRelated ? WEIGHTS.related : WEIGHTS.unrelated) * (corpus.isCommon(other) ? WEIGHTS.common : 1);
  }
  const subject = Math.min(WEIGHTS.subjectWord * listAt(page.subject, corpus.id).length, WEIGHTS.subjectMost);
  const weight = Math.min(Math.min(coMentions, WEIGHTS.coMentionsMost) + subject, WEIGHTS.companyMost);
  return { weight, names: related.slice(0, 4) };
}
