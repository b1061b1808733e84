/**
 * `npm run -s annotate -- IN.jsonl`: links the mentions in a batch of texts, by the code the background runs.
 * In: `{"id", "text", "lang"?, "url"?}` a line. Out: `{"id", "mentions": [[start, end, entity, score], ...]}` a line.
 */
import { parseArgs } from "node:util";
import * as v from "valibot";
import { openCorpus } from "../utils/linking/corpus-index.ts";
import { NO_EVIDENCE } from "../utils/linking/evidence.ts";
import { linkText, type Method, THRESHOLDS } from "../utils/linking/link-text.ts";
import { CONFIDENCES } from "../utils/choices/settings.ts";
import { readJsonLines, writeJsonLine } from "./jsonl.ts";
import { loadCorpus } from "./load.ts";

const METHODS: Record<string, Method> = {
  exact: { weak: false, page: false, short: false },
  weak: { weak: true, page: false, short: false },
  page: { weak: true, page: true, short: false },
  all: { weak: true, page: true, short: true },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Parts of the method to use, for the ablation in utils/linking/README.md. */
    method: { type: "string", default: "all" },
    confidence: { type: "string", default: "balanced" },
  },
});
const method = METHODS[values.method];
const confidence = CONFIDENCES.find((level) => level === values.confidence);
if (!method || !confidence) {
  console.error(
    `annotate [--method ${Object.keys(METHODS).join("|")}] [--confidence ${CONFIDENCES.join("|")}] [IN.jsonl]`,
  );
  process.exit(2);
}

const textSchema = v.object({ id: v.union([v.string(), v.number()]), text: v.string() });
const corpus = openCorpus(loadCorpus().index.link);
for (const { id, text } of readJsonLines(positionals[0], textSchema)) {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({ id: line.index, text: line[0] }));
  const { mentions } = linkText([corpus], {
    blocks,
    title: "",
    evidence: NO_EVIDENCE,
    threshold: THRESHOLDS[confidence],
    method,
  });
  writeJsonLine({
    id,
    mentions: mentions.map((mention) => [
      mention.block + mention.start,
      mention.block + mention.end,
      mention.entity,
      Math.round(mention.score * 1000) / 1000,
    ]),
  });
}
