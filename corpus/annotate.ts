/**
 * `npm run -s annotate -- IN.jsonl`: links the mentions in a batch of texts, by the code the background runs.
 * In: `{"id", "text", "lang"?, "url"?}` a line. Out: `{"id", "mentions": [[start, end, entity, score], ...]}` a line.
 */
import { parseArgs } from "node:util";
import * as v from "valibot";
import { basename } from "node:path";
import { openCorpus, type OpenCorpus } from "../utils/linking/corpus-index.ts";
import { NO_EVIDENCE } from "../utils/linking/evidence.ts";
import { linkText, type Method, THRESHOLD } from "../utils/linking/link-text.ts";
import { readFiles } from "./files.ts";
import { indexTaken } from "./index-taken.ts";
import { readJsonLines, writeJsonLine } from "./jsonl.ts";
import { loadCorpus } from "./load.ts";
import { saySkipped } from "./say-skipped.ts";
import { takeIn } from "./take-in.ts";

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
    /** Packs, or any files that `corpus` reads, to link by instead of the shipped corpus. */
    corpus: { type: "string", multiple: true, default: [] },
    help: { type: "boolean", default: false },
  },
});
const method = METHODS[values.method];
const HELP = `annotate [--corpus PACK.zip]... [--method ${Object.keys(METHODS).join("|")}] [IN.jsonl]

Links the names in texts: {"id", "text"} a line in, {"id", "mentions": [[start, end, entity, score]]} a line out.

  --corpus FILE  links by this pack or list instead of the shipped corpus; several together`;
if (values.help) {
  console.info(HELP);
  process.exit(0);
}
if (!method) {
  console.error(HELP);
  process.exit(2);
}

const textSchema = v.object({ id: v.union([v.string(), v.number()]), text: v.string() });
const corpora = values.corpus.length > 0 ? await opened(values.corpus) : [openCorpus(loadCorpus().index.link)];
for (const { id, text } of readJsonLines(positionals[0], textSchema)) {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({ id: line.index, text: line[0] }));
  const { mentions } = linkText(corpora, {
    blocks,
    title: "",
    evidence: NO_EVIDENCE,
    threshold: THRESHOLD,
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

/** Each under the name of its file. */
async function opened(paths: string[]): Promise<OpenCorpus[]> {
  const found: OpenCorpus[] = [];
  for (const [i, path] of paths.entries()) {
    const { entities, documents, subject, skipped } = await takeIn(readFiles([path]));
    if (entities.length === 0) {
      for (const one of skipped) console.error(saySkipped(one));
      console.error(`${path}: there are no names in it.`);
      process.exit(1);
    }
    found.push(indexTaken(`${basename(path)}-${i + 1}`, entities, documents, subject));
  }
  return found;
}
