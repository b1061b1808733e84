import { describe, expect, test } from "vitest";
import type { KnownEntity, Sentence } from "../../../utils/indexing/discourse.ts";
import { spokenOf } from "../../../utils/indexing/spoken-of.ts";
import { countFamilies } from "../../../utils/indexing/topics.ts";
import type { Alias, Category, EntitySpan } from "../../../utils/model.ts";

const entity = (
  id: string,
  category: Category,
  name: string,
  description: string,
  ...others: string[]
): KnownEntity => ({
  id,
  category,
  name,
  description,
  aliases: [name, ...others].map((alias): Alias => ({
    name: alias,
    lang: "en",
    kind: "name",
    strength: "strong",
    case: "capital",
  })),
});

const ENTITIES = [
  entity("lu-wei", "person", "Lu Wei", "Director of the regulator in 2014.", "Mr Lu"),
  entity("wang-chen", "person", "Wang Chen", "Minister of the information office."),
  entity("xinhua", "media", "Xinhua", "Official news agency of China."),
  entity("ma", "person", "Mr Ma", "Founder and chairman of the e-commerce group Alibaba (2011)."),
  entity("paris", "place", "Paris", "City in France."),
  entity("office", "government", "Information Office of Paris", "Press office of a city."),
  entity("alibaba", "company", "Alibaba", "Chinese e-commerce group."),
  entity("weibo", "company", "Weibo", "Chinese microblog of Sina."),
  entity("youku", "company", "Youku", "Chinese video website."),
  entity("conference", "event", "World Internet Conference", "Yearly conference in Wuzhen."),
  entity(
    "conference-2014",
    "event",
    "World Internet Conference 2014",
    "First conference, for which 1,000 guests were announced.",
    "inaugural World Internet Conference",
  ),
  entity("visit", "event", "Lu Wei’s visit", "Visit of 2014.", "Lu Wei was in Paris"),
  entity("party", "organization", "Chinese Communist Party", "China’s ruling party."),
  entity("federation", "organization", "China Federation of Societies", "National confederation of internet bodies."),
  entity("declaration", "law", "Paris Declaration", "Declaration of the media."),
  entity("sovereignty", "concept", "Internet sovereignty", "The idea of borders on the net."),
  entity("censorship", "concept", "Internet censorship", "The erasing of what is said."),
];

/** Sentences of paragraphs; names in square brackets as `[entity: surface]`. */
function discourse(...paragraphs: string[][]): Sentence[] {
  return paragraphs.flatMap((sentences, paragraph) =>
    sentences.map((marked) => {
      const mentions: EntitySpan[] = [];
      let text = "";
      let read = 0;
      for (const { 0: all, 1: id, 2: surface, index } of marked.matchAll(/\[([a-z0-9-]+): ([^\]]+)\]/g)) {
        text += marked.slice(read, index);
        mentions.push([text.length, text.length + surface!.length, id!]);
        text += surface;
        read = index + all.length;
      }
      return { text: text + marked.slice(read), paragraph, mentions };
    }),
  );
}

function spoken(...paragraphs: string[][]): string[][] {
  const sentences = discourse(...paragraphs);
  const filler = Array.from({ length: 80 }, () => "Nothing of the internet is said in this one.");
  const world = {
    entities: new Map(ENTITIES.map((one) => [one.id, one])),
    ...countFamilies([...filler, ...sentences.map(({ text }) => text)]),
  };
  return spokenOf(sentences, world).map(({ about }) => about);
}

