import { describe, expect, test } from "vitest";
import { MAX_DEPTH } from "../../../utils/formats/json.ts";
import { FileFault } from "../../../utils/formats/file-fault.ts";
import { MAX_FILE_ENTRIES, MAX_FILE_CHARS, readAnnotations } from "../../../utils/formats/read-annotations.ts";
import { toCollection } from "../../../utils/formats/w3c.ts";
import { annotation } from "../../fixtures/annotations.ts";

const faultOf = (text: string) => {
  try {
    readAnnotations("notes.json", text);
  } catch (fault) {
    if (fault instanceof FileFault) return { code: fault.code, ...fault.values };
    throw fault;
  }
  return undefined;
};

describe("a file that can't be read says why, and where", () => {
  test.each<[string, string, object]>([
    ["empty", " \n", { code: "empty" }],
    ["a byte order mark alone", "\ufeff", { code: "empty" }],
    ["broken off", '[{"type": "Annotation",\n  "target": ', { code: "invalid-json", line: 2, column: 13 }],
    ["damaged", '{"a": 1,\n "b": x}', { code: "invalid-json", line: 2, column: 7 }],
    ["UTF-16", "\ufffd\ufffd[\0]\0", { code: "not-text" }],
    ["UTF-16 without a mark", "[\0{\0}\0]\0", { code: "not-text" }],
    ["another JSON", '{"bookmarks": [], "version": 3}', { code: "unknown-format", keys: "bookmarks, version" }],
    ["a list of something else", '[1, {"name": "a"}]', { code: "unknown-format", keys: "name" }],
    ["another table", "name,alias\na,b\n", { code: "unknown-format", keys: "name,alias" }],
    ["a page of the web", "<!doctype html><title>a</title>", { code: "unknown-format" }],
    ["too deep", `${"[".repeat(MAX_DEPTH + 1)}${"]".repeat(MAX_DEPTH + 1)}`, { code: "too-deep" }],
    ["far too deep", "[".repeat(1_000_000), { code: "too-deep" }],
    ["too large", " ".repeat(MAX_FILE_CHARS + 1), { code: "too-large", limit: MAX_FILE_CHARS }],
  ])("%s", (_name, text, expected) => {
    expect(faultOf(text)).toMatchObject({ ...expected, file: "notes.json" });
  });

  test("too many", () => {
    const text = `[{"type": "Annotation"}${",0".repeat(MAX_FILE_ENTRIES)}]`;
    expect(faultOf(text)).toMatchObject({ code: "too-many", limit: MAX_FILE_ENTRIES });
  });
});

test("a byte order mark and blanks before the content change nothing", () => {
  const text = JSON.stringify(toCollection([annotation()]));
  expect(readAnnotations("a", `\ufeff\n ${text}`)).toEqual(readAnnotations("b", text));
});

test("brackets in texts are no depth", () => {
  const note = `\\" ${"[{".repeat(1_000)}`;
  expect(readAnnotations("a", JSON.stringify(toCollection([annotation({ note })]))).annotations[0]?.note).toBe(note);
});
