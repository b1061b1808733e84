import { expect, test, vi } from "vitest";
import type { EntityDetails } from "../../components/entity/entity-details.ts";
import { EntityItem } from "../../components/entity/entity-item.tsx";
import { jackMa } from "../fixtures/corpus-answers.ts";
import { button, click, draw } from "./draw.tsx";

const ENTITY = {
  corpus: "gloss",
  entity: "jack-ma",
  name: "Jack Ma",
  original: "马云",
  category: "person",
  count: 3,
} as const;

const READING = { context: "" };

function drawn(details?: EntityDetails, marked = true) {
  const onOpen = vi.fn<() => void>();
  const onNext = vi.fn<() => void>();
  const { root } = draw(
    <EntityItem
      entity={ENTITY}
      details={details}
      reading={READING}
      onOpen={onOpen}
      onNext={marked ? onNext : undefined}
      onMute={() => {}}
    />,
  );
  const row = root.querySelector<HTMLButtonElement>("[aria-expanded]")!;
  return { root, row, onOpen, onNext };
}

test("is found by its id, and shows name, original name and count", () => {
  const { root, row } = drawn();
  expect(root.querySelector('[data-entity-id="jack-ma"]')).not.toBeNull();
  expect(row.textContent).toContain("Jack Ma 马云");
  expect(row.textContent).toContain("3 mentions");
});

test("opens in place, asks once for each opening, and closes", () => {
  const { root, row, onOpen } = drawn({ state: "ready", ...jackMa() });
  expect(root.querySelector(".entity-description")).toBeNull();
  click(row);
  expect(row.getAttribute("aria-expanded")).toBe("true");
  expect(root.querySelector(".entity-description")?.textContent).toBe("Founder of Alibaba.");
  expect(root.querySelectorAll("[data-document-id]")).toHaveLength(1);
  click(row);
  expect(root.querySelector(".entity-description")).toBeNull();
  expect(onOpen).toHaveBeenCalledTimes(1);
});

test("goes to the next mention, also while its details are on the way", () => {
  for (const details of [{ state: "loading" }, { state: "ready", ...jackMa() }] satisfies EntityDetails[]) {
    const { root, row, onNext } = drawn(details);
    click(row);
    click(button(root, "Next on page"));
    expect(onNext).toHaveBeenCalledTimes(1);
  }
});

test("offers no next mention where nothing is marked", () => {
  const { root, row } = drawn({ state: "ready", ...jackMa() }, false);
  click(row);
  expect(button(root, "Next on page")).toBeUndefined();
});

test.each([
  [3, 3, undefined],
  [5, 2, "More: 3 excerpts"],
])("of %i excerpts shows %i first", (all, first, more) => {
  const { root, row } = drawn({ state: "ready", ...jackMa(all) });
  click(row);
  expect(root.querySelectorAll("[data-document-id]")).toHaveLength(first);
  if (more === undefined) return;
  click(button(root, more));
  expect(root.querySelectorAll("[data-document-id]")).toHaveLength(all);
});

test("says when there is no excerpt", () => {
  const { root, row } = drawn({ state: "ready", ...jackMa(0) });
  click(row);
  expect(root.textContent).toContain("The corpus has no excerpt for this name.");
});

test.each([
  ["not-found", "Not in the corpus any more"],
  ["index-unavailable", "The corpus could not be opened"],
  ["failed", "Gloss did not answer"],
] as const)("says what to do after %s, and tries again", (code, title) => {
  const { root, row, onOpen } = drawn({ state: "error", code });
  click(row);
  expect(root.querySelector('[role="status"]')?.textContent).toContain(title);
  click(button(root, "Try again"));
  expect(onOpen).toHaveBeenCalledTimes(2);
});