describe("speaks of", () => {
  test.each<[string, string[][], number, string[]]>([
    ["a person: he", [["[lu-wei: Lu Wei] came.", "He left."]], 1, ["lu-wei"]],
    ["a person: words that he said", [["[lu-wei: Lu Wei] came.", '"I know nothing," he said.']], 1, ["lu-wei"]],
    ["people by their role", [["Among the guests were the heads of firms such as [alibaba: Alibaba]."]], 0, ["ma"]],
    [
      "people by their role, in a list",
      [["All came, also the chiefs of [weibo: Weibo], [alibaba: Alibaba] and [youku: Youku]."]],
      0,
      ["ma"],
    ],
    [
      "a speaker whose words go on",
      [["“We agree,” said [lu-wei: Mr Lu].", "“We do it well.", "And others do not.”"]],
      2,
      ["lu-wei"],
    ],
    [
      "a speaker in the next paragraph",
      [["[lu-wei: Mr Lu] noted that they come."], ['"They will talk to us."']],
      1,
      ["lu-wei"],
    ],
    [
      "a speaker over numbered paragraphs",
      [
        ['[wang-chen: Wang Chen] said, "It began early.', "It grew."],
        ["1. We need more."],
        ['2. We need less."[4]'],
        ["Nobody spoke."],
      ],
      3,
      ["wang-chen"],
    ],
    [
      "a body: it added",
      [["They must do better, [xinhua: Xinhua] said.", "“They must also stop,” it added."]],
      1,
      ["xinhua"],
    ],
    [
      "an event: the conference",
      [["The [conference: World Internet Conference] opened.", "A.", "B.", "C.", "Many came to the conference."]],
      4,
      ["conference"],
    ],
    [
      "an event: the meet",
      [["The [conference: World Internet Conference] opened.", "The meet will last."]],
      1,
      ["conference"],
    ],
    [
      "a body: the group",
      [["The [federation: China Federation of Societies] met.", "The group has members."]],
      1,
      ["federation"],
    ],
    [
      "a body named only later",
      [
        [
          "Internet bodies of China formed a national confederation.",
          "It is called the [federation: China Federation of Societies].",
        ],
      ],
      0,
      ["federation"],
    ],
    [
      "companies: these websites",
      [["They blocked [weibo: Weibo] and [youku: Youku].", "I never used these websites."]],
      1,
      ["weibo", "youku"],
    ],
    ["what a ban stops", [["They blocked [weibo: Weibo].", "This longstanding ban is odd."]], 1, ["weibo"]],
    [
      "a list: they",
      [["[weibo: Weibo] and [youku: Youku] formed teams.", "They removed videos."]],
      1,
      ["weibo", "youku"],
    ],
    [
      "a concept: this doctrine",
      [["They talk of [sovereignty: Internet sovereignty].", "It is in keeping with this doctrine."]],
      1,
      ["sovereignty"],
    ],
    [
      "a concept: its philosophy",
      [
        [
          "They know its philosophy of “[sovereignty: Internet sovereignty]”.",
          "A.",
          "B.",
          "C.",
          "D.",
          "China will push its philosophy.",
        ],
      ],
      5,
      ["sovereignty"],
    ],
    ["a concept in a word of its family", [["Firms were told to censor more."]], 0, ["censorship"]],
    ["the Party", [["Members praised the Party for it."]], 0, ["party"]],
    ["Communist officials", [["Communist officials dismissed it."]], 0, ["party"]],
    [
      "what heads its paragraph",
      [['"[declaration: Paris Declaration]" commitments: Be good.', "Adhere to it."]],
      1,
      ["declaration"],
    ],
    ["names within an event's", [["[visit: Lu Wei was in Paris] for a day."]], 0, ["lu-wei", "paris"]],
    [
      "the series of an edition",
      [["The [conference-2014: inaugural World Internet Conference] opened."]],
      0,
      ["conference"],
    ],
    [
      "what its description tells",
      [["The [conference-2014: inaugural World Internet Conference] opened.", "Among the 1,000 guests are many."]],
      1,
      ["conference-2014", "conference"],
    ],
  ])("%s", (_, paragraphs, at, expected) => {
    expect(spoken(...paragraphs)[at]!.toSorted()).toEqual(expected.toSorted());
  });
});

describe("speaks of nobody", () => {
  test.each<[string, string[][], number]>([
    ["he, too far from the name", [["[lu-wei: Lu Wei] came.", "A.", "B.", "C.", "He left."]], 4],
    [
      "he, where the sentence names its own person",
      [["[lu-wei: Lu Wei] came.", "[wang-chen: Wang Chen] said he left."]],
      1,
    ],
    ["the head of another firm", [["The heads of [weibo: Weibo] came. [alibaba: Alibaba] did not."]], 0],
    ["a head, where only the firm is named", [["The guests praised the goods of [alibaba: Alibaba]."]], 0],
    ["the place in a body's name", [["It was held by the [office: Information Office of Paris]."]], 0],
    ["words of somebody unknown", [["[lu-wei: Mr Lu] said so.", "“There will be more,” one said."]], 1],
    [
      "a quotation that its paragraph doesn't close, when no other does",
      [['[lu-wei: Mr Lu] said, "Come.'], ["It rained."]],
      1,
    ],
    ["a title in quotation marks", [["[lu-wei: Mr Lu] said so.", '"Gone with the Wind" was shown.']], 1],
    [
      "a press conference",
      [["The [conference: World Internet Conference] opened.", "It was told at a press conference."]],
      1,
    ],
    [
      "the group of something else",
      [["The [federation: China Federation of Societies] met.", "The yoga group has members."]],
      1,
    ],
    [
      "a near noun far away",
      [["The [conference: World Internet Conference] opened.", "A.", "B.", "C.", "The meet will last."]],
      4,
    ],
    ["they, where one alone was named", [["[weibo: Weibo] formed teams.", "They removed videos."]], 1],
    ["a party in lower case", [["Friends came to the party."]], 0],
  ])("%s", (_, paragraphs, at) => {
    expect(spoken(...paragraphs)[at]).toEqual([]);
  });
});
