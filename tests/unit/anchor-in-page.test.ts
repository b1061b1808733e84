import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorInPage } from "../../entrypoints/content/beside/anchor-in-page.ts";
import { anchor } from "../../utils/annotation/anchor.ts";
import { describe as selectors } from "../../utils/annotation/describe.ts";

const word = fc.stringMatching(/^[a-e]{1,6}$/);
const page = fc.array(word, { minLength: 20, maxLength: 120 }).map((words) => words.join(" "));

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
        const { found: here } = anchorInPage(now, task);
        expect(here && [here.start, here.end]).toEqual(found && [found.start, found.end]);
      }
    }),
  );
});
