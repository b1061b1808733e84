import { describe, expect, test } from "vitest";
import { loadCorpus } from "../../../corpus/load.ts";
import { openCorpus } from "../../../utils/linking/corpus-index.ts";
import type { Excerpt } from "../../../utils/model.ts";
import { excerptsFor } from "../../../utils/ranking/excerpts.ts";
import { openGlossary } from "../../../utils/ranking/glossary.ts";
import { openRankIndex } from "../../../utils/ranking/rank-index.ts";

const { index, documents, entities } = loadCorpus();
const corpus = openCorpus(index.link);
const glossary = openGlossary(index.glossary);
const ranking = openRankIndex(index.ranking);
const sources = new Map(documents.map(({ document }) => [document.id, document]));
const all = documents.flatMap(({ passages }) => passages);

function excerpts(entity: string, context = ""): Excerpt[] {
  const passages = all.filter(
    ({ about, mentions }) => about.includes(entity) || mentions.some(([, , id]) => id === entity),
  );
  const asked = entities.find(({ id }) => id === entity)!;
  return excerptsFor({ corpus, entity: asked, context, passages, index: ranking, glossary, sources });
}

describe.each(["", "China blocked Facebook and Twitter; the rumours spread.", "网络谣言和黑客攻击"])(
  "every excerpt of the shipped corpus, for “%s”",
  (context) => {
    const found = entities.map(({ id }) => ({ id, excerpts: excerpts(id, context) }));

    test("stands in its document word for word", () => {
      for (const { excerpts: some } of found)
        for (const { source, text } of some) expect(sources.get(source.id)!.text).toContain(text);
    });

    test("emphasises whole mentions", () => {
      for (const { id, excerpts: some } of found) {
        for (const { passage, text, emphasis } of some) {
          const { text: sentence, mentions } = all[passage]!;
          const names = mentions
            .filter(([, , named]) => named === id)
            .map(([start, end]) => sentence.slice(start, end));
          for (const [start, end] of emphasis) expect(names).toContain(text.slice(start, end));
        }
      }
    });

    test("is no longer than a reader takes in", () => {
      for (const { excerpts: some } of found) for (const { text } of some) expect(text.length).toBeLessThanOrEqual(400);
    });

    test("says nothing that one before it says", () => {
      for (const { excerpts: some } of found) {
        const texts = some.map(({ source, text }) => `${source.id}: ${text}`);
        expect(new Set(texts).size).toBe(texts.length);
      }
    });
  },
);

test("every entity has an excerpt", () => {
  expect(entities.filter(({ id }) => excerpts(id).length === 0).map(({ id }) => id)).toEqual([]);
});

test("footnotes are no excerpts", () => {
  expect(excerpts("xinhua").filter(({ text }) => text.startsWith("["))).toHaveLength(0);
});

test("reasons give names and words as they are read", () => {
  const [first] = excerpts("lu-wei", "When asked about Facebook, the internet czar said he didn't know of a ban.");
  expect(first!.reasons).toEqual([{ kind: "same-subject", words: expect.arrayContaining(["czar"]) as string[] }]);
});
