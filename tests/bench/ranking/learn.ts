/**
 * `npm run -s learn -- [--write] [--each] [--without SIGN,SIGN] [FILES]`: learns what each sign of a passage is worth, and measures by
 * cross-validation how well passages are ranked. Without files it takes the labelled queries beside the project, where they are.
 * Prints a table, with `--each` the score of every query; `--write` puts the weights learned from all queries into `utils/ranking/weights.ts`.
 */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadCorpus } from "../../../corpus/load.ts";
import { openCorpus } from "../../../utils/linking/corpus-index.ts";
import type { Passage } from "../../../utils/model.ts";
import { excerptsFor } from "../../../utils/ranking/excerpts.ts";
import { openGlossary } from "../../../utils/ranking/glossary.ts";
import { openRankIndex } from "../../../utils/ranking/rank-index.ts";
import { askedOf } from "../../../utils/ranking/reading.ts";
import { BEARING, type Signal, signalsFor, STANDING } from "../../../utils/ranking/signals.ts";
import type { Weights } from "../../../utils/ranking/weights.ts";
import { sharedPath } from "../../fixtures/shared.ts";
import { type Examples, fit } from "./fit.ts";
import { type LabelledQuery, readQueries } from "./queries.ts";
import { gradeOf, type Score, scoreOf } from "./score.ts";

const PRIOR = 10;
const SIGNS: readonly Signal[] = [...BEARING, ...STANDING];
const EVAL = sharedPath("eval/");
const WEIGHTS_FILE = fileURLToPath(new URL("../../../utils/ranking/weights.ts", import.meta.url));

const { index, documents, entities } = loadCorpus();
const corpus = openCorpus(index.link);
const glossary = openGlossary(index.glossary);
const ranking = openRankIndex(index.ranking);
const sources = new Map(documents.map(({ document }) => [document.id, document]));
const passages = documents.flatMap((one) => one.passages);
const known = new Map(entities.map((entity) => [entity.id, entity]));

interface Learned {
  query: LabelledQuery;
  own: Passage[];
  examples: Examples;
}

function prepared(query: LabelledQuery, signs: readonly Signal[]): Learned {
  const entity = known.get(query.entity);
  if (!entity) throw new Error(`${query.set}, ${query.id}: there is no entity "${query.entity}" in ${corpus.id}.`);
  const own = passages.filter(
    ({ about, mentions }) => about.includes(entity.id) || mentions.some(([, , id]) => id === entity.id),
  );
  const sentences = own.filter((passage) => ranking.quotable[passage.index] === 1);
  const count = signalsFor(askedOf(corpus, entity, query), ranking, glossary);
  const counted = (sentences.length > 0 ? sentences : own).map((passage) => ({
    signals: count(passage).signals,
    grade: gradeOf(query, { seed: sources.get(passage.document)!.seed, text: passage.text }),
  }));
  return {
    query,
    own,
    examples: {
      signs: counted.map(({ signals }) => signs.map((sign) => signals[sign])),
      gains: counted.map(({ grade }) => 2 ** grade - 1),
    },
  };
}

const weightsOf = (signs: readonly Signal[], values: readonly number[]): Weights =>
  Object.fromEntries(SIGNS.map((sign) => [sign, values[signs.indexOf(sign)] ?? 0])) as Weights;

function scored({ query, own }: Learned, weights: Weights, strict: boolean): Score {
  const excerpts = excerptsFor({
    ...query,
    corpus,
    entity: known.get(query.entity)!,
    passages: own,
    index: ranking,
    glossary,
    sources,
    weights,
  });
  return scoreOf(
    query,
    excerpts.map(({ source, text }) => ({ seed: source.seed, text })),
    strict,
  );
}

