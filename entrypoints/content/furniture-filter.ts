/** Takes the names that stand in furniture out of what the background has found, and what they say for others. */
import { type Evidence, NO_EVIDENCE } from "../../utils/linking/evidence.ts";
import type { Answers } from "../../utils/messages/messages.ts";
import { type Furniture, furnitureIn } from "./furniture.ts";
import { keyOf } from "./names.ts";
import type { TextBlock } from "./text-block.ts";

/** Each block that holds a name is looked at once, also when it is asked about again. */
export interface FurnitureFilter {
  /**
   * The answer without names in furniture, and without what these say for others; `fell`: the blocks that lost some. `blockOf`: the
   * block with an id, as long as it stands.
   */
  read(
    answer: Answers["linkText"],
    blockOf: (id: number) => TextBlock | undefined,
  ): { answer: Answers["linkText"]; fell: ReadonlySet<number> };
}

export function createFurnitureFilter(): FurnitureFilter {
  /** By the nodes, which a block keeps for as long as it stands. */
  const known = new WeakMap<Text[], Furniture>();
  const of = (block: TextBlock): Furniture => {
    let furniture = known.get(block.nodes);
    if (!furniture) known.set(block.nodes, (furniture = furnitureIn(block)));
    return furniture;
  };
  return {
    read: (answer, blockOf) => {
      const fell = new Set<number>();
      const named = new Map<number, Set<string>>();
      const mentions = answer.mentions.filter((mention) => {
        const block = blockOf(mention.block);
        if (!block) return false;
        const furniture = of(block);
        const isRead = !furniture.holds(mention);
        if (!isRead) fell.add(mention.block);
        if (!isRead && !furniture.isTags) return false;
        const names = named.get(mention.block) ?? new Set();
        named.set(mention.block, names.add(keyOf(mention)));
        return isRead;
      });
      if (fell.size === 0) return { answer: { ...answer, mentions }, fell };
      const read = {
        ...answer,
        mentions,
        evidence: answer.evidence.flatMap(({ block, evidence }) => {
          if (!fell.has(block)) return { block, evidence };
          const names = named.get(block);
          return names ? { block, evidence: ofNames(evidence, names) } : [];
        }),
        open: answer.open.filter((block) => !fell.has(block) || mentions.some((mention) => mention.block === block)),
      };
      return { answer: read, fell };
    },
  };
}

/** What these names alone say for others. */
const ofNames = (evidence: Evidence, names: ReadonlySet<string>): Evidence => ({
  ...NO_EVIDENCE,
  named: Object.fromEntries(Object.entries(evidence.named).filter(([key]) => names.has(key))),
});
