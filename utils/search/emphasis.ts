/** What to emphasise in a passage that a search found: the words asked, and the entities meant. */
import type { Excerpt, Passage } from "../model.ts";
import { tokensOf } from "./tokens.ts";

/** Ranges in order, without overlaps. */
export function emphasised(
  { text, mentions }: Passage,
  asked: string[],
  meant: ReadonlySet<string>,
): Excerpt["emphasis"] {
  const words = tokensOf(text)
    .filter(({ term }) => asked.some((one) => (one.length > 1 ? term.startsWith(one) : term === one)))
    .map(({ start, end }): [number, number] => [start, end]);
  const names = mentions
    .filter(([, , entity]) => meant.has(entity))
    .map(([start, end]): [number, number] => [start, end]);
  return merged([...words, ...names]);
}

function merged(ranges: [number, number][]): [number, number][] {
  const done: [number, number][] = [];
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = done.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else done.push([start, end]);
  }
  return done;
}
