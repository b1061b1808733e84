import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { bytesOf, freeName, safeFileName } from "../../../utils/formats/file-name.ts";

// Hundreds of random annotations take their time on a machine with other things to do.
vi.setConfig({ testTimeout: 60_000 });

describe("E11 a title becomes a safe name", () => {
  test.each<[string, string, string]>([
    ["as it is", "China’s quiet censors", "China’s quiet censors.md"],
    ["other scripts", "习近平：网络安全", "习近平：网络安全.md"],
    ["a path", "../../etc/passwd", "etc passwd.md"],
    ["a path of Windows", "C:\\Windows\\system32", "C Windows system32.md"],
    ["a hidden file", ".bashrc", "bashrc.md"],
    ["an option", "--delete all", "delete all.md"],
    ["marks that turn the text", "annual\u202efdp.exe", "annual fdp.exe.md"],
    ["controls", "a\u0000b\u0007c\r\nd\u2028e", "a b c d e.md"],
    ["what can't be seen", "a\u200b\u00ad\ufeffb", "a b.md"],
    ["half a character", "a\ud83d!", "a !.md"],
    ["what Windows forbids", 'a<b>c:d"e|f?g*h', "a b c d e f g h.md"],
    ["links of Obsidian", "a [[b]] #c ^d", "a b c d.md"],
    ["a device", "CON", "_CON.md"],
    ["a device with an extension", "lpt1.txt", "_lpt1.txt.md"],
    ["no device", "CONtract", "CONtract.md"],
    ["dots at the end", "wait...", "wait.md"],
    ["nothing", "", "page.md"],
    ["nothing that is left", "\u202e../..", "page.md"],
  ])("%s", (_name, title, expected) => {
    expect(safeFileName(title, ".md", "page")).toBe(expected);
  });

  test("of any title, at most 120 bytes and none of what no system takes", () => {
    const title = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.constantFrom(
        "👩‍👩‍👧‍👦".repeat(40),
        "e\u0301".repeat(100),
        "习".repeat(200),
        `a${"\u0300".repeat(5_000)}`,
        "nul",
        "..",
        "con .",
      ),
    );
    fc.assert(
      fc.property(title, fc.constantFrom(".md", ".jsonld"), (from, extension) => {
        const name = safeFileName(from, extension);
        expect(bytesOf(name)).toBeLessThanOrEqual(120);
        expect(new TextEncoder().encode(name)).toHaveLength(bytesOf(name));
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}<>:"/\\|?*]|^[\s.]|\s$|\s\.\w+$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(name.endsWith(extension)).toBe(true);
        expect(name.length).toBeGreaterThan(extension.length);
      }),
    );
  });

  test("characters are cut whole", () => {
    expect(safeFileName("👩‍👩‍👧‍👦".repeat(40), ".md")).toBe(`${"👩‍👩‍👧‍👦".repeat(4)}.md`);
  });

  test("a title of ten megabytes costs no more than a short one", () => {
    expect(bytesOf(safeFileName(".".repeat(10_000_000), ".md", "x"))).toBe(4);
  });
});

test("E11 equal names get numbers, also those that differ in case or composition only", () => {
  const taken = new Set<string>();
  const names = [
    "News.md",
    "news.md",
    "Caf\u00e9.md",
    "Cafe\u0301.md",
    "News.md",
    `${"n".repeat(117)}.md`,
    `${"n".repeat(117)}.md`,
  ].map((name) => freeName(name, taken));
  expect(names.slice(0, 5)).toEqual(["News.md", "news 2.md", "Caf\u00e9.md", "Cafe\u0301 2.md", "News 3.md"]);
  expect(names[6]).toBe(`${"n".repeat(115)} 2.md`);
});
