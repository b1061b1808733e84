/**
 * Gets the page's blocks linked: visible ones first, in requests of bounded size, and again where evidence found later on the page
 * may change a decision. Holds the page's evidence, so that the background needs to remember nothing.
 */
import { ask, RequestError } from "../../utils/browser/messaging.ts";
import { type Evidence, evidenceFingerprint, mergeEvidence } from "../../utils/linking/evidence.ts";
import type { EntitySummary } from "../../utils/model.ts";
import { hostOf, rectOf } from "./dom.ts";
import type { LiveBlock, LiveBlocks } from "./live-blocks.ts";

/** Characters in a request: small enough that answers come while the reader scrolls. */
const REQUEST_CHARS = 60_000;
/** Blocks that are looked at for being in the viewport; measuring more costs more than it brings. */
const MEASURED = 400;
/** Rounds of asking again without the page having changed: evidence grows, so few are needed. */
const ROUNDS = 4;
const RETRIES_MS = [200, 1000];

export interface PageLinker {
  /** Puts blocks in line. */
  link(blocks: LiveBlock[]): void;
  /** Asks for all blocks anew: the reader wants surer or more marks. */
  relink(): void;
  status(): "reading" | "done" | "failed";
  entities: ReadonlyMap<string, EntitySummary>;
  stop(): void;
}

export interface LinkerOptions {
  blocks: LiveBlocks;
  /** The blocks whose mentions were answered, in page order. */
  onLinked: (blocks: LiveBlock[]) => void;
  onIdle: () => void;
  onError: (error: unknown) => void;
}

export function createPageLinker({ blocks, onLinked, onIdle, onError }: LinkerOptions): PageLinker {
  const queue = new Set<LiveBlock>();
  const entities = new Map<string, EntitySummary>();
  let running = false;
  let failed = false;
  let stopped = false;
  let rounds = 0;
  let settled = "";

  const evidenceBeside = (asked: ReadonlySet<LiveBlock>): Evidence =>
    mergeEvidence([...blocks.all()].flatMap((block) => (block.evidence && !asked.has(block) ? [block.evidence] : [])));

  const run = async (): Promise<void> => {
    while (queue.size > 0 && !stopped) {
      const batch = nextBatch(queue);
      for (const block of batch) queue.delete(block);
      const answer = await patiently(() =>
        ask({
          type: "linkText",
          page: { title: document.title.slice(0, 2000), lang: document.documentElement.lang.slice(0, 100) },
          evidence: evidenceBeside(new Set(batch)),
          blocks: batch.map(({ id, text }) => ({ id, text })),
        }),
      );
      if (stopped) return;
      for (const entity of answer.entities) entities.set(`${entity.corpus}/${entity.entity}`, entity);
      // The page may have changed while the background worked: what is gone is not looked at.
      const present = batch.filter((block) => blocks.has(block));
      for (const block of present) block.mentions = [];
      for (const mention of answer.mentions) blocks.get(mention.block)?.mentions?.push(mention);
      for (const { block, evidence } of answer.evidence) {
        const live = blocks.get(block);
        if (live) live.evidence = evidence;
      }
      const open = new Set(answer.open);
      for (const block of present) block.open = open.has(block.id);
      onLinked(present);
      if (queue.size === 0) askAgain();
    }
  };

  /** Queues what hangs on evidence that has grown since it was decided. */
  const askAgain = (): void => {
    const fingerprint = evidenceFingerprint(evidenceBeside(new Set()));
    if (fingerprint === settled || rounds >= ROUNDS) return;
    settled = fingerprint;
    rounds++;
    for (const block of blocks.all()) if (block.open) queue.add(block);
  };

  const start = (): void => {
    if (running || stopped) return;
    running = true;
    failed = false;
    run()
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
      for (const block of added) queue.add(block);
      rounds = 0;
      start();
    },
    relink: () => {
      for (const block of blocks.all()) queue.add(block);
      settled = "";
      rounds = 0;
      start();
    },
    status: () => (running ? "reading" : failed ? "failed" : "done"),
    entities,
    stop: () => {
      stopped = true;
      queue.clear();
    },
  };
}

/** A background that is stopped in the middle of a request answers the next one: tries again a little later. */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (const wait of RETRIES_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof RequestError && error.code === "invalid") throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return attempt();
}

/** The blocks in the viewport when any wait, else the next in page order. */
function nextBatch(queue: ReadonlySet<LiveBlock>): LiveBlock[] {
  const waiting = [...queue];
  const visible = waiting.slice(0, MEASURED).filter(isInViewport);
  const batch: LiveBlock[] = [];
  let chars = 0;
  for (const block of visible.length > 0 ? visible : waiting) {
    if (batch.length > 0 && chars + block.text.length > REQUEST_CHARS) break;
    batch.push(block);
    chars += block.text.length;
  }
  return batch;
}

function isInViewport({ container }: LiveBlock): boolean {
  const { top, bottom, height } = rectOf(hostOf(container));
  return height > 0 && bottom > 0 && top < innerHeight;
}
