import { expect, test } from "vitest";
import { blockAround, isInSkipped } from "../../entrypoints/content/readable.ts";
import { createMarkPainter } from "../../entrypoints/content/painters/mark-painter.ts";
import { attributeOf, closestOf, isElement, isText, localNameOf, parentOf } from "../../entrypoints/content/dom.ts";
import { blocksOf, showBody, textsOf } from "../fixtures/page-body.ts";

/** Names that a form answers with its own field of that name. */
const CLOBBERED = [
  ...["parentNode", "parentElement", "childNodes", "firstChild", "lastChild", "nextSibling", "previousSibling"],
  ...["nodeType", "nodeName", "localName", "tagName", "textContent", "innerHTML", "attributes", "children"],
  ...["closest", "matches", "getAttribute", "hasAttribute", "querySelector", "contains", "getRootNode", "isConnected"],
  ...["isContentEditable", "ownerDocument", "getBoundingClientRect", "shadowRoot", "firstElementChild", "id", "style"],
  ...["append", "remove", "constructor", "hasOwnProperty", "toString", "namespaceURI", "dataset", "hidden"],
];

const form = (fields: string): string => `<p>before</p><form>Jack ${fields}<b>Ma</b><p>Tencent</p></form><p>after</p>`;
const texts = ["before", "Jack ", "Ma", "Tencent", "after"];

test.each(CLOBBERED)("a form with a field named %s reads like any other", (name) => {
  showBody(form(`<input name="${name}">`));
  expect(textsOf()).toEqual(texts);
});

test("a form with all of them does", () => {
  showBody(form(CLOBBERED.map((name) => `<input name="${name}"><img name="${name}">`).join("")));
  expect(textsOf()).toEqual(texts);
});

test("images named like parts of the document change nothing", () => {
  showBody(
    `${["body", "documentElement", "title", "designMode", "head"].map((name) => `<img name="${name}">`).join("")}<p>Jack Ma</p>`,
  );
  expect(textsOf(document.querySelector("p")!)).toEqual(["Jack Ma"]);
});

test("a form is asked through the prototypes", () => {
  showBody(form(CLOBBERED.map((name) => `<input name="${name}">`).join("")));
  const element = document.querySelector("form")!;
  expect(isElement(element) && !isText(element)).toBe(true);
  expect(localNameOf(element)).toBe("form");
  expect(parentOf(element)).toBe(document.querySelector("body"));
  expect(closestOf(element, "body")).toBe(document.querySelector("body"));
  expect(attributeOf(element, "name")).toBeNull();
  expect(blockAround(element)).toBe(element);
  expect(isInSkipped(element)).toBe(false);
});

test("a form's text is marked and unmarked like any other", () => {
  showBody(form(CLOBBERED.map((name) => `<input name="${name}">`).join("")));
  const before = document.querySelector("body")!.outerHTML;
  const block = blocksOf().find(({ text }) => text === "Ma")!;
  const mention = {
    corpus: "c",
    entity: "e",
    block: 0,
    start: 0,
    end: 2,
    category: "person" as const,
    score: 1,
    reasons: [],
  };
  const { painted, undo } = createMarkPainter().paint(block, [{ mention, also: [], first: true }]);
  expect(painted).toHaveLength(1);
  expect(document.querySelectorAll("form mark")).toHaveLength(1);
  undo();
  expect(document.querySelector("body")!.outerHTML).toBe(before);
});
