/** One page with Gloss on: its blocks are read, linked and painted, follow what the page changes, and can be undone. */
import type { Tone } from "../../../utils/marks/marks-css.ts";
import type { EntitySummary, Mention, Reading } from "../../../utils/model.ts";
import type { PageReport } from "../../../utils/messages/page-report.ts";
import { hostOf } from "../dom.ts";
import { byPlace, samePlaces, surfaceOf } from "./block-mentions.ts";
import { createLiveBlocks, type LiveBlock, standsAsRead, standsAt } from "./live-blocks.ts";
import { createMarked } from "./marked.ts";
import { readingAt } from "./reading-at.ts";
import { createPageLinker } from "./page-linker.ts";
import type { Seen } from "../first-look.ts";
import { counted } from "../names.ts";
import type { TextBlock } from "../text-block.ts";
import { startReader } from "./page-reader.ts";
import { createPaintQueue, type Ground } from "./paint-queue.ts";
import { toneBehind } from "./tone.ts";
import type { Painted, Painter } from "../painters/painter.ts";
import type { Wanted } from "../wanted.ts";

export interface Page {
  /** Marks only what this lets through from now on. */
  show(wanted: Wanted): void;
  /** Tries again what the background could not answer. */
  retry(): void;
  readRest(): void;
  /** The page may have become lighter or darker: what stands in the wrong tone is drawn anew. */
  retone(): void;
  report(): Pick<PageReport, "status" | "entities" | "waiting" | "partial">;
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
export function startPage({ seen, painterFor, wanted, onChange, onError }: PageOptions): Page {
  const blocks = createLiveBlocks();

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
    if (!reader.isBusy() && !queue.isBusy() && linker.status() !== "reading") {
      eraseFormer();
      repaint(true);
    }
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
    furniture: seen.furniture,
    onLinked: (linked) => {
      repaint(false);
      queue.add(linked.filter((block) => block.undo || marked.drawn(block).length > 0));
    },
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

  const marked = createMarked(blocks, linker, wanted);
  /** Looks at the page as a whole, and draws what is to be marked otherwise than it stands. */
  const repaint = (atRest: boolean): void => {
    if (marked.update(atRest)) drawAnew();
  };
  const drawAnew = (): void => queue.add([...blocks.all()].filter((block) => !isDrawn(block)));
  const isDrawn = (block: LiveBlock): boolean => samePlaces(marked.drawn(block), drawnIn(block));

  const paint = (block: LiveBlock, ground: Ground | undefined): void => {
    // Of a block that changes meanwhile, what is drawn into is left for later, what is drawn over isn't.
    const isWhole = standsAsRead(block);
    if (!isWhole && ground?.painter.wraps !== false) return;
    const mentions = marked.drawn(block).filter((mention) => isWhole || standsAt(block, mention));
    if (samePlaces(mentions, drawnIn(block))) return;
    unpaint(block);
    if (mentions.length === 0 || !ground) return;
    const paintings = byPlace(mentions).map(([mention, ...also]) => ({
      mention,
      also,
      first: marked.isFirst(mention),
    }));
    reader.quietly(() => {
      const { painted, undo } = ground.painter.paint(block, paintings, ground.tone);
      block.painted = painted;
      block.undo = undo;
      block.painter = ground.painter;
      block.tone = ground.tone;
    });
  };

  const atFirst = reader.start();
  if (seen.answer) linker.take(atFirst, seen.answer);
  else {
    linker.link(atFirst);
    linker.settle();
  }

  return {
    show: (changed) => {
      marked.show(changed);
      marked.update(true);
      drawAnew();
    },
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
      entities: counted(blocks.all(), (block) => marked.listed(block), linker.entities),
      waiting: counted(blocks.all(), (block) => marked.waiting(block), linker.entities),
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

const drawnIn = ({ painted }: LiveBlock): Mention[] => painted.flatMap(({ mention, also }) => [mention, ...also]);

/** Takes what a block has drawn out of its hands: the undo. */
function letGo(block: LiveBlock): (() => void) | undefined {
  const { undo } = block;
  block.undo = undefined;
  block.painted = [];
  return undo;
}
