import { expect, test } from "vitest";
import { ExcerptView } from "../../components/excerpt/excerpt-view.tsx";
import type { Publisher, Source } from "../../utils/model.ts";
import { BARE_SOURCE, excerptOf, SOURCE } from "../fixtures/corpus-answers.ts";
import { draw } from "./draw.tsx";

const drawn = (excerpt: Parameters<typeof ExcerptView>[0]["excerpt"]) => draw(<ExcerptView excerpt={excerpt} />).root;
const sourceOf = (source: Source) => drawn(excerptOf("*Jack Ma* spoke.", source)).querySelector("figcaption")!;
const publisher = (basis: Publisher["basis"]): Publisher => ({ name: "Financial Times", kind: "newspaper", basis });

test("is found by its document and written in its language", () => {
  const root = drawn(excerptOf("*Jack Ma* spoke."));
  expect(root.querySelector("[data-document-id]")?.getAttribute("data-document-id")).toBe(SOURCE.id);
  expect(root.querySelector("blockquote")?.lang).toBe("en");
});

test.each([
  ["one mention", "Then *Jack Ma* spoke.", ["Jack Ma"]],
  ["at both ends", "*Alibaba* is *Alibaba*", ["Alibaba", "Alibaba"]],
  ["none", "He spoke.", []],
])("emphasises by offsets: %s", (_, marked, emphasised) => {
  const quote = drawn(excerptOf(marked)).querySelector("blockquote")!;
  expect(quote.textContent).toBe(marked.replaceAll("*", ""));
  expect([...quote.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(emphasised);
});

test.each<[string, [number, number][]]>([
  [
    "overlapping",
    [
      [0, 4],
      [2, 7],
    ],
  ],
  [
    "out of order",
    [
      [5, 7],
      [0, 5],
    ],
  ],
  [
    "beyond the text",
    [
      [0, 7],
      [8, 99],
      [40, 50],
    ],
  ],
])("keeps the text whole when ranges are %s", (_, emphasis) => {
  const root = drawn({ ...excerptOf("Jack Ma spoke"), emphasis });
  expect(root.querySelector("blockquote")?.textContent).toBe("Jack Ma spoke");
});

test("shows where a long sentence was cut, and leaves the words as they are", () => {
  const quote = drawn({ ...excerptOf("*Jack Ma* spoke"), cutEnd: true }).querySelector("blockquote")!;
  expect(quote.dataset).toMatchObject({ cutStart: "false", cutEnd: "true" });
  expect(quote.textContent).toBe("Jack Ma spoke");
});

test("names title, publisher with its kind, date and author", () => {
  expect(sourceOf(SOURCE).querySelector("cite")?.textContent).toBe(SOURCE.title);
  expect(sourceOf(SOURCE).textContent).toMatch(/Global Times \(newspaper\).*May 11, 2018.*By Zhang Hui/);
});

test("says what is not known", () => {
  const text = sourceOf(BARE_SOURCE).textContent;
  expect(text).toContain("Publisher not named");
  expect(text).toContain("Author not named");
  expect(text).toContain("Date: Not printed; not before 25 November 2009.");
});

test("says when the publisher is known to the editors only", () => {
  expect(sourceOf({ ...SOURCE, publisher: publisher("known") }).textContent).toContain(
    "Financial Times (newspaper), not named in the copy",
  );
  expect(sourceOf({ ...SOURCE, publisher: publisher("file") }).textContent).not.toContain("not named");
});

test.each<[string, Publisher]>([
  ["Republished by CTC (advocacy group)", { name: "CTC", kind: "advocacy group", basis: "file" }],
  ["Republished by an unnamed blog", { name: "Unnamed blog", kind: "blog", basis: "file" }],
  ["Republished by Gazette (wall newspaper)", { name: "Gazette", kind: "wall newspaper", basis: "file" }],
  ["Republished by Somebody", { name: "Somebody", kind: "", basis: "file" }],
])("%s", (sentence, republisher) => {
  const paragraphs = [...sourceOf({ ...SOURCE, republisher }).querySelectorAll("p")].map((p) => p.textContent);
  expect(paragraphs).toContain(sentence);
});

test.each([
  ["https://example.org/a", true],
  ["data:text/html,hello", false],
  ["nowhere", false],
])("links only to the web: %s", (url, linked) => {
  expect(sourceOf({ ...SOURCE, url }).querySelector("a") !== null).toBe(linked);
});

test("says who speaks, what is meant and what comes before, outside of the quotation", () => {
  const before = { text: "China keeps out Facebook.", apart: true };
  const root = drawn({ ...excerptOf("I never used them."), meant: true, speaker: "Lu Wei", before });
  expect(root.querySelector(".excerpt-before")!.textContent).toBe("China keeps out Facebook.");
  expect(root.querySelector<HTMLElement>(".excerpt-before")!.lang).toBe("en");
  expect(root.querySelector(".excerpt-speaker")!.textContent).toBe("[Lu Wei:]");
  expect(root.querySelector(".excerpt-meant")!.textContent).toBe("Meant here, not named");
  expect(root.querySelector("blockquote")!.textContent).toBe("I never used them.");
});

test("adds nothing to a passage that stands alone", () => {
  const root = drawn(excerptOf("*Jack Ma* spoke."));
  expect(root.querySelector(".excerpt-before, .excerpt-speaker, .excerpt-meant")).toBeNull();
});

test("shows the beginning of a sentence in place of the sign that it was cut", () => {
  const before = { text: "The report followed a session attended by", apart: false };
  const root = drawn({ ...excerptOf("*Jack Ma* and others."), cutStart: true, before });
  expect(root.querySelector("blockquote")!.dataset.cutStart).toBe("false");
});
