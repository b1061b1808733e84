import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorInPage } from "../../entrypoints/content/beside/anchor-in-page.ts";
import { anchor } from "../../utils/annotation/anchor.ts";
import { describe as selectors } from "../../utils/annotation/describe.ts";

const word = fc.stringMatching(/^[a-e]{1,6}$/);
const page = fc.array(word, { minLength: 20, maxLength: 120 }).map((words) => words.join(" "));

function endOf<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

test("where a page stands as it stood, and where it has changed, it finds what `anchor` finds in the whole page", () => {
  fc.assert(
    fc.property(page, fc.nat(), fc.integer({ min: 4, max: 60 }), fc.nat(), word, (text, at, length, cut, put) => {
      const start = at % (text.length - length);
      const described = selectors(text, start, start + length);
      fc.pre(described !== undefined);
      const task = { id: "", colour: "yellow" as const, ...described! };
      const edit = cut % text.length;
      for (const now of [text, `${text.slice(0, edit)}${put}${text.slice(edit)}`]) {
        const { found } = anchor(now, task);
        const { found: here } = endOf(anchorInPage(now, task));
        expect(here && [here.start, here.end]).toEqual(found && [found.start, found.end]);
      }
    }),
  );
});

test("a long page is made ready step by step, and not at all for what stands where it stood", () => {
  const text = Array.from({ length: 4_000 }, (_, i) => `Sentence ${i} says this.`).join("\n");
  const start = text.indexOf("Sentence 2000");
  const task = { id: "", colour: "yellow" as const, ...selectors(text, start, start + 20)! };
  const stepsOf = (now: string): number => [...anchorInPage(now, task)].length;
  expect(stepsOf(text)).toBe(0);
  expect(stepsOf(`A banner.\n${text}`)).toBeGreaterThan(10);
});
