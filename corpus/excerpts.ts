/**
 * `npm run -s excerpts -- IN.jsonl`: the passages about an entity that bear on a paragraph, by the code the background runs.
 * In: `{"id", "entity", "context", "title"?}` a line; the title is headline and section heading. Out: `{"id", "excerpts": [{"document", "text"}, ...]}` a line, best first.
 */
import { parseArgs } from "node:util";
import * as v from "valibot";
import { openCorpus } from "../utils/linking/corpus-index.ts";
import { excerptsFor } from "../utils/ranking/excerpts.ts";
import { openGlossary } from "../utils/ranking/glossary.ts";
import { openRankIndex } from "../utils/ranking/rank-index.ts";
import { WEIGHTS, type Weights } from "../utils/ranking/weights.ts";
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
  title: v.optional(v.string(), ""),
});

const { index, documents, entities } = loadCorpus();
const corpus = openCorpus(index.link);
const glossary = openGlossary(index.glossary);
const ranking = openRankIndex(index.ranking);
const known = new Map(entities.map((entity) => [entity.id, entity]));
const passages = documents.flatMap((one) => one.passages);
const sources = new Map(documents.map(({ document }) => [document.id, document]));
for (const { id, entity, context, title } of readJsonLines(positionals[0], querySchema)) {
  const asked = known.get(entity);
  if (!asked) {
    console.error(`${id}: there is no entity "${entity}" in ${corpus.id}`);
    process.exitCode = 1;
    writeJsonLine({ id, excerpts: [] });
    continue;
  }
  const about = passages.filter(
    (one) =>
      (one.about.includes(entity) && !values["named-only"]) || one.mentions.some(([, , named]) => named === entity),
  );
  const ranked = excerptsFor({
    corpus,
    entity: asked,
    context,
    title,
    passages: about,
    index: ranking,
    glossary,
    sources,
    weights,
  });
  writeJsonLine({ id, excerpts: ranked.map(({ source, text }) => ({ document: source.id, text })) });
}
