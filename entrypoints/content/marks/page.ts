/** One page with Gloss on: its blocks are read, linked and painted, follow what the page changes, and can be undone. */
import type { Tone } from "../../../utils/marks/marks-css.ts";
import type { Category, EntitySummary, Mention, Reading } from "../../../utils/model.ts";
import type { PageReport } from "../../../utils/messages/page-report.ts";
import { hostOf } from "../dom.ts";
import { byPlace, found, samePlaces, surfaceOf } from "./block-mentions.ts";
import { createLiveBlocks, type LiveBlock, standsAsRead, standsAt } from "./live-blocks.ts";
import { readingAt } from "./reading-at.ts";
import { createPageLinker } from "./page-linker.ts";
import type { Seen } from "../first-look.ts";
import type { TextBlock } from "../text-block.ts";
import { startReader } from "./page-reader.ts";
import { createPaintQueue, type Ground } from "./paint-queue.ts";
import { toneBehind } from "./tone.ts";
import type { Painted, Painter } from "../painters/painter.ts";

export interface Page {
  /** Marks only what this lets through from now on. */
  show(wanted: Wanted): void;
  relink(): void;
  /** Tries again what the background could not answer. */
  retry(): void;
  readRest(): void;
  /** The page may have become lighter or darker: what stands in the wrong tone is drawn anew. */
  retone(): void;
  report(): Pick<PageReport, "status" | "entities" | "partial">;
  painted(): Painted[];
  /** Who is named, by corpus and id. */
  entities(): ReadonlyMap<string, EntitySummary>;
  /** The surface form of a mention, the block that holds it, and what is read there. */
  around(mention: Mention): { surface: string; block: TextBlock; reading: Reading } | undefined;
  /** The selection is about to be taken: for that moment its text stands as the page wrote it. */
  stepAside(): void;
  /** Undoes everything. */
  stop(): void;
}

/** What the reader wants marked. */
export interface Wanted {
  categoriesOff: ReadonlySet<Category>;
  /** Whether the reader said "not this one" of a surface form. */
  isDismissed: (mention: Mention, surface: string) => boolean;
}

export interface PageOptions {
  /** What the first look has seen of the page. */
  seen: Seen;
  painterFor: (block: LiveBlock) => Painter;
  wanted: Wanted;
  /** Something that a report tells has changed. */
  onChange: () => void;
  onError: (error: unknown) => void;
}

/** In a storm of changes, what was drawn for so many blocks goes before the storm is over. */
const MOST_FORMER = 500;

