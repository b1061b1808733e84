/** Finding a hundred saved quotes again on the saved page with the most text, beside a plain search for their words. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "../../utils/annotation/describe.ts";
import { prepareText } from "../../utils/annotation/prepared-text.ts";
import { EditedText, pageTexts, randomFrom, sentencesOf, wordsOf } from "../unit/annotation/edited-text.ts";
import { changeWords, randomSelection } from "../unit/annotation/random-edits.ts";
import type { AnchoringTask, AnchoringTimes } from "./child-anchoring.ts";
import { bundleChild, runChild } from "./children.ts";
import { OUTPUT, printTable, progress } from "./report.ts";

const QUOTES = 100;

/** Runs it in a process of its own, prints the table and returns what was measured. */
export async function benchAnchoring(repeat: number): Promise<{ page: string; rows: AnchoringTimes[] }> {
  progress("annotations: anchoring …");
  const pages = pageTexts().toSorted((a, b) => prepareText(b.text).text.length - prepareText(a.text).text.length);
  const [largest, next] = pages;
  const { name, text } = largest!;
  const task = taskOf(text, next!.text);
  mkdirSync(OUTPUT, { recursive: true });
  const file = join(OUTPUT, "anchoring.json");
  writeFileSync(file, JSON.stringify(task));
  const rows = await runChild<AnchoringTimes[]>(await bundleChild(), "anchoring", [file, String(repeat)]);
  printTable(
    `Annotations: finding ${QUOTES} again on ${name} (${text.length.toLocaleString("en")} characters), CPU milliseconds`,
    ["the page", "found", "prepare", "all", "all, cold", "longest call", "longest, cold", "x indexOf"],
    rows.map((row) => [
      row.name,
      row.found,
      row.prepare,
      row.all,
      row.allCold,
      row.longest,
      row.longestCold,
      row.timesIndexOf,
    ]),
  );
  return { page: name, rows };
}

/** The page as it was, moved by a banner, with every tenth word at the quotes changed, and gone altogether. */
function taskOf(text: string, other: string): AnchoringTask {
  const random = randomFrom(1);
  const page = prepareText(text);
  const sentences = sentencesOf(text);
  const vocabulary = wordsOf(text).map(([start, end]) => text.slice(start, end));
  const quotes = Array.from({ length: QUOTES }, () => describe(page, ...randomSelection(random, text, sentences))!);
  const edited = new EditedText(text, undefined);
  for (const { position } of quotes.toSorted((a, b) => b.position.start - a.position.start)) {
    edited.place = position;
    changeWords(random, edited, 0.1, vocabulary);
  }
  return {
    quotes,
    pages: [
      { name: "unchanged", text },
      { name: "with a new first line", text: `A banner that was not there before.\n${text}` },
      { name: "10 % of the words changed", text: edited.text },
      { name: "another page", text: other },
    ],
  };
}
