import { expect, test } from "vitest";
import { isScripted } from "../../entrypoints/content/painters/choose.ts";

function pageWith(html: string): Document {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = html;
  return page;
}

test.each([
  "",
  "module",
  "text/javascript",
  "text/javascript; charset=utf-8",
  "application/javascript",
  "application/x-javascript",
  "text/x-javascript",
  "application/ecmascript",
  "text/jscript",
])("a script of the type “%s” runs", (type) => {
  expect(isScripted(pageWith(`<script type="${type}"></script>`))).toBe(true);
});

test.each([
  "application/json",
  "application/ld+json",
  "importmap",
  "speculationrules",
  "text/template",
  "text/x-handlebars-template",
  "text/html",
])("a script of the type “%s” is data", (type) => {
  expect(isScripted(pageWith(`<script type="${type}"></script>`))).toBe(false);
});

test.each(["<svg><script></script></svg>", '<button onclick="go()">Go</button>'])("%s runs", (html) => {
  expect(isScripted(pageWith(html))).toBe(true);
});
