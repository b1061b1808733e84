import { expect, test } from "vitest";
import { countMentions, filterByName, groupByCategory, type Listed } from "../../utils/corpus/entity-list.ts";
import { CATEGORIES } from "../../utils/model.ts";

const named = (name: string, original?: string): Listed => ({
  corpus: "gloss",
  entity: name,
  name,
  ...(original === undefined ? {} : { original }),
  category: "person",
  count: 2,
});

test.each([
  ["", ["Jack Ma", "Fadi Chehadé", "Pony Ma"]],
  ["  ", ["Jack Ma", "Fadi Chehadé", "Pony Ma"]],
  ["ma", ["Jack Ma", "Pony Ma"]],
  ["ma jack", ["Jack Ma"]],
  ["CHEHADE", ["Fadi Chehadé"]],
  ["Ｐｏｎｙ", ["Pony Ma"]],
  ["马", ["Jack Ma"]],
  ["nobody", []],
])("filters by %o", (query, names) => {
  const entities = [named("Jack Ma", "马云"), named("Fadi Chehadé"), named("Pony Ma", "馬化騰")];
  expect(filterByName(entities, query).map(({ name }) => name)).toEqual(names);
});

test("groups by category in the fixed order, empty ones too, and sums mentions", () => {
  const groups = groupByCategory([named("Jack Ma"), { ...named("Baidu"), category: "company" }]);
  expect(groups.map(({ category }) => category)).toEqual(CATEGORIES);
  expect(groups.flatMap(({ entities }) => entities.map(({ name }) => name))).toEqual(["Jack Ma", "Baidu"]);
  expect(countMentions(groups[0]!.entities)).toBe(2);
});
