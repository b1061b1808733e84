/** The whole way from blocks of page text to mentions: read, decide by the page's evidence, keep the longest. */
import type { Confidence } from "../settings.ts";
import type { Block, EntitySummary, Mention } from "../model.ts";
import { type ReadBlock, readBlock } from "./candidates.ts";
import type { OpenCorpus } from "./corpus-index.ts";
import {
  type Decision,
  isOtherExpansion,
  isRival,
  shortDecisions,
  strongDecision,
  weakDecision,
} from "./disambiguate.ts";
import { type Evidence, mergeEvidence, NO_EVIDENCE } from "./evidence.ts";
import { foldName } from "./gazetteer.ts";

/** The least score that is marked. 0.5: more likely right than wrong, as Spotlight's confidence; the reader may ask for more or surer. */
export const THRESHOLDS: Record<Confidence, number> = { more: 0.3, balanced: 0.5, surer: 0.8 };

/** From this score on a mention is evidence for others. */
const SURE = 0.7;

/** Parts of the method that can be left out, to measure what each brings. */
export interface Method {
  weak: boolean;
  page: boolean;
  short: boolean;
}
const WHOLE: Method = { weak: true, page: true, short: true };

export interface LinkInput {
  blocks: Block[];
  /** Title of the page: evidence, never marked. */
  title: string;
  /** What the page's other blocks have shown (without those asked now). */
  evidence: Evidence;
  threshold: number;
  method?: Method;
}

export interface Linked {
  /** Sorted by block as asked, then by start; without overlaps. */
  mentions: Mention[];
  entities: EntitySummary[];
  evidence: { block: number; evidence: Evidence }[];
  open: number[];
}

/** The id of the title among blocks: before all others. */
const TITLE = -1;

/** Links the mentions of one or several corpora in blocks of a page. Pure; linear in the text. */
export function linkText(corpora: OpenCorpus[], input: LinkInput): Linked {
  const byBlock = new Map<number, Mention[]>(input.blocks.map(({ id }) => [id, []]));
  const evidence = new Map<number, Evidence[]>(input.blocks.map(({ id }) => [id, []]));
  const open = new Set<number>();
  const summaries = new Map<string, EntitySummary>();
  for (const corpus of corpora) {
    for (const part of linkCorpus(corpus, input)) {
      if (part.open) open.add(part.block);
      evidence.get(part.block)!.push(part.evidence);
      for (const { candidate, score, reasons } of part.chosen) {
        const summary = corpus.summary(candidate.entity);
        summaries.set(corpus.key(candidate.entity), summary);
        byBlock.get(part.block)!.push({
          corpus: corpus.id,
          entity: summary.entity,
          block: part.block,
          start: candidate.start,
          end: candidate.end,
          category: summary.category,
          score,
          reasons,
        });
      }
    }
  }
  return {
    mentions: [...byBlock.values()].flatMap((mentions) => (corpora.length > 1 ? acrossCorpora(mentions) : mentions)),
    entities: [...summaries.values()],
    evidence: [...evidence].map(([block, parts]) => ({ block, evidence: mergeEvidence(parts) })),
    open: [...open],
  };
}

interface LinkedBlock {
  block: number;
  chosen: Decision[];
  evidence: Evidence;
  open: boolean;
}

