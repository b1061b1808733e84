/**
 * `npm run -s score-lists -- [--errors]`: how right a reader's bare list is marked with nothing done by hand, on labelled
 * texts of `../shared` (where it is there): the rules beside "naive" (every name strong) and "oracle" (naive's right marks alone).
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { indexTaken } from "../../../corpus/index-taken.ts";
import { takeIn } from "../../../corpus/take-in.ts";
import { NO_EVIDENCE } from "../../../utils/linking/evidence.ts";
import { linkText, THRESHOLD } from "../../../utils/linking/link-text.ts";
import type { Judge } from "../../../utils/intake/entity-of.ts";
import { newsTexts, type LabelledText, registerTexts } from "./texts.ts";

const SHARED = fileURLToPath(new URL("../../../../shared/", import.meta.url));
const errors = process.argv.includes("--errors");

/** Precision and the share of naive's right marks that are asked of a list. */
interface Case {
  list: string;
  texts: () => LabelledText[];
  /** Marks of full names only count where the gold itself tells who is meant by each. */
  precision?: number;
  kept?: number;
}

const news = (): LabelledText[] => newsTexts(SHARED);
const CASES: Case[] = [
  { list: "legislators-current.csv", texts: news, precision: 0.95, kept: 0.85 },
  { list: "sp500.csv", texts: news, precision: 0.9, kept: 0.75 },
  {
    list: "kraus-persons.tei.xml",
    texts: () => registerTexts(join(SHARED, "texts/kraus")),
    precision: 0.95,
    kept: 0.98,
  },
  { list: "legislators-historical.csv", texts: news },
  { list: "legislators-current.yaml", texts: news },
  { list: "ireland-dail.popolo.json", texts: news },
  { list: "cn-sanctions.csv", texts: news },
  { list: "zala.ftm.jsonl", texts: news },
];

interface Score {
  right: number;
  wrong: number;
  /** Right marks, as text and place. */
  marks: Map<string, boolean>;
}

async function score({ list, texts }: Case, judge: Judge): Promise<Score> {
  const file = { path: list, bytes: new Uint8Array(readFileSync(join(SHARED, "lists", list))) };
  const { entities, documents, subject } = await takeIn([file], undefined, judge);
  const corpus = indexTaken("list", entities, documents, judge === "rules" ? subject : []);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const marks = new Map<string, boolean>();
  for (const text of texts()) {
    const blocks = [...text.text.matchAll(/[^\n]+/g)].map((line) => ({ id: line.index, text: line[0] }));
    const { mentions } = linkText([corpus], {
      blocks,
      title: "",
      evidence: NO_EVIDENCE,
      threshold: THRESHOLD,
    });
    for (const { block, start, end, entity } of mentions) {
      const [from, to] = [block + start, block + end];
      const verdict = text.judge(from, to, byId.get(entity)!);
      if (verdict === undefined) continue;
      const words = text.text.slice(from, to);
      marks.set(`${text.id}:${from}:${words}`, verdict);
      if (errors && judge === "rules" && !verdict)
        console.info(
          `  wrong ${list} ${text.id}: ${byId.get(entity)!.name}: …${text.text.slice(from - 40, from)}[${words}]${text.text.slice(to, to + 40)}…`.replace(
            /\s+/g,
            " ",
          ),
        );
    }
  }
  const right = [...marks.values()].filter(Boolean).length;
  return { right, wrong: marks.size - right, marks };
}

const share = (part: number, whole: number): string => (whole === 0 ? "–" : (part / whole).toFixed(3));

async function main(): Promise<void> {
  if (!existsSync(join(SHARED, "lists")) || readdirSync(join(SHARED, "lists")).length === 0) {
    console.info("There is no ../shared with lists and labelled texts: nothing to score.");
    return;
  }
  console.info("| list | naive P (marks) | rules P (marks) | right marks kept | oracle | asked |");
  console.info("| --- | --- | --- | --- | --- | --- |");
  for (const one of CASES) {
    if (!existsSync(join(SHARED, "lists", one.list))) continue;
    const naive = await score(one, "all");
    const rules = await score(one, "rules");
    const kept = [...naive.marks].filter(([mark, right]) => right && rules.marks.get(mark)).length;
    if (errors)
      for (const [mark, right] of naive.marks)
        if (right && !rules.marks.get(mark)) console.info(`  lost ${one.list} ${mark}`);
    const asked = one.precision === undefined ? "" : `P ${one.precision}, kept ${one.kept}`;
    console.info(
      `| ${one.list} | ${share(naive.right, naive.right + naive.wrong)} (${naive.right + naive.wrong}) | ${share(rules.right, rules.right + rules.wrong)} (${rules.right + rules.wrong}) | ${share(kept, naive.right)} | ${naive.right} | ${asked} |`,
    );
  }
}

await main();
