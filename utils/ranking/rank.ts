/** Orders the passages about an entity by the paragraph that is being read. */
import type { Passage, RankReason } from "../model.ts";
import { terms } from "../text/terms.ts";
import { bm25, rarity, type TermStatistics } from "./bm25.ts";

export interface RankInput {
  /** Passages that name the entity or speak of it. */
  passages: Passage[];
  entity: string;
  statistics: TermStatistics;
  /** The paragraph being read; "" when there is none. */
  context: string;
  /** Entities of the corpus that the context names, without the one asked for. */
  contextEntities: string[];
}

export interface RankedPassage {
  passage: Passage;
  score: number;
  reasons: RankReason[];
}

/** What a named co-mention counts beside a shared word of the same rarity. */
const CO_MENTION = 1;
/** A passage that names the entity says more about it than one that only speaks of it. */
const NAMED = 0.5;
/** Each passage of a document already shown makes its next one worth less (diversity of sources). */
const REPEATED_DOCUMENT = 0.85;
/** Bylines, captions and lone headings are no excerpts. */
const SHORT = 40;

/** Passages, best first; equal ones in the order of the corpus. */
export function rankPassages({ passages, entity, statistics, context, contextEntities }: RankInput): RankedPassage[] {
  const query = new Set(terms(context));
  const asked = new Set(contextEntities);
  const scored = passages.map((passage): RankedPassage => {
    const words = bm25(query, terms(passage.text), statistics);
    const together = [...new Set(passage.mentions.map(([, , id]) => id))].filter(
      (id) => asked.has(id) && id !== entity,
    );
    const named = passage.mentions.some(([, , id]) => id === entity);
    const coMentions = together.length * rarity(statistics.passages, statistics.passages / 20) * CO_MENTION;
    const reasons: RankReason[] = [];
    if (together.length > 0) reasons.push({ kind: "also-names", entities: together });
    if (words.terms.length > 0) reasons.push({ kind: "same-subject", words: words.terms.slice(0, 3) });
    const worth = passage.text.length < SHORT ? 0.3 : 1;
    return { passage, score: worth * (words.score + coMentions + (named ? NAMED : 0)), reasons };
  });
  return diversified(scored.toSorted((a, b) => b.score - a.score || a.passage.index - b.passage.index));
}

/** Greedy re-ordering: a document's second passage must be that much better than another's first. */
function diversified(sorted: RankedPassage[]): RankedPassage[] {
  const rest = [...sorted];
  const seen = new Map<string, number>();
  const chosen: RankedPassage[] = [];
  const worth = ({ passage, score }: RankedPassage): number =>
    score * REPEATED_DOCUMENT ** (seen.get(passage.document) ?? 0);
  while (rest.length > 0) {
    let best = 0;
    for (let i = 1; i < rest.length; i++) if (worth(rest[i]!) > worth(rest[best]!)) best = i;
    const [next] = rest.splice(best, 1);
    chosen.push(next!);
    seen.set(next!.passage.document, (seen.get(next!.passage.document) ?? 0) + 1);
  }
  return chosen;
}
