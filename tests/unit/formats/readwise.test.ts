import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test, vi } from "vitest";
import type { Annotation } from "../../../utils/annotation/annotation.ts";
import { neutraliseCell, restoreCell } from "../../../utils/formats/csv-cells.ts";
import { FileFault } from "../../../utils/formats/file-fault.ts";
import { readAnnotations } from "../../../utils/formats/read-annotations.ts";
import { toReadwise } from "../../../utils/formats/readwise.ts";
import { annotation, annotations } from "../../fixtures/annotations.ts";

// Hundreds of random annotations take their time on a machine with other things to do.
vi.setConfig({ testTimeout: 60_000 });

const read = (text: string) => readAnnotations("readwise-data.csv", text);
const STARTS = /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

describe("E8 cells that a spreadsheet would run", () => {
  test.each([
    "=1+1",
    '=HYPERLINK("http://a.example","b")',
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋1",
    " =1",
    "\u00a0=1",
    "'=1",
    "''@1",
  ])("%j is neutralised, and comes back", (cell) => {
    expect(neutraliseCell(cell)).toBe(`'${cell}`);
    expect(restoreCell(neutraliseCell(cell))).toBe(cell);
  });

  test.each(["", "a=1", "'tis", "''", "1-2", "“=1”"])("%j stays", (cell) => {
    expect(neutraliseCell(cell)).toBe(cell);
    expect(restoreCell(cell)).toBe(cell);
  });

  test("any text, in any cell of a whole file", () => {
    fc.assert(
      fc.property(fc.array(annotations, { minLength: 1, maxLength: 4 }), (stored) => {
        const { data } = Papa.parse<string[]>(toReadwise(stored), { skipEmptyLines: false });
        for (const cell of data.flat()) expect(cell).not.toMatch(STARTS);
      }),
    );
  });
});

describe("E8 what goes out comes back", () => {
  const kept = ({ target, note, tags, created }: Annotation) => ({
    quote: target.quote.exact,
    title: target.title.trim(),
    source: target.source,
    note,
    tags,
    created: `${created?.slice(0, 19)}Z`,
  });

  test("quote, title, address, note, tags and the second", () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "=1+1",
        "-a",
        "\t@b",
        ".hidden note",
        "\n\nlines",
        "a\r\nb",
        'say "no"',
        "a,b;c\td",
        "'=x",
        "’",
        "\ufeff=x",
      ),
      // A text with U+FFFD was decoded wrongly, as far as a text can tell.
      fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\ufffd", "")),
    );
    const words = cell.map((text) => text.replace(/\s+/g, " ").trim() || "words");
    fc.assert(
      fc.property(
        words,
        words,
        cell,
        fc.uniqueArray(
          words.map((each) => each.replace(/^\.+|[\s,]/g, "") || "t"),
          { maxLength: 3 },
        ),
        (exact, title, note, tags) => {
          const sent = annotation({
            note,
            tags,
            created: "2026-01-02T03:04:05Z",
            target: { title, quote: { exact, prefix: "", suffix: "" }, source: "https://news.example/a?b=%22,c" },
          });
          const { annotations: back, refused } = read(toReadwise([sent]));
          expect(refused).toEqual([]);
          expect(back.map(kept)).toEqual([kept(sent)]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("tags that are numbers, and a note that begins with a figure", () => {
    const [back] = read(toReadwise([annotation({ tags: ["2018", "law"], note: ".5 percent of it" })])).annotations;
    expect(back).toMatchObject({ tags: ["2018", "law"], note: ".5 percent of it" });
    const [figure] = read("Highlight,Title,URL,Note\na,b,https://news.example/,.5 percent of it\n").annotations;
    expect(figure).toMatchObject({ tags: [], note: ".5 percent of it" });
  });

  test("a second import gives the same", () => {
    const file = toReadwise([
      annotation({ tags: ["a"] }),
      annotation({ target: { quote: { exact: "b", prefix: "", suffix: "" } } }),
    ]);
    expect(read(file)).toEqual(read(file));
    expect(new Set(read(file).annotations.map(({ id }) => id)).size).toBe(2);
  });
});

describe("reads what Readwise gives", () => {
  const header =
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags";

  test("a book of Amazon, by its number; other columns are kept", () => {
    const { format, annotations: found } = read(
      `\ufeff${header}\r\n"One, ""two""",A Book,A. Writer,B000000001,.law a thought,orange,"press, china",location,12,2026-07-17 14:00:25+00:00,shelf\r\n`,
    );
    expect(format).toBe("readwise");
    expect(found).toMatchObject([
      {
        target: { source: "https://www.amazon.com/dp/B000000001", title: "A Book", quote: { exact: 'One, "two"' } },
        note: "a thought",
        tags: ["law", "press", "china"],
        colour: "yellow",
        created: "2026-07-17T14:00:25.000Z",
        foreign: {
          readwise: {
            "Book Author": "A. Writer",
            Color: "orange",
            "Location Type": "location",
            Location: "12",
            "Document tags": "shelf",
          },
        },
      },
    ]);
  });

  test("semicolons, and columns in another order and case", () => {
    const { annotations: found } = read(
      "url;highlight;TITLE;Date\nhttps://a.example/;words;T;January 2, 2026 3:04 PM\n",
    );
    expect(found).toMatchObject([
      { target: { source: "https://a.example/", title: "T" }, created: "2026-01-02T15:04:00.000Z" },
    ]);
  });

  test("refuses, row by row, what has no address or no words", () => {
    const { annotations: found, refused } = read(
      "Highlight,Title,URL\nwords,T,\nwords,T,ftp://a.example\n,T,https://a.example\nwords,T,https://a.example\n",
    );
    expect(found).toHaveLength(1);
    expect(refused).toEqual([
      { where: { item: 1, excerpt: "words" }, why: { code: "no-source", value: "" } },
      { where: { item: 2, excerpt: "words" }, why: { code: "not-web", value: "ftp://a.example" } },
      { where: { item: 3, excerpt: "T" }, why: { code: "no-quote" } },
    ]);
  });

  test("C9 headers named like what objects have", () => {
    const { annotations: found } = read(
      "Highlight,URL,__proto__,constructor,toString\nwords,https://a.example/,1,2,3\n",
    );
    expect(found[0]?.foreign).toEqual({ readwise: { constructor: "2", toString: "3" } });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("a quotation mark that is never closed is a fault of the file", () => {
    expect(() =>
      read('Highlight,URL\nwords,https://a.example\n"open,https://a.example\nmore,https://b.example\n'),
    ).toThrow(FileFault);
  });
});
