import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { toCsl } from "../../../utils/formats/csl.ts";
import { toRis } from "../../../utils/formats/ris.ts";
import { annotation, annotations } from "../../fixtures/annotations.ts";

// Hundreds of random annotations take their time on a machine with other things to do.
vi.setConfig({ testTimeout: 60_000 });

const two = [
  annotation({ note: "A *thought*\nER  - ", tags: ["press", "law"], foreign: { readwise: { Author: "A. Writer" } } }),
  annotation({
    id: "b",
    created: "2025-12-31T23:59:59Z",
    tags: ["law"],
    target: { lang: "en", quote: { exact: "more", prefix: "", suffix: "" } },
  }),
  annotation({ id: "c", target: { page: "https://b.example/头条", source: "https://b.example/头条", title: "" } }),
];

describe("RIS", () => {
  test("one reference a page", () => {
    expect(toRis(two)).toBe(
      [
        "TY  - ELEC",
        "TI  - A headline",
        "AU  - A. Writer",
        "UR  - https://news.example/a",
        "Y2  - 2025/12/31",
        "LA  - en",
        "KW  - law",
        "KW  - press",
        "N1  - “more”",
        "N1  - “what was said” — A *thought* ER -",
        "ER  - ",
        "",
        "TY  - ELEC",
        "TI  - https://b.example/头条",
        "UR  - https://b.example/%E5%A4%B4%E6%9D%A1",
        "Y2  - 2026/01/02",
        "N1  - “what was said”",
        "ER  - ",
        "",
        "",
      ].join("\r\n"),
    );
  });

  test("of any text is fields and nothing else", () => {
    fc.assert(
      fc.property(fc.array(annotations, { minLength: 1, maxLength: 3 }), (stored) => {
        const lines = toRis(stored).split("\r\n").filter(Boolean);
        expect(lines.every((line) => /^[A-Z][A-Z\d] {2}- /.test(line) && !/[\n\r]/.test(line))).toBe(true);
        const pages = new Set(stored.map(({ target }) => target.page)).size;
        expect(lines.filter((line) => line.startsWith("TY"))).toHaveLength(pages);
        expect(lines.filter((line) => line === "ER  - ")).toHaveLength(pages);
      }),
    );
  });
});

describe("CSL-JSON", () => {
  test("one item a page", () => {
    expect(toCsl(two)).toEqual([
      {
        id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
        type: "webpage",
        title: "A headline",
        URL: "https://news.example/a",
        author: [{ literal: "A. Writer" }],
        language: "en",
        keyword: "law, press",
        accessed: { "date-parts": [[2025, 12, 31]] },
      },
      {
        id: expect.any(String) as string,
        type: "webpage",
        title: "https://b.example/头条",
        URL: "https://b.example/%E5%A4%B4%E6%9D%A1",
        accessed: { "date-parts": [[2026, 1, 2]] },
      },
    ]);
    expect(toCsl(two)).toEqual(toCsl(two));
  });
});
