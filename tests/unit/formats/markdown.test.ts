import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { escapeMarkdown, obsidianTag, wikilink, yamlText } from "../../../utils/formats/markdown-text.ts";
import { toNotes } from "../../../utils/formats/markdown.ts";
import { wellFormed } from "../../../utils/formats/plain-text.ts";
import { annotation, annotations } from "../../fixtures/annotations.ts";

// Hundreds of random annotations take their time on a machine with other things to do.
vi.setConfig({ testTimeout: 60_000 });

const frontMatter = (note: string): Record<string, unknown> => {
  const [, yaml = ""] = /^---\n([^]*?)\n---\n/.exec(note) ?? [];
  return parse(yaml) as Record<string, unknown>;
};

test("one note a page, quotes in the order of the page, with note, tags and entities", () => {
  const notes = toNotes([
    annotation({
      id: "b",
      target: { position: { start: 90, end: 99 }, quote: { exact: "later", prefix: "", suffix: "" } },
    }),
    annotation({
      id: "a",
      target: { position: { start: 5, end: 9 } },
      note: "A *thought*\n\n- and more",
      tags: ["press freedom", "2019"],
      entities: [
        { corpus: "c", entity: "x", name: "Xi Jinping", category: "person" },
        { corpus: "c", entity: "y", name: "State [Council]", category: "government" },
      ],
      foreign: { readwise: { "Book Author": "A. Writer" } },
    }),
    annotation({
      id: "c",
      target: { page: "https://b.example/", source: "https://b.example/", title: "A: headline?" },
    }),
    annotation({ id: "d", target: { page: "https://c.example/", source: "https://c.example/", title: "" } }),
  ]);
  expect(notes.map(({ name }) => name)).toEqual(["A headline.md", "A headline 2.md", "annotations.md"]);
  expect(notes[0]?.content).toBe(`---
title: "A headline"
source: "https://news.example/a"
author:
  - "[[A. Writer]]"
published:
created: 2026-01-02
tags:
  - "press-freedom"
  - "_2019"
---

> what was said

A *thought*

- and more

#press-freedom #_2019

[[Xi Jinping]], [[State Council]]

> later
`);
});

describe("front matter says what the page says", () => {
  test("for any text", () => {
    fc.assert(
      fc.property(annotations, (each) => {
        const [note] = toNotes([each]);
        const { title, source, tags } = frontMatter(note?.content ?? "");
        expect(title).toBe(wellFormed(each.target.title));
        expect(source).toMatch(/^https?:\/\/[!-~]+$/);
        expect(tags ?? []).toEqual([...new Set(each.tags.map(obsidianTag).filter(Boolean))]);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    "---\nx: y\n---",
    "a: b # c",
    "'\"",
    "\\",
    "\u0085\u2028\u007f\ufeff\uffff",
    "<%* code %>",
    "null",
    "2026-01-01",
    "",
  ])("%j", (text) => {
    expect(parse(`a: ${yamlText(text)}`)).toEqual({ a: text });
    // YAML 1.2, 5.1: the characters that are printable. The parser here is more patient than others.
    expect(yamlText(text)).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/);
  });
});

describe("E10 the words of a page are no markup", () => {
  test.each<[string, string]>([
    ["plain words, 3.5 % of them — and more!", "plain words, 3.5 % of them — and more!"],
    ["![](http://a.example/x.png)", "!\\[\\](http://a.example/x.png)"],
    ["![[embedded]] [[link]] [a](b)", "!\\[\\[embedded\\]\\] \\[\\[link\\]\\] \\[a\\](b)"],
    ["<img src=x onerror=y> <script>", "\\<img src=x onerror=y\\> \\<script\\>"],
    ["&lt; & AT&T", "\\&lt; & AT&T"],
    [
      "*a* _b_ `c` ~~d~~ ==e== %%f%% $g$ ^[h]",
      "\\*a\\* \\_b\\_ \\`c\\` \\~~d\\~~ \\==e\\== \\%%f\\%% \\$g\\$ ^\\[h\\]",
    ],
    ["#tag # no #1", "\\#tag # no \\#1"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["+ item", "\\+ item"],
    ["> quote", "\\> quote"],
    ["12. item", "12\\. item"],
    ["12.5 is a number", "12\\.5 is a number"],
    ["=== ", "\\=\\=="],
    ["---", "\\---"],
    ["a | b", "a \\| b"],
    ["a\\", "a\\\\"],
    ["two\n\nlines\r\n# and a heading", "two lines # and a heading"],
  ])("%j", (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test("in any annotation without a note", () => {
    fc.assert(
      fc.property(annotations, (each) => {
        const [note] = toNotes([{ ...each, note: "", entities: [], foreign: {} }]);
        const body = (note?.content ?? "").replace(/^---\n[^]*?\n---\n/, "");
        expect(body.replace(/\\./g, "")).not.toMatch(/[<>[\]`*|$](?!.*\n)/);
        const lines = body.split("\n").filter((line) => line !== "");
        expect(lines[0]).toMatch(/^> /);
        expect(lines.slice(1).every((line) => line.startsWith("#"))).toBe(true);
        expect(lines.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 100 },
    );
  });
});

test.each<[string, string]>([
  ["press freedom", "press-freedom"],
  ["新闻 自由", "新闻-自由"],
  ["#a, b!", "a-b"],
  ["2019", "_2019"],
  ["2019/07", "_2019/07"],
  ["🗞️", "🗞️"],
  ["cafe\u0301", "caf\u00e9"],
  ["{{x}}", "x"],
  ["!?", ""],
])("the tag %j is %j in Obsidian", (tag, expected) => {
  expect(obsidianTag(tag)).toBe(expected);
});

test.each<[string, string]>([
  ["Xi Jinping", "[[Xi Jinping]]"],
  ["a]] [[b|c#d^e", "[[a b c d e]]"],
  ["two\nlines", "[[two lines]]"],
])("a link to %j is %j", (name, expected) => {
  expect(wikilink(name)).toBe(expected);
});
