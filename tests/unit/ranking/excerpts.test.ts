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

describe("an excerpt stands alone", () => {
  const found = (entity: string, beginning: string): Excerpt =>
    excerpts(entity).find(({ text }) => text.includes(beginning))!;

  test("words of somebody: says whose, and names what is meant", () => {
    const one = found("facebook", "never used these websites");
    expect(one).toMatchObject({ meant: true, speaker: "Lu Wei", emphasis: [] });
    expect(one.before!.text).toContain("Great Firewall to stop its citizens from accessing Facebook");
    expect(one.before!.apart).toBe(true);
  });

  test("words of the entity itself: whose is enough", () => {
    const one = found("wang-chen", "After 15 years of development");
    expect(one.speaker).toBe("Wang Chen");
    expect(one.meant).toBeUndefined();
  });

  test("a sentence that names its speaker: nothing is added", () => {
    const one = found("wang-chen", "Wang Chen said");
    expect(one.speaker).toBeUndefined();
    expect(one.before).toBeUndefined();
  });

  test("a sentence that is cut at its beginning: what it is about", () => {
    const one = found("charles-chao", "Charles Chao, founder");
    expect(one.cutStart).toBe(true);
    expect(one.before!.text).toMatch(/^The report followed a three-day political schooling session/);
  });

  test("what doesn't say that the entity is meant isn't first where something that does bears as much", () => {
    const stands = ({ meant, before }: Excerpt): boolean => !meant || before !== undefined;
    const found = entities.map(({ id }) => ({ id, all: excerpts(id) }));
    expect(found.filter((one) => one.all.some(stands) && !stands(one.all[0]!)).map(({ id }) => id)).toEqual([]);
  });
});

describe("what is being read", () => {
  const read = (reading: Partial<Parameters<typeof excerptsFor>[0]>): Excerpt[] => {
    const asked = entities.find(({ id }) => id === "alibaba")!;
    const passages = all.filter(({ about, mentions }) =>
      [...about, ...mentions.map(([, , id]) => id)].includes("alibaba"),
    );
    return excerptsFor({ context: "", corpus, entity: asked, passages, index: ranking, glossary, sources, ...reading });
  };
  const HEADQUARTERS = "Alibaba opened a new headquarters building in Hangzhou.";
  const TERROR = "Alibaba and other companies were told to help the police against terrorism.";

  test("the sentence that names the entity weighs more than another of the paragraph", () => {
    const first = read({ context: `${HEADQUARTERS} Elsewhere there was terrorism.` })[0]!;
    expect(first.text).toContain("headquartered in Hangzhou");
  });

  test("of two sentences that name it, the one that is asked at", () => {
    const context = `${HEADQUARTERS} ${TERROR}`;
    expect(read({ context, at: 0 })[0]!.text).toContain("headquartered in Hangzhou");
    expect(read({ context, at: context.indexOf(TERROR) })[0]!.text).toMatch(/terroris/);
  });

  test("headline and heading count as well", () => {
    const titled = (title: string): string => read({ context: "Alibaba said so on Monday.", title })[0]!.text;
    expect(titled("Firms must help to fight terrorism\nPolice")).toMatch(/terroris/);
    expect(titled("Luminaries, officials and other guests of the conference")).toContain("1,000 guests");
  });
});
