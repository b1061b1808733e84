/**
 * `npm run -s excerpts -- IN.jsonl`: the passages about an entity that bear on a paragraph, by the code the background runs.
 * In: `{"id", "entity", "context"}` a line. Out: `{"id", "excerpts": [{"document", "text"}, ...]}` a line, best first.
 */
import { parseArgs } from "node:util";
import * as v from "valibot";
import { openCorpus } from "../utils/linking/corpus-index.ts";
import { excerptsFor } from "../utils/ranking/excerpts.ts";
import { openGlossary } from "../utils/ranking/glossary.ts";
import { WEIGHTS, type Weights } from "../utils/ranking/rank.ts";
import { readJsonLines, writeJsonLine } from "./jsonl.ts";
import { loadCorpus } from "./load.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    /** For measuring (utils/ranking/README.md): leave passages out that only speak of the entity; other weights, as JSON. */
    "named-only": { type: "boolean", default: false },
    weights: { type: "string", default: "{}" },
  },
});
const weightsSchema = v.record(v.picklist(Object.keys(WEIGHTS) as (keyof Weights)[]), v.optional(v.number()));
const weights = v.parse(weightsSchema, JSON.parse(values.weights)) as Partial<Weights>;
const querySchema = v.object({
  id: v.union([v.string(), v.number()]),
  entity: v.string(),
  context: v.optional(v.string(), ""),
});

const { index, documents, entities } = loadCorpus();
const corpus = openCorpus(index.link);
const glossary = openGlossary(index.glossary);
const known = new Set(entities.map(({ id }) => id));
const passages = documents.flatMap((one) => one.passages);
const sources = new Map(documents.map(({ document }) => [document.id, document]));
for (const { id, entity, context } of readJsonLines(positionals[0], querySchema)) {
  if (!known.has(entity)) {
    console.error(`${id}: there is no entity "${entity}" in ${corpus.id}`);
    process.exitCode = 1;
  }
  const about = passages.filter(
    (one) =>
      (one.about.includes(entity) && !values["named-only"]) || one.mentions.some(([, , named]) => named === entity),
  );
  const ranked = excerptsFor({
    corpus,
    entity,
    context,
    passages: about,
    statistics: index.statistics,
    glossary,
    sources,
    weights,
  });
  writeJsonLine({ id, excerpts: ranked.map(({ source, text }) => ({ document: source.id, text })) });
}
