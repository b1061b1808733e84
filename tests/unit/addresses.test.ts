import fc from "fast-check";
import { expect, test } from "vitest";
import {
  annotationsAddress,
  documentAsked,
  entityAddress,
  entityAsked,
  filterAsked,
  readerAddress,
  searchAddress,
  tabAsked,
} from "../../utils/addresses.ts";

const queryOf = (address: string) => new URL(address, "https://gloss.example/").searchParams;
const id = fc.string({ minLength: 1, unit: "grapheme" });

test("an address leads back to what it was made of", () => {
  fc.assert(
    fc.property(id, id, fc.nat({ max: 999_999_999 }), (corpus, one, passage) => {
      expect(entityAsked(queryOf(entityAddress({ corpus, entity: one })))).toEqual({ corpus, entity: one });
      const place = { corpus, document: one, passage };
      expect(documentAsked(queryOf(readerAddress(place)))).toEqual(place);
      expect(queryOf(searchAddress(one)).get("q")).toBe(one);
    }),
  );
});

test.each([
  ["nothing", "", undefined],
  ["half", "corpus=a", undefined],
  ["no passage", "corpus=a&document=b", { corpus: "a", document: "b" }],
  ["a passage that is no number", "corpus=a&document=b&passage=<b>", { corpus: "a", document: "b" }],
])("a document is asked for with %s", (_, query, expected) => {
  expect(documentAsked(new URLSearchParams(query))).toEqual(expected);
});

test.each([
  ["tab=12", 12],
  ["tab=-1", undefined],
  ["tab=x", undefined],
  ["", undefined],
])("%s asks for tab %s", (query, expected) => {
  expect(tabAsked(new URLSearchParams(query))).toBe(expected);
});

test.each([
  ["", {}],
  ["pages=", {}],
  ["pages=3", {}],
  ["pages=[", {}],
  ['pages=["x",7,"data:,x"]', {}],
  [
    annotationsAddress(["https://a.example/?b=c&d#e", "http://f.example/"]).replace(/^[^?]*\?/, ""),
    {
      pages: ["https://a.example/?b=c&d#e", "http://f.example/"],
    },
  ],
])("the library is narrowed down by %j", (query, filter) => {
  expect(filterAsked(new URLSearchParams(query))).toEqual(filter);
});
