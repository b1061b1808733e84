/** The whole way from blocks of page text to mentions: read, decide by the page's evidence, keep the longest. */
import type { Block, EntitySummary, Mention } from "../model.ts";
import { type ReadBlock, readBlock } from "./candidates.ts";
import type { OpenCorpus } from "./corpus-index.ts";
import { pageCues } from "./cues.ts";
import { type Decision, strongDecision, type WeakName, weakNames, weakScorer } from "./disambiguate.ts";
import { type Evidence, mergeEvidence, NO_EVIDENCE, placeIn } from "./evidence.ts";
import { foldName } from "./gazetteer.ts";
import { isOtherExpansion, isRival, shortDecisions } from "./short-forms.ts";

/** The least score that is marked: more likely right than wrong, as Spotlight's confidence. */
export const THRESHOLD = 0.5;
/** Names that are not marked but only order excerpts may be less sure. */
export const UNSURE = 0.3;

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
  /** Keys of the mentioned entities that pages anywhere name, and of those that the title names. */
  common: string[];
  titled: string[];
  /** Of blocks that show some. */
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
  const common = new Set<string>();
  const titled = new Set<string>();
  const title: Block = { id: TITLE, text: input.title };
  for (const corpus of corpora) {
    for (const part of linkCorpus(corpus, input, title)) {
      if (part.block === TITLE) {
        for (const { candidate } of part.chosen) titled.add(corpus.key(candidate.entity));
        continue;
      }
      if (part.open) open.add(part.block);
      if (part.evidence !== NO_EVIDENCE) evidence.get(part.block)!.push(part.evidence);
      for (const { candidate, score, reasons } of part.chosen) {
        const summary = corpus.summary(candidate.entity);
        summaries.set(corpus.key(candidate.entity), summary);
        if (corpus.isCommon(candidate.entity)) common.add(corpus.key(candidate.entity));
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
    common: [...common],
    titled: [...titled],
    evidence: [...evidence].flatMap(([block, parts]) =>
      parts.length > 0 ? { block, evidence: parts.length > 1 ? mergeEvidence(parts) : parts[0]! } : [],
    ),
    open: [...open],
  };
}

interface LinkedBlock {
  block: number;
  chosen: Decision[];
  evidence: Evidence;
  open: boolean;
}

/** A block on its way: what was read, and what was decided of its full names so far. */
interface Underway {
  read: ReadBlock;
  strong: Decision[];
  weak: WeakName[];
  full: Decision[];
  evidence: Evidence;
}

function linkCorpus(corpus: OpenCorpus, input: LinkInput, title: Block): LinkedBlock[] {
  const method = input.method ?? WHOLE;
  const underway = [title, ...input.blocks].map((block): Underway => {
    const read = readBlock(corpus, block);
    const strong = read.candidates.filter(({ kind, weak }) => kind !== "short" && !weak).map(strongDecision);
    const weak = weakNames(corpus, read);
    return { read, strong, weak, full: strong, evidence: blockEvidence(corpus, read, strong) };
  });
  const before = method.page ? input.evidence : NO_EVIDENCE;
  const undecided = method.weak ? underway.filter(({ weak }) => weak.length > 0) : [];
  const open = new Set(undecided);
  const decided = mergeEvidence([before, ...underway.filter((one) => !open.has(one)).map(({ evidence }) => evidence)]);
  // Added up anew each time: a name that was nobody's at first may turn out to be somebody's.
  const wholePage = (): Evidence => mergeEvidence([decided, ...undecided.map(({ evidence }) => evidence)]);
  const entities = new Set(undecided.flatMap(({ weak }) => weak.map(({ candidate }) => candidate.entity)));
  const cues = pageCues(
    corpus,
    before,
    underway.map(({ read }) => read),
    entities,
  );
  let page = wholePage();
  // Twice: weak names that the first round made sure of are evidence in the second.
  for (let round = 0; round < 2 && undecided.length > 0; round++) {
    const scoreOnPage = weakScorer(corpus, page, cues);
    for (const one of undecided) {
      const named = new Set(one.strong.map(({ candidate }) => candidate.entity));
      const score = method.page
        ? scoreOnPage
        : weakScorer(corpus, one.evidence, pageCues(corpus, NO_EVIDENCE, [one.read], entities));
      one.full = [...one.strong, ...one.weak.map((weak) => score(weak, named.has(weak.candidate.entity)))];
      one.evidence = blockEvidence(corpus, one.read, one.full);
    }
    if (!undecided.some(({ full }) => full.some(({ candidate, score }) => candidate.weak && score >= SURE))) break;
    page = wholePage();
  }
  return underway.map(({ read, full, evidence }) => {
    const introduced = sortedByStart(full.filter(({ score }) => score >= Math.min(SURE, input.threshold)));
    const short = method.short ? shortDecisions(corpus, read, introduced, page) : [];
    return {
      block: read.block.id,
      chosen: longest([...full, ...short].filter(({ score }) => score >= input.threshold)),
      evidence,
      open: read.candidates.some(({ kind, weak }) => weak || kind === "short"),
    };
  });
}

/** What a block tells the rest of the page. */
function blockEvidence(corpus: OpenCorpus, read: ReadBlock, full: Decision[]): Evidence {
  const { block, candidates, cues, subject, others } = read;
  if (candidates.length === 0 && cues.size === 0 && subject.size === 0 && others.size === 0) return NO_EVIDENCE;
  const evidence: Evidence = { named: {}, rivals: {}, cues: {}, subject: {} };
  const sure = longest(full.filter(({ score }) => score >= SURE));
  // Of each entity the last place: what is introduced last is meant next.
  for (const { candidate } of sure) evidence.named[corpus.key(candidate.entity)] = [placeIn(block.id, candidate.start)];
  for (const { form, place } of rivalsIn(corpus, read, sure)) evidence.rivals[form] = [place];
  for (const entity of others) evidence.rivals[corpus.key(entity)] = [placeIn(block.id, 0)];
  if (cues.size > 0) evidence.cues[corpus.id] = [...cues.keys()];
  if (subject.size > 0) evidence.subject[corpus.id] = [...subject];
  return evidence;
}

/** Short forms and acronyms that the block shows to be names of others. `sure` is sorted and without overlaps. */
function* rivalsIn(
  corpus: OpenCorpus,
  { block, candidates }: ReadBlock,
  sure: Decision[],
): Generator<{ form: string; place: number }> {
  const endedLast = new Map<number, number>();
  let next = 0;
  for (const candidate of candidates) {
    while (next < sure.length && sure[next]!.candidate.end <= candidate.start) {
      const { entity, end } = sure[next++]!.candidate;
      endedLast.set(entity, end);
    }
    const full = sure[next]?.candidate;
    if (full && full.start <= candidate.start && candidate.end <= full.end) continue;
    const other =
      candidate.kind === "short"
        ? isRival(corpus, block.text, candidate)
        : isOtherExpansion(block.text, candidate, endedLast.get(candidate.entity) ?? -Infinity);
    if (!other) continue;
    yield {
      form: foldName(block.text.slice(candidate.start, candidate.end)),
      place: placeIn(block.id, candidate.start),
    };
  }
}

const sortedByStart = (decisions: Decision[]): Decision[] =>
  decisions.toSorted(
    (a, b) => a.candidate.start - b.candidate.start || b.candidate.end - a.candidate.end || b.score - a.score,
  );

/** Of decisions that overlap the longest is kept, of equally long ones the likeliest; sorted by start. */
function longest(decisions: Decision[]): Decision[] {
  const kept: Decision[] = [];
  for (const decision of sortedByStart(decisions)) {
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
