import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { FileFault } from "../../../utils/formats/file-fault.ts";
import { readAnnotations } from "../../../utils/formats/read-annotations.ts";
import { encode } from "../../fixtures/encode.ts";

const bytesOf = (text: string, encoding = "utf-8"): Uint8Array => {
  const bytes = encode(text, encoding);
  if (!bytes) throw new Error(`${encoding} can't hold it`);
  return bytes;
};
const table = (rows: string): string => `Highlight,Title,URL,Note\r\n${rows}\r\n`;

describe("bytes in any encoding come in as what they say", () => {
  test.each([
    ["gb18030", "马云在厦门说要联网,会议,https://news.example/a,网信办"],
    ["big5", "馬雲在廈門說要連網,會議,https://news.example/a,網信辦"],
    ["windows-1252", "Le président a dit « non » à Genève,Débat,https://news.example/a,à vérifier"],
    ["windows-1251", "Министр сказал об этом вчера,Новости,https://news.example/a,проверить"],
    ["utf-16le", "马云在厦门说要联网,会议,https://news.example/a,网信办"],
  ])("%s", (encoding, row) => {
    const { annotations, refused } = readAnnotations("a.csv", bytesOf(table(row), encoding));
    const [exact, title, , note] = row.split(",");
    expect(refused).toEqual([]);
    expect(annotations).toMatchObject([{ target: { title, quote: { exact } }, note }]);
  });

  test("another reading is taken when a reader says so", () => {
    const bytes = bytesOf(table("é,T,https://news.example/a,"), "windows-1252");
    const { readings = [] } = readAnnotations("a.csv", bytes);
    const other = readings.find(({ encoding }) => encoding !== readings[0]?.encoding);
    expect(readings.length).toBeGreaterThan(1);
    expect(readings.every(({ sample }) => sample.length > 0)).toBe(true);
    expect(readAnnotations("a.csv", bytes, other?.encoding).readings?.[0]).toEqual(other);
  });

  test("text that was decoded wrongly is refused, row by row, never taken with its gaps", () => {
    const { annotations, refused } = readAnnotations(
      "a.csv",
      table("\ufffd\ufffd words,T,https://a.example/,\r\nfine,T,https://a.example/,"),
    );
    expect(annotations.map(({ target }) => target.quote.exact)).toEqual(["fine"]);
    expect(refused.map(({ why }) => why.code)).toEqual(["garbled"]);
  });

  test("gaps that were there before are shown", () => {
    const { annotations, doubts } = readAnnotations("a.csv", bytesOf(table("a\ufffdb,T,https://a.example/,")));
    expect(doubts).toEqual([{ id: annotations[0]?.id, code: "characters-lost" }]);
  });
});

describe("what isn't a file of annotations is named", () => {
  const faultOf = (bytes: Uint8Array) => {
    try {
      return readAnnotations("a", bytes);
    } catch (fault) {
      return fault instanceof FileFault ? { code: fault.code, ...fault.values } : fault;
    }
  };
  test.each<[string, Uint8Array]>([
    ["PDF", strToU8("%PDF-1.7\n")],
    ["PNG", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1])],
    ["ZIP", zipSync({ "a.bin": strToU8("x") })],
    ["ZIP", Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9])],
    ["XLSX", zipSync({ "xl/workbook.xml": strToU8("x") })],
    ["EPUB", zipSync({ "META-INF/container.xml": strToU8("x"), "notes.md": strToU8("x") })],
  ])("%s", (kind, bytes) => {
    expect(faultOf(bytes)).toMatchObject({ code: "other-kind", kind });
  });

  test("JSON lines, and the line that is broken", () => {
    const row = (n: number) =>
      JSON.stringify({
        uri: "https://a.example/",
        target: [{ selector: [{ type: "TextQuoteSelector", exact: `w ${n}` }] }],
      });
    expect(readAnnotations("a", `${row(1)}\n\n${row(2)}\n`).annotations).toHaveLength(2);
    expect(faultOf(strToU8(`${row(1)}\n${row(2)}\n{"uri": x}\n`))).toMatchObject({
      code: "invalid-json",
      line: 3,
      column: 9,
    });
  });

  test("too many rows are refused before they are read", () => {
    const start = performance.now();
    expect(faultOf(strToU8(`Highlight,URL\n${"words,https://a.example/\n".repeat(2_000_000)}`))).toMatchObject({
      code: "too-many",
    });
    console.info(`50 MB of rows: refused after ${Math.round(performance.now() - start)} ms`);
  }, 60_000);
});

