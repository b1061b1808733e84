/** A name with the role of its own entity right before or after it: "Sen. John Kerry", "Außenminister X", "X 部长". */
import type { OpenCorpus } from "./corpus-index.ts";
import { type SenseKind, senseKind } from "./gazetteer.ts";
import { spot } from "./spot.ts";
import { isCapitalised, isTitle, wordAfter } from "./surroundings.ts";

interface Named {
  start: number;
  end: number;
  entity: number;
}

/** UTF-16 units around a name that are looked at. */
const REACH = 48;

/** Only what the corpus says of this entity counts: "leader" stands before golfers, too. */
export function isBesideRole(corpus: OpenCorpus, text: string, { start, end, entity }: Named): boolean {
  const after = wordAfter(text, end);
  if (isCapitalised(after) && !isTitle(after)) return false;
  const before = text.slice(Math.max(0, start - REACH), start).replace(/\.?\s*$/u, "");
  const next = /^\s?/u.exec(text.slice(end, end + 1))![0].length;
  const behind = text.slice(end + next, end + next + REACH);
  return (
    speaksIn(corpus, before, entity, (_, to) => to === before.length) ||
    // In Han text a role follows its name without a blank; elsewhere a new sentence part may begin there.
    (/^\p{Script=Han}/u.test(behind) && speaksIn(corpus, behind, entity, (from) => from === 0))
  );
}

const ROLE: SenseKind = "role";

function speaksIn(
  { gazetteer }: OpenCorpus,
  words: string,
  entity: number,
  stands: (start: number, end: number) => boolean,
): boolean {
  const { senseStart, senseFlags, senseEntity } = gazetteer;
  let found = false;
  spot(gazetteer, words, (start, end, form) => {
    if (found || !stands(start, end)) return;
    for (let sense = senseStart[form]!; sense < senseStart[form + 1]!; sense++) {
      found ||= senseKind(senseFlags[sense]!) === ROLE && senseEntity[sense] === entity;
    }
  });
  return found;
}
