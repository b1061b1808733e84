/** Files cut short, changed at random, or built to hurt: each ends in a sentence, and none throws anything else or hangs. */
import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detect, openPart } from "../../../utils/intake/detect.ts";
import { IntakeFault } from "../../../utils/intake/fault.ts";
import { intake } from "../../../utils/intake/intake.ts";
import { writePack } from "../../../utils/intake/pack.ts";
import type { InFile } from "../../../utils/intake/values.ts";

const bytes = (content: string | Uint8Array): Uint8Array => (typeof content === "string" ? strToU8(content) : content);
const file = (content: string | Uint8Array): InFile => ({ path: "dropped", bytes: bytes(content) });

const sheet = (rows: string): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8('<workbook xmlns:r="r"><sheets><sheet name="People" r:id="rId1"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/sharedStrings.xml": strToU8(
      "<sst><si><t>Name</t></si><si><r><t>Ada </t></r><r><t>Lovelace</t></r><rPh><t>x</t></rPh></si><si><t>Listed</t></si></sst>",
    ),
    "xl/styles.xml": strToU8(
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
const SHEET = sheet(
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>7</v></c><c r="C3" s="1"><v>45292</v></c></row>',
);
const DOCX = zipSync({
  "[Content_Types].xml": strToU8("<Types/>"),
  "word/document.xml": strToU8(
    "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>First</w:t></w:r><w:del><w:r><w:delText> gone</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>Second</w:t></w:r></w:p></w:body></w:document>",
  ),
  "docProps/core.xml": strToU8("<cp xmlns:dc='d'><dc:title>Report</dc:title><dc:creator>Ada</dc:creator></cp>"),
});
const EPUB = zipSync({
  mimetype: strToU8("application/epub+zip"),
  "META-INF/container.xml": strToU8('<container><rootfiles><rootfile full-path="O/b.opf"/></rootfiles></container>'),
  "O/b.opf": strToU8(
    '<package xmlns:dc="d"><metadata><dc:title>Book</dc:title></metadata><manifest><item id="a" href="a%20b.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
  ),
  "O/a b.xhtml": strToU8("<html><body><p>One.</p><p>Two.</p></body></html>"),
});

const WHOLE: Record<string, string | Uint8Array> = {
  csv: 'name;alias;note\n"Ada ""Countess"" Lovelace";"A; B";x\nGrace Hopper;;\n',
  json: '{"data":{"people":[{"name":"Ada","tags":["a",{"b":1}]},{"name":"Grace Hopper"}]}}',
  jsonl:
    '{"id":"a","schema":"Person","properties":{"name":["Ada"]}}\n{"id":"b","schema":"Vessel","properties":{"name":["ECHO"]}}\n',
  yaml: "- name: Ada Lovelace\n  terms:\n    - {type: sen, state: WA}\n- name: &x Grace Hopper\n  alias: *x\n",
  turtle:
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<http://x/1> skos:prefLabel "Comet"@en ; skos:altLabel "Komet"@de .\n',
  tei: '<TEI><text><body><listPerson><person xml:id="p"><persName type="person_pseudonym">X Y</persName></person></listPerson></body></text></TEI>',
  skos: '<rdf:RDF xmlns:rdf="r" xmlns:s="s"><s:Concept rdf:about="1"><s:prefLabel xml:lang="en">Comet</s:prefLabel></s:Concept></rdf:RDF>',
  ris: "TY  - JOUR\nTI  - On engines\nAU  - Lovelace, Ada\nER  - \n",
  bibtex: '@book{a, title = {On {"E}ngines}, year = 1843, author = "L, A"}\n@book{b, title = "Two"}\n',
  markdown: "---\ntitle: On engines\ntags: [a, b]\n---\n# Head\n\nText with [[Ada|a link]] and `code`.\n",
  html: "<!doctype html><title>T</title><meta name=author content='Ada'><article><p>Text.</p></article>",
  workbook: SHEET,
  docx: DOCX,
  epub: EPUB,
  pack: writePack({ name: "p", title: "P" }, [], []),
};

/** What comes of a file: parts and sentences; anything thrown that is no sentence fails the test. */
async function taken(content: Uint8Array): Promise<void> {
  try {
    const part = await openPart({ path: "dropped", bytes: content }, {});
    const { entities } = await intake([part]);
    for (const entity of entities()) expect(entity.name).not.toBe("");
  } catch (error) {
    if (!(error instanceof IntakeFault)) throw error;
  }
}

describe.each(Object.entries(WHOLE))("%s", (_, whole) => {
  const all = bytes(whole);
  test("cut short anywhere", async () => {
    const step = Math.max(1, Math.floor(all.length / 15));
    for (let end = 0; end < all.length; end += step) await taken(all.slice(0, end));
  });
  test("with bytes changed at random", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(all.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const changed = all.slice();
          for (const [at, byte] of changes) changed[at] = byte;
          await taken(changed);
        },
      ),
      { numRuns: 12 },
    );
  });
});

