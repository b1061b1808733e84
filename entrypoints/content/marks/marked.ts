/** Which of the page's names are marked: not what the reader has said no to, not what waits, and as many as the reader wants. */
import type { Mention } from "../../../utils/model.ts";
import { hostOf, isVisible } from "../dom.ts";
import { type About, keyOf, waitingOn } from "../names.ts";
import type { Wanted } from "../wanted.ts";
import { surfaceOf } from "./block-mentions.ts";
import type { LiveBlock, LiveBlocks } from "./live-blocks.ts";

export interface Marked {
  /** What is marked in a block when its categories are on. */
  listed(block: LiveBlock): Mention[];
  /** Of these what is to be drawn. */
  drawn(block: LiveBlock): Mention[];
  waiting(block: LiveBlock): Mention[];
  /** Whether a mention is the first of its entity in its section. */
  isFirst(mention: Mention): boolean;
  /**
   * Looks at the page anew. What is marked stays so until the page is `atRest`: a paragraph that is drawn again comes back in a moment.
   * Returns whether something of it may be marked otherwise now.
   */
  update(atRest: boolean): boolean;
  show(wanted: Wanted): void;
}

export function createMarked(blocks: LiveBlocks, about: Omit<About, "evidence">, wantedAtFirst: Wanted): Marked {
  let wanted = wantedAtFirst;
  let waits: ReadonlySet<string> = new Set();
  /** Names that have not waited since the page was at rest. */
  let welcome = new Set<string>();
  let firsts = new Set<Mention>();

  const notDismissed = (block: LiveBlock): Mention[] =>
    (block.mentions ?? []).filter((mention) => !wanted.isDismissed(mention, surfaceOf(block, mention)));
  const isWaiting = (mention: Mention): boolean => waits.has(keyOf(mention));
  const named = (): LiveBlock[] => [...blocks.all()].filter(({ mentions }) => mentions && mentions.length > 0);

  const updateWaiting = (here: LiveBlock[], atRest: boolean): void => {
    const evidence = [...blocks.all()].flatMap((block) => block.evidence ?? []);
    const found = waitingOn(
      here.map((block) => [block, notDismissed(block)] as const),
      { ...about, evidence },
      wanted,
    );
    if (atRest) welcome.clear();
    for (const { mentions } of here) {
      for (const mention of mentions!) if (!found.has(keyOf(mention))) welcome.add(keyOf(mention));
    }
    waits = new Set([...found].filter((key) => !welcome.has(key)));
  };

  const updateFirsts = (here: LiveBlock[]): void => {
    firsts = new Set();
    const seen = new Set<string>();
    const isThinned = wanted.density !== "every";
    for (const block of isThinned ? inReadingOrder(here) : here) {
      // What can't be seen is nobody's first.
      if (isThinned && !isVisible(hostOf(block.container))) continue;
      for (const mention of notDismissed(block)) {
        if (isWaiting(mention)) continue;
        const key = `${wanted.density === "page" ? "" : block.section} ${keyOf(mention)}`;
        if (!seen.has(key)) firsts.add(mention);
        seen.add(key);
      }
    }
  };

  const listed = (block: LiveBlock): Mention[] =>
    notDismissed(block).filter((mention) => !isWaiting(mention) && (wanted.density === "every" || firsts.has(mention)));

  return {
    listed,
    drawn: (block) => listed(block).filter(({ category }) => !wanted.categoriesOff.has(category)),
    waiting: (block) => notDismissed(block).filter(isWaiting),
    isFirst: (mention) => firsts.has(mention),
    update: (atRest) => {
      const here = named();
      const before = { waits, firsts };
      updateWaiting(here, atRest);
      updateFirsts(here);
      return !isSame(waits, before.waits) || (wanted.density !== "every" && !isSame(firsts, before.firsts));
    },
    show: (changed) => {
      wanted = changed;
      welcome = new Set();
    },
  };
}

const isSame = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

/** Blocks by where they stand: what is read later may stand before. */
function inReadingOrder(blocks: LiveBlock[]): LiveBlock[] {
  const order = ({ nodes: [a] }: LiveBlock, { nodes: [b] }: LiveBlock): number =>
    a === b ? 0 : Node.prototype.compareDocumentPosition.call(a!, b!) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  const isSorted = blocks.every((block, i) => i === 0 || order(blocks[i - 1]!, block) <= 0);
  return isSorted ? blocks : blocks.toSorted(order);
}
