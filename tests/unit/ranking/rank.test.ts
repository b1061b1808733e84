import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Passage } from "../../../utils/model.ts";
import { rankPassages, reasonsFor } from "../../../utils/ranking/rank.ts";
import { askedBy, indexOf, passagesOf } from "../../fixtures/ranking.ts";

/** A corpus holds more than what is ranked, so that a name or a word is rare in it. */
const OTHERS = 200;

function ranked(passages: Passage[], context = "", contextEntities: string[] = []) {
  const others = passagesOf(
    ...Array.from({ length: OTHERS }, (): [string, string] => [
      "z",
      "Ships, trains, bridges, harbours, roads, rivers and mountains.",
    ]),
  );
  const index = indexOf([...passages, ...others.map((one) => ({ ...one, index: one.index + passages.length }))]);
  const asked = askedBy(context, contextEntities);
  return rankPassages({ passages, asked, index }).map((one) => ({ ...one, ...reasonsFor(one, asked, index) }));
}
const order = (...args: Parameters<typeof ranked>): number[] => ranked(...args).map(({ passage }) => passage.index);

describe("comes first", () => {
  test("what shares words with the paragraph being read", () => {
    const passages = passagesOf(
      ["a", "Jack Ma was born in the city of Hangzhou long ago.", "jack-ma"],
      ["b", "Jack Ma spoke of terrorism and cameras in the streets.", "jack-ma"],
    );
    expect(order(passages, "New cameras watch the street for terrorists.")).toEqual([1, 0]);
  });

  test("what names others that the paragraph names", () => {
    const passages = passagesOf(
      ["a", "Jack Ma was born in the city of Hangzhou long ago.", "jack-ma"],
      ["b", "Jack Ma came to the meeting, and others came as well.", "jack-ma", "pony-ma"],
    );
    expect(order(passages, "Pony Ma laughed.", ["pony-ma"])).toEqual([1, 0]);
  });

  test("without a paragraph: what names the entity before what only speaks of it", () => {
    const passages = passagesOf(
      ["a", "He said the cameras would be useful for everybody."],
      ["a", "Jack Ma came to the meeting, and others came as well.", "jack-ma"],
    );
    expect(order(passages)).toEqual([1, 0]);
  });

  test("a sentence before a byline", () => {
    const passages = passagesOf(
      ["a", "By Jack Ma", "jack-ma"],
      ["a", "Jack Ma came to the meeting, and others came as well.", "jack-ma"],
    );
    expect(order(passages)).toEqual([1, 0]);
  });

  test("another document before more of the same", () => {
    const passages = passagesOf(
      ["a", "Jack Ma came to the meeting, and others came as well.", "jack-ma"],
      ["a", "Jack Ma came to the second meeting, others came as well.", "jack-ma"],
      ["b", "Jack Ma went home from a third meeting at night.", "jack-ma"],
    );
    expect(order(passages)).toEqual([0, 2, 1]);
  });

  test("of equal ones the first of the corpus", () => {
    const text = "Jack Ma came to the meeting, and others came as well.";
    expect(order(passagesOf(["a", text, "jack-ma"], ["b", text, "jack-ma"], ["c", text, "jack-ma"]))).toEqual([
      0, 1, 2,
    ]);
  });
});

describe("the reasons", () => {
  const [only] = ranked(
    passagesOf([
      "a",
      "Jack Ma met Pony Ma to speak of cameras, censors, streets and media.",
      "jack-ma",
      "pony-ma",
      "pony-ma",
    ]),
    "Cameras and censors on streets; the media, said Pony Ma and Jack Ma.",
    ["pony-ma", "jack-ma"],
  );

  test("name each other entity once, and not the one asked for", () => {
    expect(only!.reasons[0]).toEqual({ kind: "also-names", entities: ["pony-ma"] });
  });

  test("name three shared words at most", () => {
    expect(only!.reasons[1]).toMatchObject({ kind: "same-subject" });
    expect((only!.reasons[1] as { words: string[] }).words).toHaveLength(3);
  });

  test("are none without a paragraph", () => {
    expect(ranked(passagesOf(["a", "Jack Ma came.", "jack-ma"]))[0]!.reasons).toEqual([]);
  });
});

const somePassages = fc
  .array(
    fc.tuple(
      fc.constantFrom("a", "b", "c"),
      fc
        .array(fc.constantFrom("camera", "censor", "meeting", "马云说", "internet"), { maxLength: 12 })
        .map((words) => words.join(" ")),
      fc.constantFrom("jack-ma", "pony-ma", "constructor"),
    ),
    { maxLength: 20 },
  )
  .map((rows) => passagesOf(...rows));

test("every passage comes back, once", () => {
  fc.assert(
    fc.property(somePassages, fc.constantFrom("", "the camera", "马云说 internet"), (passages, context) => {
      expect(order(passages, context, ["pony-ma"]).toSorted((a, b) => a - b)).toEqual(passages.map((_, i) => i));
    }),
  );
});

test("passages come in the same order, however they were given", () => {
  fc.assert(
    fc.property(somePassages, (passages) => {
      const input = { asked: askedBy("camera", ["pony-ma"]), index: indexOf(passages) };
      const indexes = (given: Passage[]): number[] =>
        rankPassages({ ...input, passages: given }).map(({ passage }) => passage.index);
      expect(indexes(passages.toReversed())).toEqual(indexes(passages));
    }),
  );
});
