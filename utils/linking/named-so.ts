/** Who bears a name, looked up in a corpus' gazetteer. */
import { normalise } from "../text/normalise.ts";
import type { OpenCorpus } from "./corpus-index.ts";
import { senseKind } from "./gazetteer.ts";
import { spot } from "./spot.ts";

/** Entities of which this is a name (not a short form), however it is written: case, accents and width don't matter. */
export function namedSo({ gazetteer }: OpenCorpus, name: string): number[] {
  const { text } = normalise(name.trim());
  const found = new Set<number>();
  spot(gazetteer, text, (start, end, form) => {
    if (start !== 0 || end !== text.length) return;
    for (let sense = gazetteer.senseStart[form]!; sense < gazetteer.senseStart[form + 1]!; sense++) {
      const kind = senseKind(gazetteer.senseFlags[sense]!);
      if (kind === "name" || kind === "former" || kind === "spelling") found.add(gazetteer.senseEntity[sense]!);
    }
  });
  return [...found];
}
