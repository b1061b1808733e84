/**
 * Gets the page's blocks linked: visible ones first, in requests of bounded size, and again where evidence found later on the page
 * may change a decision. Holds the page's evidence, so that the background needs to remember nothing.
 */
import { ask } from "../../../utils/browser/messaging.ts";
import { type Evidence, evidenceFingerprint, mergeEvidence, NO_EVIDENCE } from "../../../utils/linking/evidence.ts";
import type { EntitySummary } from "../../../utils/model.ts";
import type { Answers } from "../../../utils/messages/messages.ts";
import { hostOf, rectOf } from "../dom.ts";
import type { FurnitureFilter } from "../furniture-filter.ts";
import { pageToLink, REQUEST_BLOCKS, REQUEST_CHARS } from "../link-request.ts";
import { patiently } from "../patiently.ts";
import type { LiveBlock, LiveBlocks } from "./live-blocks.ts";

/** So few characters are linked at once as soon as they are read; sorting out what is in the viewport would take longer. */
const QUICK_CHARS = 20_000;
/** Blocks that are looked at for being in the viewport; measuring more costs more than it brings. */
const MEASURED = 400;
/** Rounds of asking again without the page having changed: evidence grows, so few are needed. */
const ROUNDS = 4;

export interface PageLinker {
  /** Puts blocks in line, until enough wait or the page has been read. */
  link(blocks: LiveBlock[]): void;
  /** Takes what the background has answered of these blocks. */
  take(blocks: LiveBlock[], answer: Answers["linkText"]): void;
  /** The page has been read: links what waits, and asks again for what hangs on evidence that has grown since it was decided. */
  settle(): void;
  /** A block is gone, and its evidence with it. */
  forget(block: LiveBlock): void;
  /** After a failure: asks again for what was not answered. */
  retry(): void;
  status(): "reading" | "done" | "failed";
  entities: ReadonlyMap<string, EntitySummary>;
  /** Keys of the entities that pages anywhere name, and of what the title names. */
  common: ReadonlySet<string>;
  titled: ReadonlySet<string>;
  stop(): void;
}

export interface LinkerOptions {
  blocks: LiveBlocks;
  furniture: FurnitureFilter;
  /** The blocks whose mentions were answered, in page order. */
  onLinked: (blocks: LiveBlock[]) => void;
  onIdle: () => void;
  onError: (error: unknown) => void;
}

