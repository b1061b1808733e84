/**
 * `npm run bench`: measures the matcher, pages, growth, surfaces and annotations side by side, prints tables and writes JSON. See README.md here.
 * Flags: --only matcher|page|growth|surfaces|annotations|corpora|ranking, --pages DIR, --repeat N, --limit N (pages; names of corpora).
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { benchAnchoring } from "./anchoring.ts";
import { benchAnnotationStore } from "./annotation-store.ts";
import { benchCorpora } from "./corpora.ts";
import { benchGrowth } from "./growth.ts";
import { benchMatcher } from "./matcher.ts";
import { benchPages } from "./page.ts";
import { benchRanking } from "./ranking/speed.ts";
import { writeReport } from "./report.ts";
import { benchSurfaces } from "./surfaces.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    pages: { type: "string" },
    repeat: { type: "string", default: "5" },
    limit: { type: "string" },
  },
});
const repeat = Number(values.repeat);
const wanted = (part: string): boolean => values.only === undefined || values.only === part;

const report: Record<string, unknown> = {
  date: new Date().toISOString(),
  node: process.version,
  cpu: `${cpus().length} x ${cpus()[0]?.model ?? "?"}`,
  repeat,
};
if (wanted("matcher")) report.matcher = await benchMatcher(repeat);
if (wanted("page")) report.page = await benchPages(values.pages, Number(values.limit ?? Infinity), repeat);
if (wanted("growth")) report.growth = await benchGrowth(repeat);
if (wanted("surfaces")) report.surfaces = await benchSurfaces(repeat);
if (wanted("corpora")) report.corpora = await benchCorpora(repeat, Number(values.limit ?? Infinity));
if (wanted("annotations")) {
  report.annotations = { anchoring: await benchAnchoring(repeat), store: await benchAnnotationStore(repeat) };
}
if (wanted("ranking")) report.ranking = benchRanking(repeat);
console.log(`\nWritten to ${writeReport(report)}`);