function linkCorpus(corpus: OpenCorpus, input: LinkInput): LinkedBlock[] {
  const method = input.method ?? WHOLE;
  const title = { id: TITLE, text: input.title };
  const reads = [title, ...input.blocks].map((block) => withoutBlocked(readBlock(corpus, block)));
  const decided = reads.map((read) => ({
    read,
    full: read.candidates.filter(({ kind, weak }) => kind !== "short" && !weak).map(strongDecision),
    evidence: NO_EVIDENCE,
  }));
  for (const one of decided) one.evidence = blockEvidence(corpus, one.read, one.full);
  const others = method.page ? [input.evidence] : [];
  // Twice: weak names that the first round made sure of are evidence in the second.
  for (let round = 0; round < 2 && method.weak; round++) {
    const page = mergeEvidence([...others, ...decided.map(({ evidence }) => evidence)]);
    for (const one of decided) {
      const weak = one.read.candidates
        .filter((candidate) => candidate.kind !== "short" && candidate.weak)
        .map((candidate) => weakDecision(corpus, one.read, candidate, method.page ? page : one.evidence));
      if (weak.length === 0) continue;
      one.full = [...one.full.filter(({ candidate }) => !candidate.weak), ...weak];
      one.evidence = blockEvidence(corpus, one.read, one.full);
    }
  }
  const page = mergeEvidence([...others, ...decided.map(({ evidence }) => evidence)]);
  return decided
    .filter(({ read }) => read.block.id !== TITLE)
    .map(({ read, full, evidence }) => {
      const sure = full.filter(({ score }) => score >= SURE);
      const short = method.short ? shortDecisions(corpus, read, sure, page) : [];
      return {
        block: read.block.id,
        chosen: longest([...full, ...short].filter(({ score }) => score >= input.threshold)),
        evidence,
        open: read.candidates.some(({ kind, weak }) => weak || kind === "short"),
      };
    });
}

/** Candidates inside a longer phrase that means something else are none. */
function withoutBlocked(read: ReadBlock): ReadBlock {
  if (read.blocked.length === 0) return read;
  const free = ({ start, end, entity }: { start: number; end: number; entity: number }): boolean =>
    !read.blocked.some(
      (phrase) =>
        phrase.entity === entity && phrase.start < end && start < phrase.end && phrase.end - phrase.start > end - start,
    );
  return { ...read, candidates: read.candidates.filter(free), cues: read.cues.filter(free) };
}

/** What a block tells the rest of the page. */
function blockEvidence(corpus: OpenCorpus, read: ReadBlock, full: Decision[]): Evidence {
  const { id, text } = read.block;
  const evidence: Evidence = { named: {}, rivals: {}, cues: {}, subject: {} };
  const sure = full.filter(({ score }) => score >= SURE);
  for (const { candidate } of longest(sure)) evidence.named[corpus.key(candidate.entity)] = [id];
  for (const candidate of read.candidates) {
    const covered = sure.some(({ candidate: full }) => full.start <= candidate.start && candidate.end <= full.end);
    if (covered) continue;
    const other = candidate.kind === "short" ? isRival(text, candidate) : isOtherExpansion(text, candidate, sure);
    if (other) evidence.rivals[foldName(text.slice(candidate.start, candidate.end))] = [id];
  }
  for (const entity of read.others) evidence.rivals[corpus.key(entity)] = [id];
  for (const { entity, word } of read.cues) {
    const words = (evidence.cues[corpus.key(entity)] ??= []);
    if (!words.includes(word.toLowerCase())) words.push(word.toLowerCase());
  }
  if (read.subject.length > 0) evidence.subject[corpus.id] = read.subject;
  return evidence;
}

/** Of decisions that overlap the longest is kept, of equally long ones the likeliest; sorted by start. */
function longest(decisions: Decision[]): Decision[] {
  const sorted = decisions.toSorted(
    (a, b) => a.candidate.start - b.candidate.start || b.candidate.end - a.candidate.end || b.score - a.score,
  );
  const kept: Decision[] = [];
  for (const decision of sorted) {
    const last = kept.at(-1);
    if (!last || last.candidate.end <= decision.candidate.start) kept.push(decision);
    else if (length(decision) > length(last)) kept[kept.length - 1] = decision;
  }
  return kept;
}

const length = ({ candidate }: Decision): number => candidate.end - candidate.start;

/** Two corpora that know the same name both answer; of different names that overlap the longest is kept. */
function acrossCorpora(mentions: Mention[]): Mention[] {
  const sorted = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  let [start, end] = [0, 0];
  for (const mention of sorted) {
    const same = mention.start === start && mention.end === end && kept.length > 0;
    if (!same && mention.start < end) continue;
    kept.push(mention);
    [start, end] = [mention.start, mention.end];
  }
  return kept;
}