/** Starts on the page. */
export function startPage({ seen, painterFor, wanted: wantedAtFirst, onChange, onError }: PageOptions): Page {
  const blocks = createLiveBlocks();
  let wanted = wantedAtFirst;

  const unpaint = (block: LiveBlock): void => {
    const undo = letGo(block);
    if (undo) reader.quietly(undo);
  };

  /** What was drawn for blocks that are gone. It stays until what is read in their place is painted, lest it blinks. */
  let former: (() => void)[] = [];
  const eraseFormer = (): void => {
    for (const undo of former) undo();
    former = [];
  };
  const onRest = (): void => {
    if (!reader.isBusy() && !queue.isBusy() && linker.status() !== "reading") eraseFormer();
    onChange();
  };

  const reader = startReader({
    blocks,
    seen,
    onBlocks: (fresh) => linker.link(fresh),
    onTouched: (block, text) => {
      if (block.painter?.wraps) return unpaint(block);
      if (!text || !block.nodes.includes(text)) return;
      const erased = new Set(block.painter?.erase(text));
      block.painted = block.painted.filter((painted) => !erased.has(painted));
    },
    onKept: (block) => queue.add(block.mentions?.length ? [block] : []),
    onGone: (block) => {
      linker.forget(block);
      forgetFirst(block);
      if (block.painter?.wraps) return unpaint(block);
      if (former.length > MOST_FORMER) eraseFormer();
      const undo = letGo(block);
      if (undo) former.push(undo);
    },
    onRead: () => {
      linker.settle();
      onRest();
    },
  });

  const linker = createPageLinker({
    blocks,
    onLinked: (linked) => queue.add(linked.filter(({ mentions, undo }) => undo || mentions?.length)),
    onIdle: onRest,
    onError,
  });

  const queue = createPaintQueue({
    painterFor,
    paint: (block, ground) => {
      if (blocks.has(block)) paint(block, ground);
    },
    onPainted: onRest,
    onError,
  });

  const mentionsOf = (block: LiveBlock): Mention[] =>
    (block.mentions ?? []).filter((mention) => !wanted.isDismissed(mention, surfaceOf(block, mention)));

  const paint = (block: LiveBlock, ground: Ground | undefined): void => {
    // Of a block that changes meanwhile, what is drawn into is left for later, what is drawn over isn't.
    const isWhole = standsAsRead(block);
    if (!isWhole && ground?.painter.wraps !== false) return;
    const marked = mentionsOf(block).filter(
      (mention) => !wanted.categoriesOff.has(mention.category) && (isWhole || standsAt(block, mention)),
    );
    const before = block.painted.flatMap(({ mention, also }) => [mention, ...also]);
    if (samePlaces(marked, before)) return;
    unpaint(block);
    if (marked.length === 0 || !ground) return;
    const paintings = byPlace(marked).map(([mention, ...also]) => ({ mention, also, first: isFirst(block, mention) }));
    reader.quietly(() => {
      const { painted, undo } = ground.painter.paint(block, paintings, ground.tone);
      block.painted = painted;
      block.undo = undo;
      block.painter = ground.painter;
      block.tone = ground.tone;
    });
  };

  /** Which block named an entity first in each section. */
  const firsts = new Map<string, LiveBlock>();
  const firstKey = (block: LiveBlock, { corpus, entity }: Mention): string => `${block.section} ${corpus}/${entity}`;
  const forgetFirst = (block: LiveBlock): void => {
    for (const mention of block.mentions ?? []) {
      const key = firstKey(block, mention);
      if (firsts.get(key) === block) firsts.delete(key);
    }
  };
  const isFirst = (block: LiveBlock, mention: Mention): boolean => {
    const key = firstKey(block, mention);
    const first = firsts.get(key);
    if (first === undefined || !blocks.has(first) || block.id < first.id) firsts.set(key, block);
    return (
      firsts.get(key) === block &&
      block.mentions?.find(({ corpus, entity }) => corpus === mention.corpus && entity === mention.entity) === mention
    );
  };

  const atFirst = reader.start();
  if (seen.answer) linker.take(atFirst, seen.answer);
  else {
    linker.link(atFirst);
    linker.settle();
  }

  return {
    show: (changed) => {
      wanted = changed;
      queue.add([...blocks.all()].filter(({ mentions }) => mentions && mentions.length > 0));
    },
    relink: () => linker.relink(),
    retry: () => linker.retry(),
    readRest: () => reader.readRest(),
    retone: () => {
      const tones = new Map<Element, Tone>();
      const drawn = [...blocks.all()].filter(
        ({ undo, container, tone }) => undo && toneBehind(hostOf(container), tones) !== tone,
      );
      for (const block of drawn) unpaint(block);
      queue.add(drawn);
    },
    report: () => ({
      status: reader.isBusy() || queue.isBusy() ? "reading" : linker.status(),
      partial: reader.isPartial(),
      entities: found(blocks.all(), mentionsOf, linker.entities),
    }),
    painted: () => [...blocks.all()].flatMap((block) => block.painted),
    entities: () => linker.entities,
    around: (mention) => {
      const block = blocks.get(mention.block);
      if (!block) return undefined;
      return { surface: surfaceOf(block, mention), block, reading: readingAt(block, mention) };
    },
    stepAside: () => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed) return;
      const taken = [...blocks.all()].filter(
        ({ undo, painter, container }) => undo && painter?.wraps && selection.containsNode(hostOf(container), true),
      );
      for (const block of taken) unpaint(block);
      setTimeout(() => queue.add(taken));
    },
    stop: () => {
      linker.stop();
      queue.stop();
      for (const block of blocks.all()) unpaint(block);
      eraseFormer();
      reader.stop();
      blocks.clear();
    },
  };
}

/** Takes what a block has drawn out of its hands: the undo. */
function letGo(block: LiveBlock): (() => void) | undefined {
  const { undo } = block;
  block.undo = undefined;
  block.painted = [];
  return undo;
}
