import { describe, expect, test } from "vitest";
import { NO_EVIDENCE } from "../../../utils/linking/evidence.ts";
import { linkText, THRESHOLD } from "../../../utils/linking/link-text.ts";
import { bare, smallCorpus, written } from "../../fixtures/small-corpus.ts";

const corpus = smallCorpus([
  { id: "jack-ma", category: "person", aliases: ["Jack Ma", "马云", { name: "Ma", kind: "short" }] },
  { id: "pony-ma", category: "person", aliases: ["Pony Ma", "马化腾", { name: "Ma", kind: "short" }] },
  { id: "lu-wei", category: "person", aliases: ["Lu Wei", { name: "Lu", kind: "short" }] },
  {
    id: "party",
    aliases: ["Chinese Communist Party", { name: "Party", kind: "short" }, { name: "party", kind: "short" }],
  },
  { id: "ali", category: "company", aliases: ["阿里巴巴", { name: "阿里", kind: "short" }] },
]);

/** Texts of blocks with the mentions that are expected in them. */
type Case = [name: string, ...expected: string[]];

const check = (_: string, ...expected: string[]): void => {
  expect(written(corpus, expected.map(bare))).toEqual(expected);
};

describe("goes to", () => {
  test.each<Case>([
    ["the person introduced above", "{Jack Ma|jack-ma} spoke.", "Mr {Ma|jack-ma} left."],
    ["the person introduced earlier in the sentence", "{Jack Ma|jack-ma} spoke; later {Ma|jack-ma} left."],
    ["a possessive", "{Jack Ma|jack-ma} spoke.", "Mr {Ma|jack-ma}'s company, {Ma|jack-ma}’s idea"],
    ["a title with a full stop", "{Jack Ma|jack-ma} spoke.", "He met Mr. {Ma|jack-ma} again."],
    ["capitals", "{JACK MA|jack-ma} spoke.", "MR {MA|jack-ma} LEFT."],
    ["the last of two namesakes", "{Jack Ma|jack-ma} and {Pony Ma|pony-ma} spoke.", "Mr {Ma|pony-ma} left."],
    [
      "each in its turn",
      "{Jack Ma|jack-ma}.",
      "{Ma|jack-ma} said.",
      "{Pony Ma|pony-ma}.",
      "{Ma|pony-ma} said.",
      "{Jack Ma|jack-ma}.",
      "{Ma|jack-ma} said.",
    ],
    ["each in its turn in one block", "{Jack Ma|jack-ma} met {Ma|jack-ma}; {Pony Ma|pony-ma} met {Ma|pony-ma}."],
    [
      "the headline's person, introduced below",
      "Talks about internet: {Ma|jack-ma} to speak",
      "{Jack Ma|jack-ma} spoke.",
    ],
    ["the first introduced below", "{Ma|jack-ma} to speak", "{Jack Ma|jack-ma} spoke.", "{Pony Ma|pony-ma} left."],
    ["one introduced in Chinese", "{马化腾|pony-ma} (Tencent)", "Mr {Ma|pony-ma} left."],
    ["Chinese short forms", "{阿里巴巴|ali}公司", "{阿里|ali}说"],
    ["a body", "the {Chinese Communist Party|party} met", "the {Party|party} and the {party|party}’s"],
    ["both of two people", "{Jack Ma|jack-ma} met {Lu Wei|lu-wei}.", "Mr {Ma|jack-ma} and Mr {Lu|lu-wei} agreed."],
  ])("%s", check);

  test("the last of two namesakes, whichever the corpus names first", () => {
    check("", "{Pony Ma|pony-ma} and {Jack Ma|jack-ma} spoke.", "Mr {Ma|jack-ma} left.");
  });
});

describe("goes to nobody", () => {
  test.each<Case>([
    ["without an introduction", "Mr Ma left, and Lu too."],
    ["when another Ma is meant", "{Jack Ma|jack-ma} spoke.", "Ma Ying-jeou left, and President Ma Ying-jeou too."],
    ["when another Ma was introduced last", "{Jack Ma|jack-ma} spoke.", "Then Ma Ying-jeou came.", "Mr Ma left."],
    [
      "when another Ma was introduced last, first name first",
      "{Jack Ma|jack-ma} spoke.",
      "Then came Larry Ma.",
      "Mr Ma left.",
    ],
    ["when only another Ma was introduced", "Ma Ying-jeou came.", "Mr Ma left."],
    [
      "when another party is meant",
      "It named the {Chinese Communist Party|party}, then also the Labour Party and the Green Party.",
    ],
    [
      "when another party was named last",
      "the {Chinese Communist Party|party} met",
      "the Labour Party won",
      "the Party lost",
    ],
    ["inside another word", "{Lu Wei|lu-wei} spoke.", "Lufthansa flew to Luxor."],
    ["in lower case", "{Jack Ma|jack-ma} spoke.", "his ma and lu"],
  ])("%s", check);

  test.each<Case>([
    ["in a short sentence of names that is no headline", "{Jack Ma|jack-ma} met Larry Ma in New York."],
    [
      "in a sentence of parties that is no headline",
      "the {Chinese Communist Party|party} and the Labour Party and the Green Party",
    ],
  ])("%s", check);

  test("after a rival the one introduced again is meant again", () => {
    check(
      "",
      "{Jack Ma|jack-ma}.",
      "Ma Ying-jeou came.",
      "Mr Ma left.",
      "{Jack Ma|jack-ma} came.",
      "Mr {Ma|jack-ma} left.",
    );
  });
});

describe("a title of the page introduces", () => {
  test("whom it names in full", () => {
    expect(written(corpus, ["Mr Ma left."], "Jack Ma speaks")).toEqual(["Mr {Ma|jack-ma} left."]);
  });

  test("nobody by a short name", () => {
    expect(written(corpus, ["Mr Ma left."], "Ma speaks")).toEqual(["Mr Ma left."]);
  });
});

test("the reason says under which name somebody was introduced", () => {
  const blocks = [
    { id: 0, text: "Jack Ma spoke." },
    { id: 1, text: "Mr Ma left." },
  ];
  const { mentions } = linkText([corpus], { blocks, title: "", evidence: NO_EVIDENCE, threshold: THRESHOLD });
  expect(mentions[1]!.reasons).toEqual([{ kind: "introduced", as: "Jack Ma" }]);
});

test("a higher threshold leaves out whom only a headline named before the introduction", () => {
  const blocks = [
    { id: 0, text: "Talks: Ma to speak" },
    { id: 1, text: "Jack Ma spoke." },
  ];
  const at = (threshold: number) =>
    linkText([corpus], { blocks, title: "", evidence: NO_EVIDENCE, threshold }).mentions.length;
  expect([at(THRESHOLD), at(0.8)]).toEqual([2, 1]);
});
