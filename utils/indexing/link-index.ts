/** Builds what linking needs of a corpus, entity by entity: none of them need be kept. */
import { nameForms } from "./name-forms.ts";
import { buildRelations, type Pairs } from "./relations.ts";
import { CATEGORIES, type Entity } from "../model.ts";
import type { CorpusIndex } from "../linking/corpus-index.ts";
import { gazetteerBuilder } from "../linking/build-gazetteer.ts";
import type { NamedSense } from "../linking/gazetteer.ts";
import { growing } from "../linking/growing.ts";
import { hashId, idOrder } from "../linking/id-order.ts";
import { columnBuilder } from "../linking/text-column.ts";

export interface LinkIndexBuilder {
  /** Gives the entity's number. Throws where its id can't be one. */
  add(entity: Entity): number;
  /** Once, after all entities; `subject` are words of what the corpus is about. Throws when two entities have one id. */
  build(subject: readonly string[]): CorpusIndex;
}

/** A builder for the corpus with this id. */
export function linkIndexBuilder(corpus: string): LinkIndexBuilder {
  const [ids, names, originals] = [columnBuilder(), columnBuilder(), columnBuilder()];
  const hashes = growing(Uint32Array);
  const categories = growing(Uint8Array);
  const common = growing(Uint8Array);
  const gazetteer = gazetteerBuilder();
  return {
    add: (entity) => {
      const { id, name, original, category } = entity;
      if (id === "" || id.includes("\n")) throw new Error(`An entity can't have the id ${JSON.stringify(id)}.`);
      const number = categories.length;
      ids.add(id);
      names.add(name);
      originals.add(original ?? "");
      hashes.push(hashId(id));
      categories.push(CATEGORIES.indexOf(category));
      common.push(Number(entity.common));
      for (const sense of sensesOf(entity, number)) gazetteer.add(sense);
      return number;
    },
    build: (subject) => {
      for (const name of subject) gazetteer.add(wordSense("subject", name, 0));
      const column = ids.build();
      return {
        corpus,
        ids: column,
        names: names.build(),
        originals: originals.build(),
        idOrder: idOrder(column, hashes.taken()),
        categories: categories.taken(),
        common: common.taken(),
        gazetteer: gazetteer.build(),
        ...buildRelations([], categories.length),
      };
    },
  };
}

/** The index with these entities as related ones, in place of those it had. */
export const withRelations = (index: CorpusIndex, pairs: Pairs): CorpusIndex => ({
  ...index,
  ...buildRelations(pairs, index.categories.length),
});

function* sensesOf({ category, aliases, cues, roles = [], not, other }: Entity, entity: number): Generator<NamedSense> {
  for (const alias of aliases) yield { ...alias, entity };
  if (category === "person") for (const form of nameForms(aliases)) yield { ...form, entity };
  for (const name of cues) yield wordSense("cue", name, entity);
  for (const name of roles) yield wordSense("role", name, entity);
  for (const name of not) yield wordSense("not", name, entity);
  for (const name of other) yield wordSense("other", name, entity);
}

/** A word in capitals ("US") is matched in capitals only. */
const wordSense = (kind: "cue" | "role" | "not" | "other" | "subject", name: string, entity: number): NamedSense => ({
  name,
  entity,
  kind,
  strength: "weak",
  case: /\p{Lu}/u.test(name) && name === name.toUpperCase() ? "exact" : "any",
});
