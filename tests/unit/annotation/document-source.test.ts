/** Annotations of documents: their address, their page, and the way there and back through each lossless format. */
import { describe, expect, test } from "vitest";
import { documentIn, documentPageOf, documentSource } from "../../../utils/annotation/document-source.ts";
import { openable, siteOf } from "../../../utils/annotation/site.ts";
import { exportAs } from "../../../utils/formats/export.ts";
import { readAnnotations } from "../../../utils/formats/read-annotations.ts";
import { annotation } from "../../fixtures/annotations.ts";

const DOCUMENT = { corpus: "own-a/b", document: "memo #1: 中文", passage: 7 };

test("an address tells its document, and all passages are of one page", () => {
  const source = documentSource(DOCUMENT);
  expect(documentIn(source)).toEqual(DOCUMENT);
  expect(documentPageOf(source)).toBe(documentPageOf(documentSource({ ...DOCUMENT, passage: 8 })));
  expect(siteOf(source)).toBe("own-a/b");
  expect(openable(source)).toBe("reader.html?corpus=own-a%2Fb&document=memo%20%231%3A%20%E4%B8%AD%E6%96%87&passage=7");
});

test.each([
  "https://news.example/",
  "urn:gloss:document:a",
  "urn:gloss:document:a/b/c",
  "urn:gloss:document:a/b#c",
  "urn:gloss:document:%/b",
  "data:text/html,urn:gloss:document:a/b",
])("%s is the address of no document", (address) => {
  expect(documentIn(address)).toBeUndefined();
  expect(documentPageOf(address)).toBeUndefined();
});

describe("comes back as it went out", () => {
  const source = documentSource(DOCUMENT);
  const saved = annotation({
    target: {
      source,
      page: documentPageOf(source)!,
      quote: { exact: "The harbour was dredged.", prefix: "", suffix: "" },
    },
  });
  test.each(["jsonld", "csv", "markdown"] as const)("%s", (format) => {
    const file = exportAs(format, [saved], { title: "x", lang: "en", now: "2026-12-01T00:00:00Z", day: "2026-12-01" });
    const { annotations, refused } = readAnnotations(file.name, file.content);
    expect(refused).toEqual([]);
    expect(annotations.map(({ target }) => [target.source, target.page, target.quote.exact])).toEqual([
      [source, saved.target.page, "The harbour was dredged."],
    ]);
  });
});
