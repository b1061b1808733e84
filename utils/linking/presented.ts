/** Names that their own phrase presents as somebody: "Alibaba's Ma", "Baidu founder Li", "Chinese President Xi", "Mr Ma of Tencent". */
import type { OpenCorpus } from "./corpus-index.ts";
import { senseKind } from "./gazetteer.ts";
import { spot } from "./spot.ts";
import { isCapitalised, isTitle, touchesName, wordAfter, wordBefore } from "./surroundings.ts";

interface Named {
  start: number;
  end: number;
  entity: number;
}

/** Words before and after a name that are looked at, in UTF-16 units. */
const REACH = 48;
/** "Chinese Vice President" is two; more hardly stand before a name. */
const MOST_TITLES = 3;
const OF = /^,?\s+(?:of|from|at)\s+(?:the\s+)?/u;

/**
 * Whether the words that touch a name say whose it is. `isRare`: few others bear it, so that a title alone or the corpus' subject does
 * ("President Trump", "China's Xi").
 */
export function isPresented(corpus: OpenCorpus, text: string, { start, end, entity }: Named, isRare: boolean): boolean {
  const first = wordBefore(text, start);
  const of = OF.exec(text.slice(end, end + REACH));
  // Most names stand in no such phrase.
  if (of === null && !isTitle(first) && !/['’]s?$/u.test(first)) return false;
  const after = wordAfter(text, end);
  if (touchesName(text, { start, end }) || (!isRare && isCapitalised(after) && !isTitle(after))) return false;
  const speaksFor = speaker(corpus, entity, isRare || corpus.category(entity) !== "person");
  let at = start;
  let titles = 0;
  for (; titles < MOST_TITLES; titles++) {
    const before = wordBefore(text, at);
    if (before === "" || !isTitle(before)) break;
    at = text.lastIndexOf(before, at - 1);
  }
  if (titles > 0 && isRare) return true;
  const owner = /(['’]s?)?\s+$/u.exec(text.slice(Math.max(0, at - 4), at));
  if (owner && (titles > 0 || owner[1] !== undefined)) {
    const before = text.slice(Math.max(0, at - REACH), at - owner[0].length);
    if (speaksFor(before, (_, to) => to === before.length)) return true;
  }
  return of !== null && speaksFor(text.slice(end + of[0].length, end + REACH), (from) => from === 0);
}

type Stands = (start: number, end: number) => boolean;

/** Whether some form at the given place of a few words speaks for an entity. */
function speaker(
  corpus: OpenCorpus,
  entity: number,
  takesSubject: boolean,
): (words: string, stands: Stands) => boolean {
  const { senseStart, senseFlags, senseEntity } = corpus.gazetteer;
  const speaks = (form: number): boolean => {
    for (let sense = senseStart[form]!; sense < senseStart[form + 1]!; sense++) {
      const kind = senseKind(senseFlags[sense]!);
      if (kind === "subject" ? takesSubject : kind === "cue" && senseEntity[sense] === entity) return true;
    }
    return false;
  };
  return (words, stands) => {
    let found = false;
    spot(corpus.gazetteer, words, (start, end, form) => {
      found ||= stands(start, end) && speaks(form);
    });
    return found;
  };
}
