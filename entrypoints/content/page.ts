/** One page with Gloss on: its blocks are read, linked and painted, follow what the page changes, and can be undone. */
import type { Category, Mention } from "../../utils/model.ts";
import type { PageReport, PageStatus } from "../../utils/page-report.ts";
import { isVisible } from "./dom.ts";
import { createLiveBlocks, type LiveBlock } from "./live-blocks.ts";
import { createPageLinker } from "./page-linker.ts";
import { observePage } from "./page-observer.ts";
import { blockAround } from "./page-text.ts";
import type { Painted, Painter } from "./painters/painter.ts";

/** Painting pauses after this much, so that scrolling and typing stay smooth. */
const SLICE_MS = 8;

export interface Page {
  /** Marks only these categories from now on. */
  showCategories(off: readonly Category[]): void;
  relink(): void;
  report(): Pick<PageReport, "status" | "entities">;
  /** What is painted, in page order. */
  painted(): Painted[];
  /** The text of the paragraph that holds a mention. */
  contextOf(mention: Mention): string;
  /** Undoes everything. */
  stop(): void;
}

export interface PageOptions {
  painter: Painter;
  categoriesOff: readonly Category[];
  /** Something that a report tells has changed. */
  onChange: () => void;
  onError: (error: unknown) => void;
}

/** Starts on the page. */
export function startPage({ painter, categoriesOff, onChange, onError }: PageOptions): Page {
  const blocks = createLiveBlocks();
  let off = new Set(categoriesOff);
  let stopped = false;
  let painting = new Set<LiveBlock>();

  const unpaint = (block: LiveBlock): void => {
    if (!block.undo) return;
    const { undo } = block;
    block.undo = undefined;
    block.painted = [];
    observer.quietly(undo);
  };

  const observer = observePage(
    document.documentElement,
    (node) => {
      for (const block of blocks.in(blockAround(node))) unpaint(block);
    },
    (changes) => {
      const fresh = blocks.update(changes, unpaint);
      if (fresh.length > 0) linker.link(fresh);
      onChange();
    },
  );

  const linker = createPageLinker({
    blocks,
    onLinked: (linked) => {
      for (const block of linked) painting.add(block);
      paintWaiting();
    },
    onIdle: onChange,
    onError,
  });

  let slice: ReturnType<typeof setTimeout> | undefined;
  const paintWaiting = (): void => {
    if (slice !== undefined || stopped) return;
    const until = performance.now() + SLICE_MS;
    for (const block of painting) {
      painting.delete(block);
      if (blocks.get(block.id) === block) paint(block);
      if (performance.now() > until && painting.size > 0) {
        slice = setTimeout(() => {
          slice = undefined;
          paintWaiting();
        });
        break;
      }
    }
    onChange();
  };

  const paint = (block: LiveBlock): void => {
    const wanted = (block.mentions ?? []).filter(({ category }) => !off.has(category));
    if (samePlaces(wanted, block.painted.flatMap(({ mention, also }) => [mention, ...also]))) return;
    unpaint(block);
    if (wanted.length === 0) return;
    const paintings = byPlace(wanted).map(([mention, ...also]) => ({ mention, also, first: isFirst(block, mention) }));
    observer.quietly(() => {
      const { painted, undo } = painter.paint(block, paintings);
      block.painted = painted;
      block.undo = undo;
    });
  };

  /** Which block named an entity first in each section. */
  const firsts = new Map<string, LiveBlock>();
  const isFirst = (block: LiveBlock, mention: Mention): boolean => {
    const key = `${block.section} ${mention.corpus}/${mention.entity}`;
    const first = firsts.get(key);
    if (first === undefined || blocks.get(first.id) !== first || block.id < first.id) firsts.set(key, block);
    return (
      firsts.get(key) === block &&
      block.mentions?.find(({ corpus, entity }) => corpus === mention.corpus && entity === mention.entity) === mention
    );
  };

  linker.link(blocks.read(document.documentElement));

  return {
    showCategories: (categories) => {
      off = new Set(categories);
      for (const block of blocks.all()) if (block.mentions && block.mentions.length > 0) painting.add(block);
      paintWaiting();
    },
    relink: () => linker.relink(),
    report: () => ({ status: status(linker.isBusy()), entities: found(blocks.all(), linker.entities) }),
    painted: () => [...blocks.all()].flatMap((block) => block.painted),
    contextOf: (mention) => blocks.get(mention.block)?.text.replace(/\s+/g, " ").trim() ?? "",
    stop: () => {
      stopped = true;
      linker.stop();
      clearTimeout(slice);
      painting = new Set();
      for (const block of blocks.all()) unpaint(block);
      observer.stop();
      blocks.clear();
    },
  };
}

const status = (busy: boolean): PageStatus => (busy ? "reading" : "done");

const samePlaces = (a: Mention[], b: Mention[]): boolean =>
  a.length === b.length &&
  a.every((mention, i) => {
    const other = b[i]!;
    return samePlace(mention, other) && other.entity === mention.entity && other.corpus === mention.corpus;
  });

const samePlace = (a: Mention, b: Mention): boolean => a.start === b.start && a.end === b.end;

/** Mentions of one surface form together: several corpora may know it. */
function byPlace(mentions: Mention[]): [Mention, ...Mention[]][] {
  const places: [Mention, ...Mention[]][] = [];
  for (const mention of mentions) {
    const last = places.at(-1);
    if (last && samePlace(last[0], mention)) last.push(mention);
    else places.push([mention]);
  }
  return places;
}

/** Entities with the number of their visible mentions; those named early and often first. */
function found(
  blocks: Iterable<LiveBlock>,
  entities: ReadonlyMap<string, Omit<PageReport["entities"][number], "count">>,
): PageReport["entities"] {
  const counts = new Map<string, number>();
  for (const { container, mentions } of blocks) {
    if (!mentions || mentions.length === 0 || !isVisible(container)) continue;
    for (const { corpus, entity } of mentions) {
      const key = `${corpus}/${entity}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .flatMap(([key, count]) => {
      const summary = entities.get(key);
      return summary ? [{ ...summary, count }] : [];
    });
}
