import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { readTable } from "../../../utils/text/table.ts";

test.each<[string, string, string, string[][]]>([
  [
    "commas",
    "a,b\r\n1,2\r\n",
    ",",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "semicolons",
    "a;b\n1,5;2\n",
    ";",
    [
      ["a", "b"],
      ["1,5", "2"],
    ],
  ],
  [
    "tabs",
    "a\tb\n1\t2",
    "\t",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a byte order mark",
    "\ufeffa,b\n1,2",
    ",",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "a first line that says the delimiter",
    "sep=;\r\na,x;b\r\n1;2",
    ";",
    [
      ["a,x", "b"],
      ["1", "2"],
    ],
  ],
  [
    "the same in quotation marks",
    '"sep=|"\na|b\n1|2',
    "|",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  ["the same behind a mark, with a tab", "\ufeffSEP=\t\na\tb", "\t", [["a", "b"]]],
  ["a first line that says nothing", "sep=\na,b", ",", [["a", "b"]]],
  [
    "a cell with lines and quotation marks",
    'a,b\n"1\n2","say ""x"""',
    ",",
    [
      ["a", "b"],
      ["1\n2", 'say "x"'],
    ],
  ],
  [
    "empty rows",
    "a,b\n\n , \n1,2\n",
    ",",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  ["one column", "a\nb", ",", [["a"], ["b"]]],
])("%s", (_, text, delimiter, rows) => {
  expect(readTable(text)).toMatchObject({ rows, delimiter, isCut: false });
});

test("rows keep the number a spreadsheet shows", () => {
  expect(readTable("sep=;\na;b\n\n1;2").numbers).toEqual([2, 4]);
});

test("a missing quotation mark is told", () => {
  expect(readTable('a,b\n1,2\n"3,4\n5,6').faultyRow).toBe(2);
});

test("no more is read than asked for", () => {
  expect(readTable("a,b\n".repeat(10), { limit: 3 })).toMatchObject({ isCut: true, rows: { length: 3 } });
  expect(readTable("a,b\n".repeat(3), { limit: 3 }).isCut).toBe(false);
});

test("a delimiter that is given wins", () => {
  expect(readTable("a;b,c\n1;2,3", { delimiter: ";" }).rows[0]).toEqual(["a", "b,c"]);
});

test("any table comes back", () => {
  const cell = fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => `x${text.replace(/^\ufeff/, "")}`);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2 }), (rows) => {
      expect(readTable(Papa.unparse(rows), { delimiter: "," }).rows).toEqual(rows);
    }),
  );
});