/** Each query by weights learned from queries of other entities and other pages. */
function crossValidated(all: readonly Learned[], signs: readonly Signal[], strict: boolean): Score[] {
  const byEntity = grouped(all, ({ query }) => query.entity);
  const scores = new Map<Learned, Score>();
  for (const [entity, held] of byEntity) {
    const pages = new Set(held.map(({ query }) => query.page));
    const others = all.filter(({ query }) => query.entity !== entity && !pages.has(query.page));
    const values = fit(
      others.map(({ examples }) => examples),
      PRIOR,
    );
    for (const one of held) scores.set(one, scored(one, weightsOf(signs, values), strict));
  }
  return all.map((one) => scores.get(one)!);
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

const RESAMPLES = 2_000;

/** Mean with its 95 % interval: pages drawn again, with what is asked of them (bootstrap). */
function interval(all: readonly Learned[], values: readonly number[]): string {
  if (all.length === 0) return "–";
  const pages = [...grouped([...values.keys()], (i) => all[i]!.query.page).values()];
  const random = seeded(1);
  const means = Array.from({ length: RESAMPLES }, () => {
    const drawn = pages.flatMap(() => pages[Math.floor(random() * pages.length)]!);
    return mean(drawn.map((i) => values[i]!));
  }).toSorted((a, b) => a - b);
  const at = (share: number): string => means[Math.floor(share * RESAMPLES)]!.toFixed(2);
  return `${mean(values).toFixed(3)} (${at(0.025)}–${at(0.975)})`;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Numbers that look like chance and are the same each time (Park and Miller 1988). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const GROUPS: [string, (query: LabelledQuery) => boolean][] = [
  ["all", () => true],
  ["en", ({ lang }) => lang.startsWith("en")],
  ["zh", ({ lang }) => lang.startsWith("zh")],
  ["other languages", ({ lang }) => !/^(?:en|zh)/.test(lang)],
  ["not trivial", ({ kind }) => kind !== "trivial"],
];

function table(all: readonly Learned[], scores: readonly Score[], strict: readonly Score[]): void {
  const sets = [...new Set(all.map(({ query }) => query.set))];
  const groups = [...GROUPS, ...sets.map((set): (typeof GROUPS)[0] => [set, (query) => query.set === set])];
  console.log(`| | queries | first right | nDCG@3 | first right, strict |\n| --- | --- | --- | --- | --- |`);
  for (const [name, belongs] of groups) {
    const places = [...all.keys()].filter((i) => belongs(all[i]!.query));
    const some = places.map((i) => all[i]!);
    const cells = [
      interval(
        some,
        places.map((i) => scores[i]!.first),
      ),
      interval(
        some,
        places.map((i) => scores[i]!.ndcg),
      ),
      interval(
        some,
        places.map((i) => strict[i]!.first),
      ),
    ];
    console.log(`| ${name} | ${some.length} | ${cells.join(" | ")} |`);
  }
}

const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: {
    each: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    without: { type: "string", default: "" },
  },
});
const beside = existsSync(EVAL)
  ? readdirSync(EVAL)
      .filter((name) => /^excerpts-.*\.jsonl$/.test(name))
      .map((name) => EVAL + name)
  : [];
const files = positionals.length > 0 ? positionals : beside;
if (files.length === 0) {
  console.error(
    "Give files of labelled queries: {id, entity, lang, context, judgements: [{doc, sentence, grade}]} a line.",
  );
  process.exit(1);
}
const texts = [`${EVAL}mentions-dev.jsonl`].filter((path) => existsSync(path));
const without = options.without.split(",");
const signs = SIGNS.filter((sign) => !without.includes(sign));
const all = readQueries(files, texts).map((query) => prepared(query, signs));
const scores = crossValidated(all, signs, false);
table(all, scores, crossValidated(all, signs, true));
if (options.each)
  for (const [i, { query }] of all.entries())
    console.log([query.id, query.entity, query.lang, scores[i]!.first, scores[i]!.ndcg.toFixed(3)].join("\t"));
const values = fit(
  all.map(({ examples }) => examples),
  PRIOR,
);
/** Of the best-bearing passage of each query, what 98 in 100 queries exceed. */
const bearing = all
  .map(({ examples }) =>
    Math.max(
      ...examples.signs.map((row) =>
        row.reduce(
          (sum, value, i) => sum + ((BEARING as readonly Signal[]).includes(signs[i]!) ? value * values[i]! : 0),
          0,
        ),
      ),
    ),
  )
  .toSorted((a, b) => a - b)[Math.floor(0.02 * all.length)]!;
const written = signs.map((sign, i) => `  ${sign}: ${Number(values[i]!.toPrecision(3))},`).join("\n");
console.log(`\n${written}\nleast bearing: ${bearing.toFixed(2)}`);
if (options.write) {
  const source = `/** What each sign is worth. Learned by \`npm run -s learn\` (README.md); don't set one by hand. */
import type { Signals } from "./signals.ts";

export type Weights = Readonly<Signals>;

export const WEIGHTS: Weights = {
${written}
};

/** What bears less than this is chance: of the labelled queries 98 in 100 have a passage that bears more. */
export const LEAST_BEARING = ${bearing.toFixed(2)};
`;
  writeFileSync(WEIGHTS_FILE, source);
}
