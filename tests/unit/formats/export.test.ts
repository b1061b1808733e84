import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { EXPORT_FORMATS, exportAs } from "../../../utils/formats/export.ts";
import { readAnnotations } from "../../../utils/formats/read-annotations.ts";
import { TemplateFault } from "../../../utils/formats/template.ts";
import { annotation } from "../../fixtures/annotations.ts";

const options = { title: "My: highlights", lang: "en", now: "2026-11-22T01:02:03Z" };
const two = [
  annotation({ note: "thought 👩‍👩‍👧" }),
  annotation({
    id: "1f8fad5b-d9cb-469f-a165-70867728950e",
    target: { page: "https://b.example/", source: "https://b.example/", title: "a headline" },
  }),
];

describe("every format is a file with a name that holds", () => {
  test.each(EXPORT_FORMATS)("%s", (format) => {
    const { name, mediaType, content } = exportAs(format, two, options);
    expect(name).toMatch(/^My highlights(?: Readwise| Hypothesis| CSL)? 2026-11-22\.\w+$/);
    expect(mediaType).toMatch(/^[a-z]+\/[\w.+-]+$/);
    expect(content.length).toBeGreaterThan(100);
    expect(exportAs(format, [], options).name).toBe(name);
    expect(exportAs(format, two, options)).toEqual({ name, mediaType, content });
  });
});

test("no two formats have one file name", () => {
  const names = EXPORT_FORMATS.map((format) => exportAs(format, two, options).name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(["csv", "readwise", "markdown"] as const)("%s comes back: page, words, note and tags", (format) => {
  const sent = two.map((each, i) => ({ ...each, tags: i === 0 ? ["press", "law"] : [] }));
  const { name, content } = exportAs(format, sent, options);
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { annotations, refused, doubts } = readAnnotations(name, bytes);
  const said = ({ target, note, tags }: (typeof sent)[number]) => [target.page, target.quote.exact, note, tags];
  expect([refused, doubts]).toEqual([[], []]);
  expect(annotations.map(said)).toEqual(sent.map(said));
});

test.each(["jsonld", "hypothesis", "readwise"] as const)("%s is read again", (format) => {
  const { name, content } = exportAs(format, two, options);
  const { annotations, refused } = readAnnotations(name, content as string);
  expect(refused).toEqual([]);
  expect(annotations.map(({ note, target }) => [note, target.quote.exact])).toEqual(
    two.map(({ note, target }) => [note, target.quote.exact]),
  );
});

describe("Markdown", () => {
  test("of one page is a note, named like the page", () => {
    const { name, mediaType, content } = exportAs("markdown", two.slice(0, 1), options);
    expect([name, mediaType]).toEqual(["A headline.md", "text/markdown"]);
    expect(content).toContain("thought 👩‍👩‍👧");
  });

  test("of several is an archive of notes, none over another", () => {
    const { name, content } = exportAs("markdown", two, options);
    const notes = unzipSync(content as Uint8Array);
    expect(name).toBe("My highlights 2026-11-22.zip");
    expect(Object.keys(notes)).toEqual(["A headline.md", "a headline 2.md"]);
    expect(strFromU8(notes["A headline.md"] as Uint8Array)).toContain("thought 👩‍👩‍👧");
  });

  test("follows the reader's template, or says what is wrong with it", () => {
    const template = "# {{title}}\n{{#highlights}}\n- {{quote}} — {{colour}}\n{{/highlights}}\n";
    expect(exportAs("markdown", two.slice(0, 1), { ...options, template }).content).toBe(
      "# A headline\n- what was said — yellow\n",
    );
    expect(() => exportAs("markdown", two, { ...options, template: "{{titel}}" })).toThrow(TemplateFault);
  });

  test.each(["1970-01-01T00:00:00Z", "2150-01-01T00:00:00Z"])("a clock that says %s is no hindrance", (now) => {
    expect(Object.keys(unzipSync(exportAs("markdown", two, { ...options, now }).content as Uint8Array))).toHaveLength(
      2,
    );
  });
});
