/** Taking an excerpt along: copied in one form or another, saved and taken back, and what is said when that fails. */
import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { ExcerptList } from "../../components/excerpt/excerpt-list.tsx";
import { TakeAlongContext } from "../../components/excerpt/take-along.tsx";
import { BARE_SOURCE, excerptOf, SOURCE } from "../fixtures/corpus-answers.ts";
import { button, click, draw } from "./draw.tsx";

function drawn({ copies = true, stores = true } = {}) {
  const undo = vi.fn(() => Promise.resolve());
  const copy = vi.fn((_text: string) => Promise.resolve(copies));
  const save = vi.fn(() => Promise.resolve(stores ? undo : undefined));
  const excerpts = [
    { ...excerptOf("*Jack Ma* spoke.", SOURCE), passage: 1 },
    { ...excerptOf("He spoke again.", SOURCE), passage: 2 },
    { ...excerptOf("Nobody knows.", BARE_SOURCE), passage: 3 },
  ];
  const { root } = draw(
    <TakeAlongContext value={{ copy, save }}>
      <ExcerptList excerpts={excerpts} category="person" />
    </TakeAlongContext>,
  );
  return { root, first: root.querySelector("[data-document-id]")!, copy, save, undo };
}

const press = (root: ParentNode, name: string) =>
  act(async () => {
    click(button(root, name));
    await Promise.resolve();
  });

test("copies the words with their source, and then in the other forms", async () => {
  const { first, copy } = drawn();
  await press(first, "Copy with source");
  expect(copy.mock.calls[0]![0]).toMatch(/^“Jack Ma spoke\.”\n— /);
  expect(copy.mock.calls[0]![0]).toContain(SOURCE.title);
  expect(first.querySelector("output")?.textContent).toBe("Copied");
  await press(first, "As citation");
  expect(copy.mock.calls[1]![0]).not.toContain("Jack Ma spoke");
  expect(button(first, "As Markdown")).toBeDefined();
  expect(button(first, "As citation")).toBeUndefined();
});

test("saves the excerpt, and takes it back", async () => {
  const { first, save, undo } = drawn();
  await press(first, "Save");
  expect(save).toHaveBeenCalledWith(expect.objectContaining({ text: "Jack Ma spoke.", passage: 1 }));
  expect(first.querySelector("output")?.textContent).toBe("Saved in the library");
  await press(first, "Undo");
  expect(undo).toHaveBeenCalledOnce();
  expect(button(first, "Save")).toBeDefined();
});

test.each([
  ["Copy with source", "The browser doesn’t let it be copied here."],
  ["Save", "This could not be saved. Try again."],
])("%s says when it failed", async (name, said) => {
  const { first } = drawn({ copies: false, stores: false });
  await press(first, name);
  expect(first.querySelector("output")?.textContent).toBe(said);
});

test("a source that was told just before is not told again; its passage still leads to the reader", () => {
  const { root } = drawn();
  const sources = [...root.querySelectorAll("figcaption")].map(({ textContent }) => textContent);
  expect(sources[0]).toContain(SOURCE.title);
  expect(sources[1]).toMatch(/^Same document/);
  expect(sources[2]).toContain(BARE_SOURCE.title);
});

test("without the ways to do it nothing is offered", () => {
  const { root } = draw(<ExcerptList excerpts={[excerptOf("*Jack Ma* spoke.")]} category="person" />);
  expect(root.querySelector(".take-along")).toBeNull();
});
