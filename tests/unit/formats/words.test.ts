import { describe, expect, test } from "vitest";
import { decodeEntities } from "../../../utils/formats/html-entities.ts";
import { htmlToText } from "../../../utils/formats/html-to-text.ts";
import { markdownToText } from "../../../utils/formats/markdown-to-text.ts";

describe("Markdown becomes its words", () => {
  test.each([
    ["a link", "The [Office](https://a.example/x_(y)) said", "The Office said"],
    ["a reference", "the [office][1] said", "the office said"],
    ["emphasis", "__no__ and **yes** and *em* and ***both***", "no and yes and em and both"],
    ["emphasis in Chinese", "他说**“不行”**，*重要*的", "他说“不行”，重要的"],
    ["a picture", "![alt](https://a.example/a.png) words", "words"],
    ["a linked picture", "[![a](b.png)](https://a.example) words", "words"],
    ["a list", "* one\n* two\n1. three", "one\ntwo\nthree"],
    ["a heading and a quotation", "## Head\n> said", "Head\nsaid"],
    ["code and escapes", "`a*b*` \\*c\\*", "a*b* *c*"],
    ["references to characters", "R&amp;D &mdash; &#x4e2d;", "R&D — 中"],
    ["HTML within", "a <em>b</em> c", "a b c"],
  ])("%s", (_name, markdown, text) => {
    expect(markdownToText(markdown)).toBe(text);
  });

  test.each(["2 * 3 * 4", "snake_case_name", "[1] and [sic]", "5 > 3", "C# and F#", "**open", "1984. A year", "*"])(
    "%j stays",
    (text) => {
      expect(markdownToText(text)).toBe(text);
    },
  );

  test("takes linear time", () => {
    for (const bad of ["[".repeat(50_000), "*a ".repeat(30_000), "**".repeat(50_000), "![".repeat(30_000)])
      expect(markdownToText(bad).length).toBeGreaterThan(-1);
  });
});

describe("HTML becomes its words", () => {
  test.each([
    [
      "cells",
      "<table><tr><th>Name<th>Office</tr><tr><td>Lin</td><td>Director</td></tr></table>",
      "Name Office\nLin Director",
    ],
    ["terms", "<dl><dt>Seat</dt><dd>Xiamen</dd></dl>", "Seat\nXiamen"],
    ["a figure", "<figure><img><figcaption>One</figcaption></figure><p>Two", "One\nTwo"],
  ])("%s stand apart", (_name, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  test.each([
    ["&eacute;&Eacute;&hellip;&ldquo;&omega;&Omega;&sigmaf;", "éÉ…“ωΩς"],
    ["&nosuch; &#0; &#xd800; &amp;lt;", "&nosuch; &#0; &#xd800; &lt;"],
    ["&nbsp;&frac12;&sup2;", "\u00a0½²"],
  ])("%s are characters", (text, expected) => {
    expect(decodeEntities(text)).toBe(expected);
  });
});