const SAID: [what: string, content: string | Uint8Array, why: string][] = [
  ["nothing", "", "empty"],
  ["JSON nested a million deep", `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`, "too-deep"],
  ["XML nested ten thousand deep", `<TEI>${"<p>".repeat(10_000)}`, "too-deep"],
  [
    "YAML that doubles itself",
    Array.from({ length: 30 }, (_, i) => `- a: &x${i} [${`${i === 0 ? "1" : `*x${i - 1}`},`.repeat(9)}]`).join("\n"),
    "zip-bomb",
  ],
  ["a zip full of blanks", zipSync({ "a.csv": [new Uint8Array(60_000_000).fill(32), { level: 9 }] }), "zip-bomb"],
  ["JSON without a list", '{"a":1}', "no-array"],
  ["JSON that breaks off", '{"people":[{"name":"Ada"', "damaged"],
  ["a picture", Uint8Array.from({ length: 3_000 }, (_, i) => ((i * 7919) % 251) % 29), "not-text"],
  [
    "an old or protected office file",
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0]),
    "protected",
  ],
  ["XML of another kind", "<svg xmlns='s'><path d='M0'/></svg>", "not-known"],
];

test.each(SAID)("%s is refused with its reason", async (_, content, why) => {
  const { parts, skipped } = await detect([file(content)]);
  expect(parts).toEqual([]);
  expect(skipped.map((one) => [one.file, one.why])).toEqual([["dropped", why]]);
});

test("a broken line costs itself alone", async () => {
  const { parts } = await detect([file('{"name":"Ada Lovelace"}\n{"name":"Gra\n{"name":"Mary Somerville"}\n')]);
  const { entities, report } = await intake(parts);
  expect([...entities()].map(({ name }) => name)).toEqual(["Ada Lovelace", "Mary Somerville"]);
  expect(report.skipped).toEqual([{ file: "dropped", row: 2, words: '{"name":"Gra', why: "broken-line" }]);
});

test("a workbook's dates, shared strings and row numbers", async () => {
  const part = await openPart(file(SHEET), {});
  expect(part.what).toMatchObject({ format: "workbook", sheets: ["People"], columns: ["Name", "2", "Listed"] });
  expect([...part.rows()]).toEqual([{ row: 3, cells: ["Ada Lovelace", "7", "2024-01-01"] }]);
});

test.each([
  ["a Word document", DOCX, "docx", "Report", "First\n\nSecond"],
  ["a book", EPUB, "epub", "Book", "One.\n\nTwo."],
])("%s", async (_, content, format, title, text) => {
  const part = await openPart(file(content), {});
  const { documents } = await intake([part]);
  expect([part.what.format, documents[0]?.title, documents[0]?.text]).toEqual([format, title, text]);
});

test("a cancel stops the import", async () => {
  const { parts } = await detect([file(Array.from({ length: 9_000 }, (_, i) => `Ada ${i}x Lovelace`).join("\n"))]);
  const controller = new AbortController();
  const import_ = intake(parts, {
    signal: controller.signal,
    progress: (done) => void (done > 0 && controller.abort()),
  });
  await expect(import_).rejects.toThrow();
});
