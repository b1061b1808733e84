import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { CategoryGroups } from "../../components/category/category-groups.tsx";
import type { Listed } from "../../utils/corpus/entity-list.ts";
import { CATEGORIES, type Category } from "../../utils/model.ts";
import { wordsOf } from "../fixtures/words.ts";
import { button, click, draw } from "./draw.tsx";

const LABELS = ["People", "Government", "Companies", "Media", "Organizations", "Places", "Events", "Laws", "Concepts"];

const listed = (entity: string, category: Category, count = 1): Listed => ({
  corpus: "gloss",
  entity,
  name: entity,
  category,
  count,
});
const PAGE = [listed("alibaba", "company", 9), listed("jack-ma", "person", 4), listed("baidu", "company", 1)];

function drawn(entities: Listed[], categoriesOff: Category[] = []) {
  const onToggle = vi.fn<(category: Category, on: boolean) => void>();
  const element = (off: Category[]) => (
    <CategoryGroups
      entities={entities}
      categoriesOff={off}
      onToggle={onToggle}
      detailsOf={() => undefined}
      onOpen={() => {}}
      onNext={() => {}}
      onMute={() => {}}
    />
  );
  const { root, redraw } = draw(element(categoriesOff));
  return { root, onToggle, redraw: (off: Category[]) => redraw(element(off)) };
}

const ids = (root: ParentNode) =>
  [...root.querySelectorAll("[data-entity-id]")].map((item) => item.getAttribute("data-entity-id"));
const type = (root: ParentNode, query: string) =>
  act(() => {
    const input = root.querySelector("input")!;
    input.value = query;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });

test("has one switch for each category, on the page or not, named by its label", () => {
  const { root } = drawn(PAGE);
  const names = [...root.querySelectorAll('[role="switch"]')].map((element) => element.getAttribute("aria-label"));
  expect(names).toHaveLength(LABELS.length);
  expect(new Set(names)).toEqual(new Set(LABELS));
});

test("groups entities in the order of prominence", () => {
  const { root } = drawn(PAGE);
  expect(ids(root.querySelector('fieldset[aria-label="Companies"]')!)).toEqual(["alibaba", "baidu"]);
  expect(ids(root)).toEqual(["jack-ma", "alibaba", "baidu"]);
});

test.each(CATEGORIES.map((category, index) => [LABELS[index]!, category] as const))(
  "%s switches %s",
  (label, category) => {
    const { root, onToggle } = drawn(PAGE, category === "law" ? ["law"] : []);
    click(root.querySelector(`[role="switch"][aria-label="${label}"]`));
    expect(onToggle.mock.calls).toEqual([[category, category === "law"]]);
  },
);

test("keeps a category that is off in its place, closed, with its count", () => {
  const { root } = drawn(PAGE, ["company"]);
  const group = root.querySelector('fieldset[aria-label="Companies"]')!;
  expect(ids(group)).toEqual([]);
  expect(group.textContent).toContain("2 names");
  click(group.querySelector("[aria-expanded]"));
  expect(ids(group)).toEqual(["alibaba", "baidu"]);
});

test("opens and closes a category by hand, and with its switch", () => {
  const { root, redraw } = drawn(PAGE);
  const group = root.querySelector('fieldset[aria-label="People"]')!;
  click(group.querySelector("[aria-expanded]"));
  expect(ids(group)).toEqual([]);
  click(group.querySelector('[role="switch"]'));
  void redraw([]);
  expect(ids(group)).toEqual(["jack-ma"]);
  void redraw(["person"]);
  expect(ids(group)).toEqual([]);
});

test.each([
  [12, false],
  [13, true],
])("among %i names has a filter: %s", (count, filter) => {
  const { root } = drawn(Array.from({ length: count }, (_, index) => listed(`e${index}`, "person")));
  expect(root.querySelector("input") !== null).toBe(filter);
});

test("filters by name, and says when nothing matches", () => {
  const { root } = drawn(
    [...PAGE, ...Array.from({ length: 10 }, (_, index) => listed(`e${index}`, "law"))],
    ["company"],
  );
  void type(root, "BABA");
  expect(ids(root)).toEqual(["alibaba"]);
  void type(root, "zzz");
  expect(ids(root)).toEqual([]);
  expect(root.querySelector("output")?.textContent).toBe(wordsOf("en").text("noMatch", "zzz"));
});

test("nests no button in a button", () => {
  const { root } = drawn(PAGE);
  expect(button(root, "People")?.closest("h2")).toBeNull();
  expect(root.querySelector("button button")).toBeNull();
});
