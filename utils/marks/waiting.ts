/**
 * Common names wait: pages anywhere name Google. Such a name is marked where the page also names something of its corpus that isn't
 * common, speaks of the corpus' subject, or is about the name itself; a passing mention elsewhere waits until the reader asks for it.
 */
import { type Evidence, listAt } from "../linking/evidence.ts";

/** What a page says of an entity, furniture left out. */
export interface NameOnPage {
  corpus: string;
  /** Pages anywhere name it. */
  isCommon: boolean;
  /** In the title or a heading. */
  isHeaded: boolean;
  count: number;
}

/** Named so often in what is read, an entity is what the page is about. */
const OFTEN = 3;
/** So many different words of a subject in one run speak of it; single ones stand in any menu. */
const WORDS_TOGETHER = 3;
/** So many do anywhere on the page. */
const WORDS_APART = 8;

/** The keys of the names that wait. */
export function waitingNames(names: ReadonlyMap<string, NameOnPage>, evidence: Iterable<Evidence>): Set<string> {
  const common = [...names].filter(([, { isCommon }]) => isCommon);
  if (common.length === 0) return new Set();
  const atHome = new Set([...names.values()].flatMap(({ isCommon, corpus }) => (isCommon ? [] : [corpus])));
  const parts = [...evidence];
  const speaks = (corpus: string): boolean => {
    const lists = parts.map(({ subject }) => listAt(subject, corpus));
    return lists.some((words) => words.length >= WORDS_TOGETHER) || new Set(lists.flat()).size >= WORDS_APART;
  };
  for (const corpus of new Set(common.map(([, one]) => one.corpus))) if (speaks(corpus)) atHome.add(corpus);
  return new Set(
    common.flatMap(([key, { corpus, isHeaded, count }]) =>
      isHeaded || count >= OFTEN || atHome.has(corpus) ? [] : [key],
    ),
  );
}
