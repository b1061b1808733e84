import { expect, test } from "vitest";
import { anchor } from "../../../utils/annotation/anchor.ts";
import { describe } from "../../../utils/annotation/describe.ts";
import { preparedOffset, prepareText } from "../../../utils/annotation/prepared-text.ts";
import { EditedText, pageTexts, randomFrom, sentencesOf, wordsOf } from "./edited-text.ts";
import { changeWords, editAnywhere, putBack, randomSelection } from "./random-edits.ts";

/** Selections in all pages together; more by hand, with a table: `ANCHORING_SELECTIONS=2000 ANCHORING_SEED=7 npx vitest ...`. */
const SELECTIONS = Number(process.env.ANCHORING_SELECTIONS ?? 40);
const SEED = Number(process.env.ANCHORING_SEED ?? 1);
const EDITS = 200;

/** What happens at the sentence, besides 200 edits in the rest of its page, or (`anywhere`) in all of it. */
const CHANGES = [
  { name: "none of its words changed", share: 0 },
  { name: "5 % of its words changed", share: 0.05 },
  { name: "10 % of its words changed", share: 0.1 },
  { name: "30 % of its words changed", share: 0.3 },
  { name: "edits anywhere", share: 0, anywhere: true },
  { name: "the sentence is gone", gone: true },
  { name: "the sentence is gone, another in its place", gone: true, instead: true },
  { name: "the sentence is gone, one like it elsewhere", gone: true, elsewhere: true },
];

type Outcome = "right" | "orphan" | "wrong" | "gone" | "torn";

test(
  `F11 ${EDITS} edits of a page: the right place or an orphan, never a wrong sentence`,
  { timeout: 3_600_000 },
  () => {
    const pages = pageTexts().filter(({ text }) => sentencesOf(text).length >= 5);
    const outcomes = new Map(CHANGES.map(({ name }) => [name, { right: 0, orphan: 0, wrong: 0, gone: 0, torn: 0 }]));
    const wrong: unknown[] = [];
    for (const [index, { name, text }] of pages.entries()) {
      const random = randomFrom(1_000 * SEED + index);
      const page = prepareText(text);
      const sentences = sentencesOf(text);
      const vocabulary = wordsOf(text).map(([start, end]) => text.slice(start, end));
      const other = pages[(index + 1) % pages.length]!.text;
      const strange = sentencesOf(other).map(([start, end]) => other.slice(start, end));
      for (let i = 0; i < SELECTIONS / pages.length; i++) {
        const saved = describe(page, ...randomSelection(random, text, sentences))!;
        for (const change of CHANGES) {
          const edited = new EditedText(text, saved.position);
          if (change.gone) {
            const words = text.slice(saved.position.start, saved.position.end);
            edited.replace(
              saved.position.start,
              saved.position.end,
              change.instead ? strange[i % strange.length]! : "",
            );
            if (change.elsewhere) putBack(random, edited, words, vocabulary, saved.position.start);
          } else changeWords(random, edited, change.share!, vocabulary);
          for (let n = 0; n < EDITS; n++) editAnywhere(random, edited, vocabulary, strange, !change.anywhere);
          const { found } = anchor(edited.text, saved);
          const outcome = outcomeOf(edited, found);
          outcomes.get(change.name)![outcome]++;
          if (outcome === "wrong")
            wrong.push({
              page: name,
              change,
              saved,
              found: edited.text.slice(found!.start, found!.end),
              sentence: edited.place && edited.text.slice(edited.place.start, edited.place.end),
            });
        }
      }
    }
    if (process.env.ANCHORING_SELECTIONS) console.table(Object.fromEntries(outcomes));
    expect(wrong).toEqual([]);
    for (const { name } of CHANGES.slice(0, 3)) {
      const { right, orphan } = outcomes.get(name)!;
      expect([name, right / (right + orphan)]).toEqual([name, atLeast(0.95)]);
    }
  },
);

const atLeast = (least: number): unknown => expect.toSatisfy((value: number) => value >= least, `at least ${least}`);

/** Right when most of what was found is the sentence; `gone` when that is and nothing was found. */
function outcomeOf(edited: EditedText, found: { start: number; end: number } | undefined): Outcome {
  const { text, place, isTorn } = edited;
  if (isTorn) return "torn";
  if (!found) return place ? "orphan" : "gone";
  if (!place) return "wrong";
  const page = prepareText(text);
  const length = (start: number, end: number) => preparedOffset(page, end) - preparedOffset(page, start);
  const shared = length(Math.max(found.start, place.start), Math.min(found.end, place.end));
  return shared >= length(found.start, found.end) / 2 ? "right" : "wrong";
}
