import { describe, expect, test } from "vitest";
import { loadCorpus } from "../../../corpus/load.ts";
import { CorpusError, type Problem } from "../../../corpus/problems.ts";
import { type CorpusFile, SMALL_CORPUS, withCorpus } from "../../fixtures/corpus-folder.ts";

function problemsOf(files: Record<string, string>): Problem[] {
  try {
    withCorpus(files, loadCorpus);
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
  return [];
}

/** A file of the small corpus with one thing in it changed. */
function edited(file: CorpusFile, from: string, to: string): Record<string, string> {
  expect(SMALL_CORPUS[file]).toContain(from);
  return { [file]: SMALL_CORPUS[file].replace(from, to) };
}
const person = (from: string, to: string) => edited("entities/person.yaml", from, to);
const company = (from: string, to: string) => edited("entities/company.yaml", from, to);
const meeting = (from: string, to: string) => edited("documents/meeting.md", from, to);
const background = (from: string, to: string) => edited("background-for/meeting.yaml", from, to);

test("the small corpus itself has no problems", () => {
  expect(problemsOf({})).toEqual([]);
});

describe("says file and line of", () => {
  test.each<[string, Record<string, string>, string, number, RegExp]>([
    ["an unknown category", { "entities/animal.yaml": "[]" }, "entities/animal.yaml", 1, /category "animal"/],
    [
      "an id that stands twice",
      company("id: alibaba", "id: jack-ma"),
      "entities/person.yaml",
      1,
      /"jack-ma" stands twice/,
    ],
    ["an id with capitals", person("id: jack-ma", "id: Jack-Ma"), "entities/person.yaml", 1, /lower-case/],
    [
      "an alias shared with a strong one",
      company("[Alibaba]", "[Alibaba, Jack Ma]"),
      "entities/person.yaml",
      1,
      /"Jack Ma" is an alias of alibaba and of jack-ma/,
    ],
    [
      "an alias shared but for case and accents",
      company("[Alibaba]", "[Alibaba, Jáck MA]"),
      "entities/person.yaml",
      1,
      /alias of alibaba and of jack-ma/,
    ],
    [
      "an alias that stands twice",
      person("- Jack Ma\n", "- Jack Ma\n    - Jack Ma\n"),
      "entities/person.yaml",
      1,
      /"Jack Ma" twice/,
    ],
    [
      "an entity without evidence",
      person('\n    - { document: meeting, quote: "Jack Ma of Alibaba" }', " []"),
      "entities/person.yaml",
      5,
      /needs evidence/,
    ],
    [
      "an entity whose evidence is left out",
      person('  evidence:\n    - { document: meeting, quote: "Jack Ma of Alibaba" }\n', ""),
      "entities/person.yaml",
      1,
      /evidence/,
    ],
    [
      "a quote that is not in its document",
      person("Jack Ma of Alibaba", "Jack Ma of Tencent"),
      "entities/person.yaml",
      6,
      /not in meeting: "Jack Ma of Tencent"/,
    ],
    [
      "a document that does not exist",
      person("document: meeting", "document: meting"),
      "entities/person.yaml",
      6,
      /no document "meting"/,
    ],
    ["an unknown field of an entity", person("  original:", "  orginal:"), "entities/person.yaml", 3, /orginal/],
    ["an unknown field of an alias", person("kind: short", "kid: short"), "entities/person.yaml", 10, /An alias is/],
    ["an unknown kind of alias", person("kind: short", "kind: nick"), "entities/person.yaml", 10, /An alias is/],
    ["an entity without aliases", company("[Alibaba]", "[]"), "entities/company.yaml", 6, /needs an alias/],
    [
      "an exact alias in lower case",
      person("kind: short", "case: exact"),
      "entities/person.yaml",
      10,
      /"Ma" .*exact capitals/,
    ],
    ["an alias of one character", person("name: 马云", "name: 马"), "entities/person.yaml", 9, /"马" is one character/],
    [
      "an alias of one letter with an accent",
      person("- Jack Ma\n", "- É\n"),
      "entities/person.yaml",
      8,
      /one character/,
    ],
    ["an alias without letters", person("- Jack Ma\n", '- "—!"\n'), "entities/person.yaml", 8, /no letter/],
    ["a blank alias", person("- Jack Ma\n", '- "  "\n'), "entities/person.yaml", 8, /alias/i],
    ["a short description", person("Founder of Alibaba.", "Founder"), "entities/person.yaml", 4, /description/],
    ["a broken list", person("- id: jack-ma", "- id: [jack-ma"), "entities/person.yaml", 2, /./],
    [
      "a key that stands twice",
      person("  name: Jack Ma", "  name: Jack Ma\n  name: Ma Yun"),
      "entities/person.yaml",
      3,
      /unique/i,
    ],
    ["a bad date", meeting("2011-11-09", "November 2011"), "documents/meeting.md", 4, /not an ISO date/],
    ["no date and no reason", meeting("date: 2011-11-09\n", ""), "documents/meeting.md", 2, /dateNote/],
    ["an unknown field of a document", meeting("authors:", "autors:"), "documents/meeting.md", 3, /autors/],
    ["a document without a title", meeting("title: A meeting\n", ""), "documents/meeting.md", 2, /title/],
    ["an address that is none", meeting("language: en", "language: en\nurl: here"), "documents/meeting.md", 6, /url/i],
    [
      "a document without front matter",
      { "documents/meeting.md": "Jack Ma of Alibaba" },
      "documents/meeting.md",
      1,
      /front matter/,
    ],
    [
      "a document without text",
      { "documents/empty.md": "---\ntitle: X\nauthors: []\ndate: 2011\nlanguage: en\n---\n\n" },
      "documents/empty.md",
      8,
      /no text/,
    ],
    ["an unknown field of the corpus", edited("corpus.yaml", "title:", "titel:"), "corpus.yaml", 2, /titel/],
    [
      "a document that doesn't say what it is background for",
      { "documents/other.md": SMALL_CORPUS["documents/meeting.md"] },
      "background-for/other.yaml",
      1,
      /other needs this file/,
    ],
    [
      "a sentence that doesn't say it",
      background("- sentence: He was\n  en: Speeches of company founders.\n  zh: 企业家的演讲、讲话、致辞。\n", ""),
      "background-for/meeting.yaml",
      1,
      /background for: "He was brief\."/,
    ],
    ["a beginning of no sentence", background("He was", "She was"), "background-for/meeting.yaml", 4, /No sentence/],
    ["a sentence that stands twice", background("He was", "Jack Ma"), "background-for/meeting.yaml", 4, /stands twice/],
    [
      "a beginning of two sentences",
      { ...background("He was", "Then"), ...meeting("He was brief", "Then he was brief") },
      "background-for/meeting.yaml",
      4,
      /Two sentences/,
    ],
    [
      "a line in one language only",
      background("  zh: 企业家的演讲、讲话、致辞。\n", ""),
      "background-for/meeting.yaml",
      4,
      /zh/,
    ],
    [
      "lines for a document that isn't there",
      { "background-for/gone.yaml": SMALL_CORPUS["background-for/meeting.yaml"] },
      "background-for/gone.yaml",
      1,
      /no document "gone"/,
    ],
    ["a subject that is no list", edited("subject.yaml", "- internet", "internet"), "subject.yaml", 1, /./],
  ])("%s", (_, files, file, line, message) => {
    expect(problemsOf(files)).toContainEqual({ file, line, message: expect.stringMatching(message) as string });
  });
});

test.each(["2011-13-45", "2011-13", "2011-02-30", "2100-02-29"])(
  "says file and line of %s, a date that is on no calendar",
  (date) => {
    const problems = problemsOf(meeting("2011-11-09", date));
    expect(problems).toContainEqual({
      file: "documents/meeting.md",
      line: 4,
      message: expect.stringMatching(/date/) as string,
    });
  },
);

test("all problems are told at once, a line each", () => {
  const files = {
    ...person("Jack Ma of Alibaba", "nobody"),
    ...company("[Alibaba]", "[A]"),
    "entities/animal.yaml": "",
  };
  const problems = problemsOf(files);
  expect(problems.map(({ file, line }) => `${file}:${line}`).toSorted()).toEqual([
    "entities/animal.yaml:1",
    "entities/company.yaml:6",
    "entities/person.yaml:6",
  ]);
  expect(new CorpusError(problems).message.split("\n")).toHaveLength(3);
});

test("an alias of two may be shared when both are weak or short", () => {
  const files = company("[Alibaba]", "[Alibaba, { name: Ma, kind: short }]");
  expect(problemsOf(files)).toEqual([]);
});

test("an empty file of a category is no problem", () => {
  expect(problemsOf({ "entities/law.yaml": "# none yet\n" })).toEqual([]);
});

test("files with Windows line ends read the same", () => {
  const windows = Object.fromEntries(
    Object.entries(SMALL_CORPUS).map(([file, text]) => [file, text.replaceAll("\n", "\r\n")]),
  );
  expect(problemsOf(windows)).toEqual([]);
});