describe("rows of Readwise", () => {
  const header = "Highlight,Book Title,URL,Note,Tags,Location Type,Location,Highlighted at";
  const read = (...rows: string[]) => readAnnotations("r.csv", [header, ...rows].join("\n"));

  test("actions are no tags, and a note that begins with a figure keeps it", () => {
    const { annotations } = read(
      'a,T,https://a.example/,.h2,".favorite, Deep Work",order,1,',
      "b,T,https://a.example/,.c3 and more,.discard,order,2,",
      "c,T,https://a.example/,.75 of all &mdash; so they say,,order,3,",
    );
    expect(annotations.map(({ note, tags }) => [note, tags])).toEqual([
      ["", ["Deep Work"]],
      ["and more", []],
      [".75 of all — so they say", []],
    ]);
  });

  test("the same words at two places are two", () => {
    const { annotations } = read(
      "a,T,https://a.example/,,,page,3,",
      "a,T,https://a.example/,,,page,9,",
      "a,T,https://a.example/,,,location,9,",
    );
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(3);
  });

  test("a date that can't be told is missing, and said", () => {
    const { annotations, doubts } = read(
      "a,T,https://a.example/,,,page,1,03/04/2026",
      "b,T,https://a.example/,,,page,1,",
    );
    expect(annotations.every((each) => !("created" in each))).toBe(true);
    expect(doubts).toEqual([{ id: annotations[0]?.id, code: "date-unread", value: "03/04/2026" }]);
  });

  test("another row of the column tells it", () => {
    const { annotations } = read(
      "a,T,https://a.example/,,,page,1,03/04/2026",
      "b,T,https://a.example/,,,page,1,25/04/2026",
    );
    expect(annotations.map(({ created }) => created?.slice(0, 10))).toEqual(["2026-04-03", "2026-04-25"]);
  });
});

describe("sets of reading systems", () => {
  const item = (source: string, selector: unknown = { type: "TextQuoteSelector", exact: "words" }) => ({
    type: "Annotation",
    id: `urn:x:${source}`,
    target: { source, selector: [selector] },
  });
  const set = (about: object, ...items: object[]) =>
    readAnnotations("a.annotation", JSON.stringify({ type: "AnnotationSet", about, items }));

  test("of a book in a file are refused by its name", () => {
    const { annotations, refused } = set({ "dc:title": "A Book" }, item("OEBPS/one.xhtml"));
    expect(annotations).toEqual([]);
    expect(refused.map(({ why }) => why)).toEqual([{ code: "of-book", value: "A Book" }]);
  });

  test("of a publication of the web are read, with its title and authors", () => {
    const { annotations } = set(
      { id: "https://books.example/b/", title: "A Book", creator: [{ name: "A. Writer" }] },
      item("one.html"),
    );
    expect(annotations).toMatchObject([
      { target: { source: "https://books.example/b/one.html", title: "A Book", facts: { authors: ["A. Writer"] } } },
    ]);
  });

  test.each<[string, unknown, string]>([
    [
      "a text fragment",
      { type: "FragmentSelector", value: ":~:text=before-,what%20was%20said,-after" },
      "what was said",
    ],
    [
      "a tagged text",
      { type: "TextQuoteSelector", exact: { "@value": "what was said", "@language": "en" } },
      "what was said",
    ],
    [
      "a type by its whole name",
      { type: "http://www.w3.org/ns/oa#TextQuoteSelector", exact: "what was said" },
      "what was said",
    ],
  ])("%s is read", (_name, selector, exact) => {
    expect(set({}, item("https://a.example/x", selector)).annotations).toMatchObject([
      { target: { quote: { exact } } },
    ]);
  });

  test.each<[string, unknown, object]>([
    ["a range of text", { type: "FragmentSelector", value: ":~:text=from,to" }, { code: "range" }],
    [
      "a selector of another kind",
      { type: "ProgressionSelector", value: 0.4 },
      { code: "no-quote", value: "ProgressionSelector" },
    ],
  ])("%s is refused by its name", (_name, selector, why) => {
    expect(set({}, item("https://a.example/x", selector)).refused.map((each) => each.why)).toEqual([why]);
  });
});

const SHARED = join(import.meta.dirname, "../../../../shared/cases/files");
test.skipIf(!existsSync(SHARED))("files from elsewhere come in without a gap and without 1970", () => {
  for (const name of readdirSync(SHARED)) {
    const read = readAnnotations(name, new Uint8Array(readFileSync(join(SHARED, name))));
    expect(`${name} ${JSON.stringify(read.annotations)}`).not.toMatch(/\ufffd|1970-/);
    expect(`${name}: ${read.annotations.length}`).not.toMatch(/: 0$/);
  }
});
