import { beforeEach, expect, test, vi } from "vitest";
import { createNextMention } from "../../entrypoints/content/beside/next-mention.ts";
import type { Painted } from "../../entrypoints/content/painters/painter.ts";
import { mentionOf } from "../fixtures/paint.ts";

vi.mock("../../entrypoints/content/beside/scroll-to.ts", () => ({
  scrollTo: () => undefined,
  isOnTheWay: () => false,
}));

interface Place {
  top: number;
  width?: number;
  entity?: string;
  folded?: boolean;
}

let all: Painted[] = [];

/** A paragraph for each place, in this order; painted in the opposite order, as names that came late. */
function lay(places: Place[]): void {
  document.body.replaceChildren();
  all = places.map(({ top, width = 10, entity = "jack-ma", folded = false }) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = entity;
    paragraph.tabIndex = 0;
    if (folded) paragraph.dataset.folded = "";
    document.body.append(paragraph);
    const range = document.createRange();
    range.selectNodeContents(paragraph.firstChild!);
    return {
      mention: mentionOf(0, 1, { entity }),
      also: [],
      first: true,
      ranges: () => [range],
      rects: () => (width < 0 ? [] : [new DOMRect(0, top, width, 10)]),
      focus: () => undefined,
      flash: () => undefined,
    };
  });
}

const { innerHeight } = globalThis;
const BELOW = innerHeight + 50;

beforeEach(() => {
  Element.prototype.checkVisibility = function checkVisibility(this: Element) {
    return !this.hasAttribute("data-folded");
  };
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 10, 10, 10);
  document.getSelection()?.removeAllRanges();
});

/** The mentions that are visited, as their indexes, as often as there are steps; a step back is "b". */
function walk(steps: string, entity?: string): (number | undefined)[] {
  const { step } = createNextMention();
  const wanted = entity === undefined ? {} : { entity: { corpus: "c", entity } };
  return steps.split("").map((way) => {
    const found = step(all.toReversed(), { ...wanted, back: way === "b" });
    return found && all.indexOf(found.to);
  });
}

test.each<[string, Place[], string, (number | undefined)[]]>([
  ["in the order of the markup and around", [{ top: 30 }, { top: 10 }, { top: 20 }], "nnnn", [0, 1, 2, 0]],
  ["back, from the last", [{ top: 30 }, { top: 10 }, { top: 20 }], "bbbb", [2, 1, 0, 2]],
  ["on and back", [{ top: 30 }, { top: 10 }, { top: 20 }], "nnbn", [0, 1, 0, 1]],
  ["first what is in view", [{ top: -50 }, { top: 40 }, { top: 400 }], "nn", [1, 2]],
  ["back to what is above", [{ top: -50 }, { top: 40 }, { top: 400 }], "b", [0]],
  ["to the nearest below when none is in view", [{ top: -50 }, { top: BELOW + 90 }, { top: BELOW }], "n", [2]],
  ["to the first when all are above", [{ top: -50 }, { top: -90 }], "n", [0]],
  ["past what is not shown", [{ top: 10, width: 0 }, { top: 20 }, { top: 5, width: -1 }], "nn", [1, 1]],
  ["past what is folded up", [{ top: 10, folded: true }, { top: 20 }], "nn", [1, 1]],
  ["nowhere when there is nothing", [], "nb", [undefined, undefined]],
  ["to one again and again", [{ top: 10 }], "nnb", [0, 0, 0]],
])("%s", (_, places, steps, expected) => {
  lay(places);
  expect(walk(steps)).toEqual(expected);
});

test("only to mentions of the entity asked for", () => {
  lay([{ top: 10 }, { top: 20, entity: "li" }, { top: 30 }, { top: 40, entity: "li" }]);
  expect(walk("nnnb", "li")).toEqual([1, 3, 1, 3]);
  expect(walk("n", "nobody")).toEqual([undefined]);
});

test("says which it is of how many that are shown", () => {
  lay([{ top: 10 }, { top: 20, folded: true }, { top: 30 }]);
  const { step } = createNextMention();
  expect(step(all)).toMatchObject({ place: 1, of: 2 });
  expect(step(all)).toMatchObject({ place: 2, of: 2 });
});

test("goes on from the mention that was last, also when others came", () => {
  lay([{ top: 10 }, { top: 20 }, { top: 30 }]);
  const [a, b, c] = all as [Painted, Painted, Painted];
  const { step } = createNextMention();
  expect(step([a, c])?.to).toBe(a);
  expect(step([a, b, c])?.to).toBe(b);
  expect(step([a, c])?.to).toBe(c);
});

test("from where the focus or the caret was put since", () => {
  lay([{ top: 10 }, { top: 20 }, { top: 30 }, { top: 40 }]);
  const { step } = createNextMention();
  const next = (): number => all.indexOf(step(all)!.to);
  const paragraphs = [...document.querySelectorAll("p")];
  expect(next()).toBe(0);
  paragraphs[2]!.focus();
  expect(next()).toBe(2);
  expect(next()).toBe(3);
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 20, 10, 10);
  document.getSelection()!.collapse(paragraphs[1]!.firstChild, 1);
  expect(next()).toBe(2);
});

test("from the window when the reader has scrolled away", () => {
  lay([{ top: 10 }, { top: 20 }, { top: 30 }]);
  const { step } = createNextMention();
  expect(step(all)?.to).toBe(all[0]);
  all[0]!.rects = () => [new DOMRect(0, -900, 10, 10)];
  all[1]!.rects = () => [new DOMRect(0, -800, 10, 10)];
  expect(step(all)?.to).toBe(all[2]);
});
