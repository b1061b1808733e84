import { describe, expect, test } from "vitest";
import { NO_EVIDENCE } from "../../../utils/linking/evidence.ts";
import { linkText, THRESHOLD } from "../../../utils/linking/link-text.ts";
import { bare, type GivenEntity, smallCorpus, written } from "../../fixtures/small-corpus.ts";

const given: GivenEntity[] = [
  {
    id: "wang-chen",
    category: "person",
    aliases: [
      { name: "Wang Chen", strength: "weak" },
      { name: "王晨", strength: "weak" },
      { name: "Wang", kind: "short" },
    ],
    cues: ["Information Office", "propaganda", "Politburo", "国新办"],
    not: ["王晨光", "Wang Chen Road"],
  },
  {
    id: "scio",
    category: "government",
    aliases: ["State Council Information Office", { name: "SCIO", kind: "acronym", strength: "weak" }],
  },
  {
    id: "cac",
    category: "government",
    aliases: ["Cyberspace Administration of China", { name: "CAC", kind: "acronym", strength: "weak" }],
  },
  {
    id: "apple",
    category: "company",
    aliases: ["Apple Inc", { name: "Apple", strength: "weak" }],
    cues: ["iPhone", "Tim Cook"],
  },
  { id: "tencent", category: "company", aliases: ["Tencent"] },
  { id: "baidu", category: "company", aliases: ["Baidu"] },
];
const corpus = smallCorpus(given, { subject: ["censorship", "internet", "cyberspace", "online"] });

const check = (_: string, ...expected: string[]): void => {
  expect(written(corpus, expected.map(bare))).toEqual(expected);
};

describe("a weak name is linked", () => {
  test.each<[string, ...string[]]>([
    [
      "beside words that speak for it",
      "{Wang Chen|wang-chen}, of the Information Office, spoke on propaganda to the Politburo.",
    ],
    ["beside Chinese words that speak for it", "国新办主任{王晨|wang-chen}在 propaganda 工作会议 (Politburo)"],
    ["when the page names it in full", "{Apple Inc|apple} grew.", "Then {Apple|apple} fell."],
    ["when the page names it in full below", "Then {Apple|apple} fell.", "{Apple Inc|apple} grew."],
    [
      "when it is spelled out",
      "the {State Council Information Office|scio} ({SCIO|scio}) said",
      "the {SCIO|scio} said",
    ],
    [
      "among the words of the subject and its companies",
      "censorship of the internet",
      "{Tencent|tencent} and {Baidu|baidu} online, said the {State Council Information Office|scio}",
      "the phones of {Apple|apple} in cyberspace",
    ],
  ])("%s", check);
});

describe("a weak name is left alone", () => {
  test.each<[string, ...string[]]>([
    ["without anything that speaks for it", "Wang Chen won the race."],
    [
      "in a phrase that means something else",
      "国新办 propaganda 王晨光 and Politburo",
      "Wang Chen Road, Information Office, propaganda",
    ],
    ["when it is part of a longer name", "Wang Chen Yang won; see Apple Martin and Fiona Apple."],
    [
      "when the page spells it out as something else",
      "The California Avocado Commission (CAC) met.",
      "The CAC likes censorship of the internet online.",
    ],
    [
      "when the page spells it out as something else later",
      "The CAC likes internet censorship.",
      "The California Avocado Commission (CAC) met.",
    ],
  ])("%s", check);

  test("a cue alone marks nothing", () => {
    check("", "The Information Office and the Politburo on propaganda");
  });
});

test("a phrase that means something else hides only what it holds", () => {
  check("", "国新办 propaganda Politburo 王晨光 and {王晨|wang-chen}");
});

test("an acronym that the page spells out as itself has no rival", () => {
  check("", "The {Cyberspace Administration of China|cac} ({CAC|cac}) met.", "The {CAC|cac} left.");
});

test("reasons name what spoke for it", () => {
  const text = "Wang Chen, of the Information Office, spoke on propaganda to the Politburo.";
  const { mentions } = linkText([corpus], {
    blocks: [{ id: 0, text }],
    title: "",
    evidence: NO_EVIDENCE,
    threshold: 0.5,
  });
  expect(mentions[0]!.reasons).toEqual([
    { kind: "words-nearby", words: ["information office", "propaganda", "politburo"] },
  ]);
});

test("each part of the method can be left out", () => {
  const blocks = ["Apple Inc grew.", "Apple fell."].map((text, id) => ({ id, text }));
  const found = (method: { weak: boolean; page: boolean; short: boolean }) =>
    linkText([corpus], { blocks, title: "", evidence: NO_EVIDENCE, threshold: THRESHOLD, method }).mentions.length;
  expect(found({ weak: false, page: false, short: false })).toBe(1);
  expect(found({ weak: true, page: false, short: false })).toBe(1);
  expect(found({ weak: true, page: true, short: true })).toBe(2);
});

test("shared aliases go to the one that the page speaks of", () => {
  const shared = smallCorpus([
    {
      id: "zhang-editor",
      category: "person",
      aliases: [{ name: "Zhang Hui", strength: "weak" }],
      cues: ["Global Times", "reporter", "newspaper"],
    },
    {
      id: "zhang-mayor",
      category: "person",
      aliases: [{ name: "Zhang Hui", strength: "weak" }],
      cues: ["mayor", "Xining", "Qinghai"],
    },
  ]);
  const expected = [
    "{Zhang Hui|zhang-editor}, a reporter of the newspaper Global Times, wrote.",
    "{Zhang Hui|zhang-mayor} was mayor of Xining in Qinghai.",
  ];
  for (const one of expected) expect(written(shared, [bare(one)])).toEqual([one]);
});

test("a mention doesn't vouch for itself", () => {
  const text =
    "Wang Chen, of the Information Office, spoke to the Politburo on propaganda, censorship and the internet.";
  const { mentions } = linkText([corpus], {
    blocks: [{ id: 0, text }],
    title: "",
    evidence: NO_EVIDENCE,
    threshold: 0.5,
  });
  expect(mentions[0]!.reasons.map(({ kind }) => kind)).toEqual(["words-nearby"]);
});