export function createPageLinker({ blocks, furniture, onLinked, onIdle, onError }: LinkerOptions): PageLinker {
  const queue = new Set<LiveBlock>();
  const entities = new Map<string, EntitySummary>();
  const common = new Set<string>();
  const titled = new Set<string>();
  /** Blocks with furniture in them: what it said for others has been taken back. */
  const knownToFall = new WeakSet<LiveBlock>();
  /** Characters that were put in line since the last request. */
  let waiting = 0;
  let running = false;
  let failed = false;
  let stopped = false;
  let rounds = 0;
  let settled = "";

  /** The sum of what the blocks have shown, but for what came last; `undefined` when it must be added up anew. */
  let sum: Evidence | undefined = NO_EVIDENCE;
  let fresh: Evidence[] = [];
  const evidence = (): Evidence => {
    if (!sum) sum = mergeEvidence([...blocks.all()].flatMap((block) => block.evidence ?? []));
    else if (fresh.length > 0) sum = mergeEvidence([sum, ...fresh]);
    fresh = [];
    return sum;
  };

  const run = async (): Promise<void> => {
    // What the reader sees comes first; to look for it again before each request costs more than it brings.
    for (let visibleFirst = true; queue.size > 0 && !stopped; visibleFirst = false) {
      const batch = nextBatch(queue, visibleFirst);
      waiting = 0;
      for (const block of batch) queue.delete(block);
      const answer = await patiently(() =>
        ask({
          type: "linkText",
          page: pageToLink(),
          evidence: evidence(),
          blocks: batch.map(({ id, text }) => ({ id, text })),
        }),
      ).catch((error: unknown) => {
        for (const block of batch) if (blocks.has(block)) queue.add(block);
        throw error;
      });
      if (stopped) return;
      take(batch, answer);
      if (queue.size === 0 && rounds > 0) askAgain();
    }
  };

  const take = (batch: LiveBlock[], answered: Answers["linkText"]): void => {
    const { answer, fell } = furniture.read(answered, (id) => blocks.get(id));
    for (const entity of answer.entities) entities.set(`${entity.corpus}/${entity.entity}`, entity);
    for (const key of answer.common) common.add(key);
    for (const key of answer.titled) titled.add(key);
    // The page may have changed while the background worked: what is gone is not looked at.
    const present = batch.filter((block) => blocks.has(block));
    for (const block of present) {
      block.mentions = [];
      forgetEvidence(block);
    }
    for (const mention of answer.mentions) blocks.get(mention.block)?.mentions?.push(mention);
    takeEvidence(answer.evidence);
    const open = new Set(answer.open);
    for (const block of present) block.open = open.has(block.id);
    // What was decided in the light of furniture is asked again without it before it is shown.
    const again = takeBack(fell) ? present.filter((block) => block.open) : [];
    for (const block of again) {
      block.mentions = undefined;
      queue.add(block);
    }
    onLinked(present.filter((block) => block.mentions));
    // What was decided in the light of the whole page stays so.
    if (present.length === blocks.size()) rounds = 0;
    start();
  };

  /** Whether furniture in these blocks has said something for others that it didn't before. */
  const takeBack = (fell: ReadonlySet<number>): boolean => {
    let isNew = false;
    for (const id of fell) {
      const block = blocks.get(id);
      if (!block || knownToFall.has(block)) continue;
      knownToFall.add(block);
      isNew = true;
    }
    return isNew;
  };

  const takeEvidence = (answered: { block: number; evidence: Evidence }[]): void => {
    for (const { block, evidence: shown } of answered) {
      const live = blocks.get(block);
      if (!live) continue;
      live.evidence = shown;
      fresh.push(shown);
    }
  };
  const forgetEvidence = (block: LiveBlock): void => {
    if (block.evidence) sum = undefined;
    block.evidence = undefined;
  };

  /** Queues what hangs on evidence that has grown since it was decided. */
  const askAgain = (): void => {
    const fingerprint = evidenceFingerprint(evidence());
    if (fingerprint === settled || rounds >= ROUNDS || stopped) return;
    settled = fingerprint;
    rounds++;
    for (const block of blocks.all()) if (block.open) queue.add(block);
  };

  const start = (): void => {
    if (running || stopped || queue.size === 0) return;
    running = true;
    failed = false;
    // Blocks that are read in the same slice go together.
    Promise.resolve()
      .then(run)
      .catch((error: unknown) => {
        failed = true;
        onError(error);
      })
      .finally(() => {
        running = false;
        if (!stopped) onIdle();
      });
  };

  return {
    link: (added) => {
      for (const block of added) {
        queue.add(block);
        waiting += block.text.length;
      }
      if (waiting > QUICK_CHARS) start();
    },
    take,
    settle: () => {
      rounds = 0;
      if (running || queue.size > 0) rounds = 1; // when the line is empty
      else askAgain();
      start();
    },
    forget: (block) => {
      queue.delete(block);
      forgetEvidence(block);
    },
    retry: () => {
      if (failed) start();
    },
    status: () => (running ? "reading" : failed ? "failed" : "done"),
    entities,
    common,
    titled,
    stop: () => {
      stopped = true;
      queue.clear();
    },
  };
}

/** The blocks in the viewport when these come first and all would be many, else the next in page order. */
function nextBatch(queue: ReadonlySet<LiveBlock>, visibleFirst: boolean): LiveBlock[] {
  const waiting = [...queue];
  const isQuick = waiting.reduce((sum, { text }) => sum + text.length, 0) <= QUICK_CHARS;
  const visible = isQuick || !visibleFirst ? [] : waiting.slice(0, MEASURED).filter(isInViewport);
  const batch: LiveBlock[] = [];
  let chars = 0;
  for (const block of visible.length > 0 ? visible : waiting) {
    if (batch.length >= REQUEST_BLOCKS || (batch.length > 0 && chars + block.text.length > REQUEST_CHARS)) break;
    batch.push(block);
    chars += block.text.length;
  }
  return batch;
}

function isInViewport({ container }: LiveBlock): boolean {
  const { top, bottom, height } = rectOf(hostOf(container));
  return height > 0 && bottom > 0 && top < innerHeight;
}
