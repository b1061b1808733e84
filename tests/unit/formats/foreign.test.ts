import { describe, expect, test } from "vitest";
import { toHypothesis } from "../../../utils/formats/hypothesis.ts";
import { readAnnotations } from "../../../utils/formats/read-annotations.ts";
import { toCollection } from "../../../utils/formats/w3c.ts";
import { annotation } from "../../fixtures/annotations.ts";

const read = (value: unknown) => readAnnotations("file.json", JSON.stringify(value));

describe("Hypothesis", () => {
  const row = {
    id: "qX3b_kWzEe2fUbvN0p8L1w",
    created: "2026-03-04T05:06:07.123456+00:00",
    updated: "2026-03-05T05:06:07.123456+00:00",
    user: "acct:reader@hypothes.is",
    uri: "https://news.example/a#part",
    text: "a **thought**",
    tags: ["press", "press", " law "],
    group: "__world__",
    permissions: { read: ["group:__world__"], update: ["acct:reader@hypothes.is"], delete: [] },
    target: [
      {
        source: "https://news.example/a#part",
        selector: [
          { type: "RangeSelector", startContainer: "/p[1]", startOffset: 3, endContainer: "/p[1]", endOffset: 16 },
          { type: "TextPositionSelector", start: 12, end: 25 },
          { type: "TextQuoteSelector", exact: "what was said", prefix: "they asked ", suffix: " and left" },
        ],
      },
    ],
    document: { title: ["A headline"] },
    links: { html: "https://hypothes.is/a/qX3b" },
  };
  const note = { ...row, id: "note", target: [{ source: row.uri }] };
  const reply = { ...row, id: "reply", references: ["qX3b_kWzEe2fUbvN0p8L1w"] };
  const exported = {
    export_date: "2026-11-22",
    export_userid: row.user,
    client_version: "1.1",
    annotations: [row, note, reply],
  };

  test.each<[string, unknown]>([
    ["an export", exported],
    ["an answer of the API", { total: 3, rows: [row, note, reply] }],
    ["rows alone", [row, note, reply]],
    [
      "a title that is a text",
      { ...exported, annotations: [{ ...row, document: { title: "A headline" } }, note, reply] },
    ],
  ])("%s is read", (_name, value) => {
    const { format, annotations: found, refused } = read(value);
    expect(format).toBe("hypothesis");
    expect(found).toMatchObject([
      {
        target: {
          source: "https://news.example/a#part",
          title: "A headline",
          quote: { exact: "what was said", prefix: "they asked ", suffix: " and left" },
          position: { start: 12, end: 25 },
          foreignSelectors: [{ type: "RangeSelector", startContainer: "/p[1]" }],
        },
        note: "a **thought**",
        tags: ["press", "law"],
        created: "2026-03-04T05:06:07.123456Z",
        modified: "2026-03-05T05:06:07.123456Z",
        foreign: {
          hypothesis: {
            id: row.id,
            user: row.user,
            group: "__world__",
            permissions: row.permissions,
            links: row.links,
          },
        },
      },
    ]);
    expect(found[0]?.target.position).not.toHaveProperty("codePoints");
    expect(refused.map(({ where, why }) => [where.item, why.code])).toEqual([
      [2, "page-note"],
      [3, "reply"],
    ]);
    expect(read(value)).toEqual(read(value));
  });

  test("an empty export is one", () => {
    expect(read({ ...exported, annotations: [] })).toEqual({
      format: "hypothesis",
      annotations: [],
      refused: [],
      doubts: [],
    });
  });

  test("comes back as it went out, but for what it has no place for", () => {
    const stored = annotation({ note: "n", tags: ["t"], target: { position: { start: 3, end: 16 } } });
    const { annotations: back } = read(toHypothesis([stored], "2026-11-22T00:00:00Z"));
    const [{ foreign, ...same }] = back as [(typeof back)[0]];
    expect(same).toEqual(stored);
    expect(foreign).toHaveProperty("hypothesis.user", "acct:gloss@localhost");
  });

  test("gets its own back as it gave it", () => {
    const { annotations: found } = read(exported);
    const [out] = toHypothesis(found, "2026-11-22T00:00:00Z").annotations as [Record<string, unknown>];
    expect(out).toMatchObject({
      id: row.id,
      user: row.user,
      group: row.group,
      permissions: row.permissions,
      links: row.links,
    });
    expect(out.target).toEqual(row.target);
    expect(read({ annotations: [out] }).annotations).toEqual(found);
  });

  test("its range is no range of W3C's: it goes out where no processor takes it for one", () => {
    const collection = JSON.parse(JSON.stringify(toCollection(read(exported).annotations))) as {
      first: { items: { target: { selector: unknown } }[] };
    };
    expect(JSON.stringify(collection.first.items[0]?.target.selector)).not.toContain("RangeSelector");
    expect(read(collection).annotations).toEqual(read(exported).annotations);
  });

  test.each<[string, object, string]>([
    ["a file on disk", { uri: "file:///home/a.pdf", target: row.target }, "not-web"],
    ["a document by its hash", { uri: "urn:x-pdf:abc" }, "not-web"],
    ["a picture", { target: [{ selector: [{ type: "ShapeSelector" }] }] }, "no-quote"],
  ])("%s is refused", (_name, change, code) => {
    expect(read([{ ...row, ...change }]).refused.map(({ why }) => why.code)).toEqual([code]);
  });
});

