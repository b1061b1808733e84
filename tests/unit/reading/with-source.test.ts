/** What a reader copies of a quotation: the words as they are, and all that is known of their source, in each form. */
import { expect, test } from "vitest";
import type { Source } from "../../../utils/model.ts";
import { type CopyForm, type Quotation, withSource } from "../../../utils/reading/with-source.ts";
import { wordsOf } from "../../fixtures/words.ts";

const FULL: Source = {
  id: "a",
  title: "A *starred* story",
  authors: ["Eva Dou", "Zhang Hui"],
  publisher: { name: "The Paper", kind: "newspaper", basis: "file" },
  republisher: { name: "AsiaOne", kind: "news website", basis: "file" },
  date: "2016-11-18",
  language: "en",
  url: "https://paper.example/story",
};
const BARE: Source = { id: "b", title: "Is it?", authors: [], language: "en" };
const TEXT = "They said *no*.";

test.each<[string, Partial<Quotation> & { source: Source }, CopyForm, string]>([
  [
    "plain, with all that is known",
    { source: FULL },
    "plain",
    "“They said *no*.”\n— Eva Dou and Zhang Hui, “A *starred* story”, The Paper, November 18, 2016, copy by AsiaOne\nhttps://paper.example/story",
  ],
  ["plain, with nothing known", { source: BARE }, "plain", "“They said *no*.”\n— “Is it?”"],
  [
    "plain, cut at both ends, in somebody's words",
    { source: BARE, cutStart: true, cutEnd: true, speaker: "Lu Wei" },
    "plain",
    "[Lu Wei:] “… They said *no*. …”\n— “Is it?”",
  ],
  [
    "Markdown takes nothing for markup",
    { source: FULL },
    "markdown",
    "> They said \\*no\\*.\n>\n> — Eva Dou and Zhang Hui, [A \\*starred\\* story](<https://paper.example/story>), The Paper, November 18, 2016, copy by AsiaOne",
  ],
  [
    "citation",
    { source: FULL },
    "citation",
    "Eva Dou and Zhang Hui. (November 18, 2016). A *starred* story. The Paper. [copy by AsiaOne]. https://paper.example/story",
  ],
  ["citation without a day", { source: BARE }, "citation", "(n.d.). Is it?"],
])("%s", (_, quotation, form, copied) => {
  expect(withSource({ text: TEXT, ...quotation }, form, wordsOf("en"))).toBe(copied);
});
