import { afterEach, expect, test } from "vitest";
import { readingAt } from "../../entrypoints/content/marks/reading-at.ts";

function blockOf(selector: string) {
  const container = document.querySelector(selector)!;
  const text = container.textContent!;
  return { container, text, nodes: [], starts: [] };
}
const show = (body: string): void => {
  document.title = "The headline";
  document.body.innerHTML = body;
};
afterEach(() => {
  document.title = "";
  document.body.replaceChildren();
});

test("gives the paragraph with its white space folded, and the place of the mention in it", () => {
  show("<p id=p>  One\n  day   Jack Ma\tspoke. </p>");
  const block = blockOf("#p");
  const { context, at } = readingAt(block, { start: block.text.indexOf("Jack") });
  expect(context).toBe("One day Jack Ma spoke.");
  expect(context.slice(at)).toMatch(/^Jack Ma/);
});

test.each([
  ["the heading before it", "<h1>First</h1><h2>Second</h2><p id=p>Text</p><h2>Third</h2>", "The headline\nSecond"],
  ["a heading in another part", "<header><h1>First</h1></header><div><p id=p>Text</p></div>", "The headline\nFirst"],
  ["none", "<p id=p>Text</p><h2>After</h2>", "The headline"],
  ["the block itself being one", "<h2>Before</h2><h2 id=p>Text</h2>", "The headline\nBefore"],
])("knows %s", (_, body, title) => {
  show(body);
  expect(readingAt(blockOf("#p"), { start: 0 }).title).toBe(title);
});