describe("Obsidian Web Clipper", () => {
  const page = {
    url: "https://news.example/a",
    title: "A headline",
    highlights: [
      { text: "what was said", timestamp: "2026-03-04T05:06:07.000Z", notes: ["one", "two"] },
      { text: "second\n\nthird" },
    ],
  };

  test("texts with a time", () => {
    const { format, annotations: found, refused } = read([page]);
    expect(format).toBe("clipper");
    expect(refused).toEqual([]);
    expect(found).toMatchObject([
      {
        target: { source: page.url, title: "A headline", quote: { exact: "what was said" } },
        note: "one\n\ntwo",
        created: "2026-03-04T05:06:07.000Z",
      },
      { target: { quote: { exact: "second third" } } },
    ]);
    expect(found[1]).not.toHaveProperty("created");
    expect(read([page])).toEqual(read([page]));
  });

  test("pieces, those of one group together, HTML as its words", () => {
    const piece = { type: "text", xpath: "/html/body/p[1]", startOffset: 0, endOffset: 6 };
    const { annotations: found } = read([
      {
        ...page,
        data: [
          { ...piece, id: "1772600000000", content: "first", groupId: "g", textQuote: { prefix: "it ", suffix: "x" } },
          {
            ...piece,
            id: "1772600000001",
            content: "<p>second &amp; <b>third</b></p>",
            groupId: "g",
            textQuote: { prefix: "x", suffix: " end" },
            notes: ["n"],
          },
          { ...piece, id: "1772600000002", content: "1 < 2", color: "#ff6666" },
        ],
      },
    ]);
    expect(found).toMatchObject([
      {
        target: { quote: { exact: "first second & third", prefix: "it ", suffix: " end" } },
        note: "n",
        created: "2026-03-04T04:53:20.000Z",
      },
      { target: { quote: { exact: "1 < 2" } }, colour: "pink" },
    ]);
    expect(found[0]?.foreign).toHaveProperty("clipper.entries.length", 2);
  });

  test("says what it can't read", () => {
    const { annotations: found, refused } = read([
      page,
      { url: "chrome://settings", highlights: [{ text: "a" }] },
      7,
      { ...page, highlights: ["b", { text: "" }] },
    ]);
    expect(found).toHaveLength(2);
    expect(refused.map(({ where, why }) => [where.item, why.code])).toEqual([
      [3, "not-web"],
      [4, "not-annotation"],
      [5, "not-annotation"],
      [6, "no-quote"],
    ]);
  });
});
