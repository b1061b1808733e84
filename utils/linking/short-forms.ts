/** Short forms ("Mr Ma", "the Party"): whom they mean is whom the page introduced, and never without an introduction. */
import type { Candidate, ReadBlock } from "./candidates.ts";
import type { OpenCorpus } from "./corpus-index.ts";
import type { Decision } from "./disambiguate.ts";
import { type Evidence, listAt, placeIn } from "./evidence.ts";
import { foldName } from "./gazetteer.ts";
import { isTitle, touchesName, wordBefore } from "./surroundings.ts";
import { logistic, WEIGHTS } from "./weights.ts";

/**
 * Resolves the short forms of a block: each to the last entity introduced before it under a name it is short for, else to the
 * first one introduced after it (headlines name before they introduce). `sure`: the block's own full names, by start.
 */
export function shortDecisions(corpus: OpenCorpus, read: ReadBlock, sure: Decision[], page: Evidence): Decision[] {
  const { id, text } = read.block;
  const here = new Map<number, number[]>();
  for (const { candidate } of sure) {
    const places = here.get(candidate.entity);
    const place = placeIn(id, candidate.start);
    if (places) places.push(place);
    else here.set(candidate.entity, [place]);
  }
  const decisions: Decision[] = [];
  for (const group of byStart(read.candidates)) {
    const first = group[0]!;
    if (isRival(corpus, text, first)) continue;
    const at = placeIn(id, first.start);
    const rivals = listAt(page.rivals, foldName(text.slice(first.start, first.end)));
    let above = lastBefore(rivals, at);
    let below = Infinity;
    let chosen: Candidate | undefined;
    let after: Candidate | undefined;
    const initial = initialBefore(text, first.start);
    for (const candidate of group) {
      if (initial !== "" && !corpus.name(candidate.entity).startsWith(initial)) continue;
      for (const places of [listAt(page.named, corpus.key(candidate.entity)), here.get(candidate.entity) ?? []]) {
        const last = lastBefore(places, at);
        if (last > above) {
          above = last;
          chosen = candidate;
        }
        const next = firstAfter(places, at);
        if (next < below) {
          below = next;
          after = candidate;
        }
      }
    }
    const introduced = above > -Infinity;
    const candidate = introduced ? chosen : firstAfter(rivals, at) < below ? undefined : after;
    if (!candidate) continue;
    const logit =
      (introduced ? WEIGHTS.introducedAbove : WEIGHTS.introducedBelow) +
      (isTitle(wordBefore(text, first.start)) ? WEIGHTS.title : 0);
    decisions.push({
      candidate,
      score: logistic(logit),
      reasons: [{ kind: "introduced", as: corpus.name(candidate.entity) }],
    });
  }
  return decisions;
}

/** Short candidates that stand at the same place, together. */
function byStart(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.kind !== "short") continue;
    const group = groups.get(candidate.start);
    if (group) group.push(candidate);
    else groups.set(candidate.start, [candidate]);
  }
  return [...groups.values()];
}

/** Position of the first place that is not before `at`, in ascending places. */
function lowerBound(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
const lastBefore = (places: readonly number[], at: number): number => places[lowerBound(places, at) - 1] ?? -Infinity;
const firstAfter = (places: readonly number[], at: number): number => places[lowerBound(places, at)] ?? Infinity;

/** Whether a short form is part of somebody else's name ("Ma Ying-jeou", "Labour Party"). */
export const isRival = (corpus: OpenCorpus, text: string, { start, end, entity }: Candidate): boolean =>
  /^\p{Lu}/u.test(text.slice(start, end)) &&
  // What follows belongs to a person's name; a "Party Congress" is the Party's.
  touchesName(corpus.category(entity) === "person" ? text : text.slice(0, end), { start, end });

/** "J" of "J. Ma". */
const initialBefore = (text: string, start: number): string =>
  /(?<!\p{L})(\p{Lu})\.\s*$/u.exec(text.slice(Math.max(0, start - 6), start))?.[1] ?? "";

/**
 * An acronym in parentheses that the page itself spells out as something else: "the California Avocado Commission (CAC)".
 * `namedBefore`: where the entity's own name ended last before it.
 */
export function isOtherExpansion(text: string, candidate: Candidate, namedBefore: number): boolean {
  if (candidate.kind !== "acronym" || candidate.start - namedBefore < 12) return false;
  const opening = /[(（]\s*$/u.exec(text.slice(Math.max(0, candidate.start - 3), candidate.start));
  if (!opening) return false;
  const letters = text.slice(candidate.start, candidate.end);
  const before = text.slice(Math.max(0, candidate.start - 160), candidate.start - opening[0].length);
  const initials = (before.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).slice(-letters.length).map((word) => word[0]);
  return initials.join("") === letters;
}
