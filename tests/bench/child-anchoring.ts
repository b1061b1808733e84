/** Times anchoring as the content script does it: the text prepared once, then one call an annotation. */
import { readFileSync } from "node:fs";
import { anchor } from "../../utils/annotation/anchor.ts";
import type { PositionSelector, QuoteSelector } from "../../utils/annotation/annotation.ts";
import { prepareText } from "../../utils/annotation/prepared-text.ts";
import { median } from "./report.ts";

export interface AnchoringTask {
  quotes: { quote: QuoteSelector; position: PositionSelector }[];
  pages: { name: string; text: string }[];
}

/** Milliseconds of CPU; cold: in the first round, before the code was compiled. */
export interface AnchoringTimes {
  name: string;
  found: number;
  prepare: number;
  all: number;
  allCold: number;
  longest: number;
  longestCold: number;
  /** `all`, in times of what `indexOf` takes for the quotes' words. */
  timesIndexOf: number;
}

export function timeAnchoring(file: string, repeat: number, send: (message: unknown) => void): void {
  const { quotes, pages } = JSON.parse(readFileSync(file, "utf8")) as AnchoringTask;
  const rounds = Array.from({ length: repeat }, () => pages.map(({ text }) => timePage(text, quotes)));
  send(
    pages.map(({ name }, page): AnchoringTimes => {
      const times = rounds.map((round) => round[page]!);
      const middle = (part: "prepare" | "all" | "longest" | "indexOf"): number =>
        median(times.map((round) => round[part]));
      return {
        name,
        found: times[0]!.found,
        prepare: middle("prepare"),
        all: middle("all"),
        allCold: times[0]!.all,
        longest: middle("longest"),
        longestCold: times[0]!.longest,
        timesIndexOf: middle("all") / middle("indexOf"),
      };
    }),
  );
}

function timePage(text: string, quotes: AnchoringTask["quotes"]) {
  const begun = cpuMs();
  const page = prepareText(text);
  const prepare = cpuMs() - begun;
  let [found, longest] = [0, 0];
  for (const saved of quotes) {
    const called = cpuMs();
    if (anchor(page, saved).found) found++;
    longest = Math.max(longest, cpuMs() - called);
  }
  const all = cpuMs() - begun;
  const searched = cpuMs();
  let places = 0;
  for (const { quote } of quotes) places += text.indexOf(quote.exact);
  const indexOf = cpuMs() - searched;
  return { found, prepare, all, longest, indexOf, places };
}

/** CPU time of this process, so that others don't count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
