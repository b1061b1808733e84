import { describe, expect, test } from "vitest";
import { together } from "../../../utils/reading/together.ts";
import { speaksOf } from "../../../utils/reading/entity-page.ts";
import type { Passage } from "../../../utils/model.ts";
import { entities, pageOf, passages } from "../../fixtures/shipped-corpus.ts";

const passage = (index: number, document: string, named: string[], about: string[] = []): Passage => ({
  document,
  index,
  start: index * 10,
  text: "A sentence.",
  mentions: named.map((entity) => [0, 1, entity]),
  about,
});

describe("all that the corpus says", () => {
  test.each([...entities.keys()])("of %s", (id) => {
    const page = pageOf(id);
    const expected = passages.filter((one) => speaksOf(one, id)).map(({ index }) => index);
    const shown = page.documents.flatMap((document) => document.passages.map((one) => one.passage));
    expect(shown.toSorted((a, b) => a - b)).toEqual(expected);
    for (const { text, emphasis, named } of page.documents.flatMap((document) => document.passages)) {
      expect(named).toBe(emphasis.length > 0);
      for (const [start, end] of emphasis) expect(text.slice(start, end).trim()).not.toBe("");
    }
  });

  test("in time order, also what bears no date but can't be older", () => {
    const ids = pageOf("xinhua").documents.map(({ source }) => source.id);
    expect(ids).toEqual(ids.toSorted());
    expect(pageOf("wang-chen").documents[0]?.source.id).toBe("2009-secure-internet-forum");
  });
});

test("dated events around it, in time order, and the years of the whole corpus", () => {
  const { events, years } = pageOf("lu-wei");
  expect(events.map(({ entity }) => entity)).toContain("world-internet-conference-2014");
  expect(events.map(({ date }) => date)).toEqual(events.map(({ date }) => date).toSorted());
  expect(years?.[0]).toBeLessThanOrEqual(2014);
});

test("every date of an entity stands in its name, its description or a document of that year", () => {
  for (const { date, name, description } of entities.values()) {
    if (date === undefined) continue;
    const year = date.slice(0, 4);
    const told = `${name} ${description}`.includes(year);
    expect(told || passages.some(({ document }) => document.startsWith(year)), `${name}: ${date}`).toBe(true);
  }
});

describe("who is named together", () => {
  const counted = (list: Passage[]) => Object.fromEntries(together(list, "a").map(({ id, ...rest }) => [id, rest]));

  test.each<[string, Passage[], object]>([
    ["in the same passage", [passage(0, "d", ["a", "b"])], { b: { same: 1, near: 0 } }],
    ["spoken of there", [passage(0, "d", ["a"], ["b"])], { b: { same: 1, near: 0 } }],
    ["next to it", [passage(0, "d", ["b"]), passage(1, "d", ["a"])], { b: { same: 0, near: 1 } }],
    [
      "on both sides counts once",
      [passage(0, "d", ["b"]), passage(1, "d", ["a"]), passage(2, "d", ["b"])],
      { b: { same: 0, near: 1 } },
    ],
    [
      "in it and next to it counts where it is closer",
      [passage(0, "d", ["a", "b"]), passage(1, "d", ["b"])],
      { b: { same: 1, near: 0 } },
    ],
    ["not across documents", [passage(0, "c", ["b"]), passage(1, "d", ["a"])], {}],
    ["not two passages away", [passage(0, "d", ["a"]), passage(1, "d", []), passage(2, "d", ["b"])], {}],
  ])("%s", (_, list, expected) => {
    expect(counted(list)).toEqual(expected);
  });

  test("closest first", () => {
    const list = [passage(0, "d", ["a", "c"]), passage(1, "d", ["a", "c", "b"]), passage(2, "d", ["e"])];
    expect(together(list, "a").map(({ id }) => id)).toEqual(["c", "b", "e"]);
  });
});

test("names are given once in each language, without spellings", () => {
  const { names } = pageOf("jack-ma");
  const spellings = entities.get("jack-ma")!.aliases.filter(({ kind }) => kind === "spelling");
  for (const { names: inLanguage } of names) expect(new Set(inLanguage).size).toBe(inLanguage.length);
  expect(names.map(({ lang }) => lang)).toEqual([...new Set(names.map(({ lang }) => lang))]);
  for (const { name, lang } of spellings) {
    const others = entities.get("jack-ma")!.aliases.filter((one) => one.kind !== "spelling" && one.lang === lang);
    if (others.some((one) => one.name.toLowerCase() === name.toLowerCase())) continue;
    expect(names.find((group) => group.lang === lang)?.names ?? []).not.toContain(name);
  }
});
