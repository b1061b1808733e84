/**
 * Decides what a full name means on this page: one entity, or none (NIL). Evidence is added up as log-odds and turned into a
 * confidence between 0 and 1 by the logistic function. The method and its sources are told in README.md beside this file.
 */
import type { LinkReason } from "../model.ts";
import type { Candidate, ReadBlock } from "./candidates.ts";
import type { OpenCorpus } from "./corpus-index.ts";
import { cuesByEntity } from "./cues.ts";
import { blockOf, type Evidence, listAt, placeIn } from "./evidence.ts";
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

/** A weak full name with what its own block says of it. */
export interface WeakName {
  candidate: Candidate;
  block: number;
  form: string;
  /** Cues of the entity that stand outside the name itself. */
  near: string[];
  /** Whether a capitalised word touches it. */
  touched: boolean;
}

/** The weak full names of a block. */
export function weakNames(corpus: OpenCorpus, { block, candidates, cues }: ReadBlock): WeakName[] {
  const weak = candidates.filter((candidate) => candidate.kind !== "short" && candidate.weak);
  if (weak.length === 0) return [];
  const entities = new Set(weak.map(({ entity }) => entity));
  const words = cuesByEntity(corpus.gazetteer, cues, entities);
  // Of a large corpus many entities bear one name: what is said of the place is found out once.
  let place: { start: number; end: number; form: string; touched: boolean } | undefined;
  return weak.map((candidate): WeakName => {
    const { start, end, entity } = candidate;
    if (place?.start !== start || place.end !== end) {
      place = { start, end, form: foldName(block.text.slice(start, end)), touched: touchesName(block.text, candidate) };
    }
    const { form, touched } = place;
    return {
      candidate,
      block: block.id,
      form,
      near: (words.get(entity) ?? []).filter((word) =>
        cues.get(word)!.places.some((place) => place.end <= start || place.start >= end),
      ),
      touched,
    };
  });
}

/**
 * Scores weak full names by the page's evidence and its cues, by entity. What is the same for all mentions of an entity is looked
 * at once.
 */
export function weakScorer(
  corpus: OpenCorpus,
  page: Evidence,
  cues: ReadonlyMap<number, string[]>,
): (name: WeakName, namedHere: boolean) => Decision {
  const onPage = Object.keys(page.named).flatMap((key) => corpus.byKey(key) ?? []);
  const subject = Math.min(WEIGHTS.subjectWord * listAt(page.subject, corpus.id).length, WEIGHTS.subjectMost);
  const company = new Map<number, Company>();
  const companyOf = (entity: number): Company => {
    let known = company.get(entity);
    if (!known) company.set(entity, (known = findCompany(corpus, entity, onPage, subject)));
    return known;
  };

  return ({ candidate, block, form, near, touched }, namedHere) => {
    const { entity } = candidate;
    const key = corpus.key(entity);
    const person = corpus.category(entity) === "person";
    const reasons: LinkReason[] = [];
    const isWeakest = (person && !candidate.isRare) || candidate.kind === "acronym";
    let logit: number = isWeakest ? WEIGHTS.weakest : WEIGHTS.weak;
    if (candidate.isPresented) logit += WEIGHTS.presented;

    // A name doesn't vouch for itself: it must be named elsewhere, or here by another name.
    const named = namedHere || listAt(page.named, key).some((place) => blockOf(place) !== block);
    if (named) {
      logit += WEIGHTS.named;
      reasons.push({ kind: "named-in-full" });
    }

    if (near.length > 0) {
      logit += Math.min(WEIGHTS.cueNear + WEIGHTS.cueNearMore * (near.length - 1), WEIGHTS.cueNearMost);
      reasons.push({ kind: "words-nearby", words: near.slice(0, 4) });
    }
    const far = (cues.get(entity) ?? []).filter((word) => !near.includes(word)).length;
    if (far > 0) logit += Math.min(WEIGHTS.cuePage + WEIGHTS.cuePageMore * (far - 1), WEIGHTS.cuePageMost);

    const { weight, names } = companyOf(entity);
    logit += weight;
    if (names.length > 0) reasons.push({ kind: "also-on-page", names });

    if (touched) logit += person ? WEIGHTS.longerPersonName : WEIGHTS.longerName;
    if (!named && (listAt(page.rivals, form).length > 0 || listAt(page.rivals, key).length > 0)) logit += WEIGHTS.rival;
    if (candidate.kind === "acronym" && meansOther(page, key, form, placeIn(block, candidate.start)))
      logit += WEIGHTS.otherSense;
    return { candidate, score: logistic(logit), reasons };
  };
}

/** Whether an acronym was spelt out as something else, and not since then, or before, as this. */
function meansOther(page: Evidence, key: string, form: string, at: number): boolean {
  const others = listAt(page.rivals, form);
  if (others.length === 0) return false;
  const named = listAt(page.named, key);
  const last = (places: readonly number[]): number => places.findLast((place) => place <= at) ?? -Infinity;
  return last(others) === last(named) ? (others[0] ?? Infinity) < (named[0] ?? Infinity) : last(others) > last(named);
}

interface Company {
  weight: number;
  /** Entities on the page that the documents name together with this one. */
  names: string[];
}

/** What else the page names, and how much it is about the corpus' subject. */
function findCompany(corpus: OpenCorpus, entity: number, onPage: number[], subject: number): Company {
  const related: string[] = [];
  let coMentions = 0;
  for (const other of onPage) {
    if (other === entity) continue;
    const isRelated = corpus.related(entity, other);
    if (isRelated) related.push(corpus.name(other));
    coMentions += (isRelated ? WEIGHTS.related : WEIGHTS.unrelated) * (corpus.isCommon(other) ? WEIGHTS.common : 1);
  }
  const weight = Math.min(Math.min(coMentions, WEIGHTS.coMentionsMost) + subject, WEIGHTS.companyMost);
  return { weight, names: related.slice(0, 4) };
}
