import { describe, expect, test } from "vitest";
import { bare, type GivenEntity, smallCorpus, written } from "../../fixtures/small-corpus.ts";

const given: GivenEntity[] = [
  {
    id: "jack-ma",
    name: "Jack Ma",
    category: "person",
    aliases: ["Jack Ma", "Ma Yunlong", "马云", { name: "Ma", kind: "short" }],
    cues: ["Alibaba"],
  },
  {
    id: "pony-ma",
    name: "Pony Ma",
    category: "person",
    aliases: ["Pony Ma", { name: "Ma", kind: "short" }],
    cues: ["Tencent"],
  },
  {
    id: "xi",
    name: "Xi Jinping",
    category: "person",
    aliases: ["Xi Jinping", "习近平", "สี จิ้นผิง", { name: "Xi", kind: "short", strength: "strong" }],
  },
  {
    id: "trump",
    name: "Donald Trump",
    category: "person",
    aliases: ["Donald Trump", { name: "Trump", kind: "short", strength: "strong" }],
  },
  {
    id: "li",
    name: "Robin Li",
    category: "person",
    aliases: [
      { name: "Li Yanhong", strength: "weak" },
      { name: "Li", kind: "short" },
    ],
    cues: ["Baidu"],
  },
  { id: "lu-wei", name: "Lu Wei", category: "person", aliases: ["Lu Wei", "鲁炜", { name: "Lu", kind: "short" }] },
  { id: "alibaba", category: "company", aliases: ["Alibaba", "阿里巴巴", "علي بابا"] },
  { id: "tencent", category: "company", aliases: ["Tencent", "腾讯"] },
  { id: "baidu", category: "company", aliases: ["Baidu"] },
  { id: "weibo", category: "company", aliases: ["微博"], not: ["腾讯微博"] },
  { id: "twitter", category: "company", aliases: ["Twitter", "تويتر", "ทวิตเตอร์"] },
  { id: "sina", category: "company", aliases: ["新浪"] },
  { id: "eu", category: "organization", aliases: ["European Union", "欧盟", { name: "EU", kind: "acronym" }] },
  {
    id: "party",
    category: "organization",
    aliases: [
      "Communist Party",
      { name: "Party", kind: "short" },
      { name: "ruling party", kind: "short", case: "any" },
    ],
  },
  {
    id: "cac",
    category: "government",
    aliases: ["Cyberspace Administration of China", { name: "CAC", kind: "acronym", strength: "weak" }],
  },
  { id: "ministry", category: "government", aliases: ["Ministry of Public Security", "公安部"] },
  { id: "security", category: "concept", aliases: ["network security"] },
  { id: "fakes", category: "concept", aliases: ["假消息"] },
  { id: "hong-kong", category: "place", aliases: ["Hong Kong", "香港", "هونغ كونغ", "ฮ่องกง"] },
];
const corpus = smallCorpus(given, {
  subject: ["China's", "Chinese", "China", "中国", "internet", "online", "censorship"],
});

type Case = [name: string, ...expected: string[]];
const check = (_: string, ...expected: string[]): void => {
  expect(written(corpus, expected.map(bare))).toEqual(expected);
};

describe("a longer name of something else is no mention", () => {
  test.each<Case>([
    ["of a person in Chinese", "演员马云腾和歌手马云山同台，作家鲁炜鹏做主持。"],
    ["of a person in traditional characters", "畫家馬雲漢與馬雲珠參展。"],
    ["of a person whose name goes on with a common character", "教练马云飞说，队员马云明、刘云都很好。"],
    ["of words that a name cuts in two", "一匹骏马云游四方，新浪潮影片上映，严查虚假消息。"],
    [
      "of a chamber",
      "The European Union Chamber of Commerce met. The EU Chamber of Commerce left.",
      "中国欧盟商会发表报告",
    ],
    ["of a body of the same sort", "The European Union Youth Orchestra played for the European Union of Gymnastics."],
    ["of a library of software", "Mozilla’s Network Security Services are a set of libraries for network clients."],
    [
      "of another country's ministry",
      "Vietnam’s Ministry of Public Security and the Ministry of Public Security of Costa Rica met.",
    ],
    ["of another country's ministry by adjective", "The Laotian and the South Korean Ministry of Public Security met."],
    ["of another country's ministry in Chinese", "越南公安部逮捕两人，印度公安部未回应。"],
    ["of another country's party", "The Communist Party of Vietnam and the Communist Party of India met."],
    ["of a street", "The shop in Hong Kong Road closed.", "他住在香港路三号。"],
    ["of a hashtag that goes on", "#JackMaFoundation #AlibabaSale #xijinping"],
  ])("%s", check);

  test.each<Case>([
    ["words that join by chance", "创始人{马云|jack-ma}出席，{马云|jack-ma}飞往{香港|hong-kong}，{马云|jack-ma}强调"],
    ["verbs of an accusation", "It accused the {European Union|eu} of Russian ways."],
    ["organs of its own", "The {European Union|eu} Commission and the {European Union|eu} Parliament met."],
    [
      "the country's own ministry",
      "The Chinese {Ministry of Public Security|ministry} of China met.",
      "中国{公安部|ministry}",
    ],
    ["headlines", "{European Union|eu} Mulls Hotel Rules In Brussels As Talks Stall"],
  ])("but not %s", check);
});

test("a product is another's where the sentence names its owner", () => {
  check(
    "",
    "{腾讯|tencent}宣布放弃微博。",
    "{腾讯|tencent}在{微博|weibo}发表声明。",
    "{新浪|sina}说，{微博|weibo}很好。",
  );
});

describe("names as they are written", () => {
  test.each<Case>([
    ["the family name last", "{Jinping Xi|xi} met {Yanhong Li|li} of {Baidu|baidu}."],
    ["the family name before a comma", "{Xi, Jinping|xi}, 12–19; {Alibaba|alibaba}, 77"],
    ["two characters apart in a list", "名单：{马　云|jack-ma}、{鲁 炜|lu-wei}、丁 磊"],
    ["two characters apart across words", "他骑着马 云在天上飘。"],
    ["radicals for characters", "阿⾥巴巴创始⼈{⻢云|jack-ma}".replace("阿⾥巴巴", "{阿⾥巴巴|alibaba}")],
    ["a stretched Arabic word", "قال {تويـــتر|twitter} أمس"],
    ["Arabic prefixes", "في فيسبوك و{تويتر|twitter}، وب{هونغ كونغ|hong-kong} ول{علي بابا|alibaba}"],
    ["scripts without blanks", "รัฐบาล{ฮ่องกง|hong-kong}ว่า{ทวิตเตอร์|twitter}และประธานาธิบดี{สี จิ้นผิง|xi}ของจีน"],
    [
      "words broken at line ends",
      "The {Cyber- space Administration of China|cac}, {Ali-\nbaba|alibaba} and {Ten\u00ad\ncent|tencent}",
    ],
    ["hyphens that stay", "pre- and post-war, self- or peer- reviewed Ali- and baba"],
    ["hashtags", "#{JackMa|jack-ma} #{XiJinping|xi} #{European_Union|eu} #{Alibaba|alibaba}"],
  ])("%s", check);
});

describe("a short form without an introduction", () => {
  test.each<Case>([
    [
      "means whose phrase it stands in",
      "{Alibaba|alibaba}’s {Ma|jack-ma} and {Tencent|tencent} chairman {Ma|pony-ma} met. Mr {Ma|pony-ma} left.",
    ],
    [
      "means whose it is of",
      "J. {Ma|jack-ma} of {Alibaba|alibaba} met P. {Ma|pony-ma} of {Tencent|tencent}. J. {Ma|jack-ma} left.",
    ],
    ["that few bear needs a title", "President {Trump|trump} met.", "Then {Trump|trump} left."],
    ["that few bear is its country's", "Critics of China’s {Xi|xi} and Chinese leader {Xi|xi}"],
    ["of a body is its country's", "China’s {ruling party|party} meets. The ruling party of Norway lost."],
    ["is nobody's alone", "Ma and Li came; Trump cards; Xi baryons"],
    ["is nobody's with another's name", "Then Judd Trump won; Trump had led"],
    ["is nobody's with another's first name", "Baidu’s Li Mingyuan left".replace("Baidu", "{Baidu|baidu}")],
  ])("%s", check);

  test("of a body stands before its own nouns", () => {
    check(
      "",
      "The {Communist Party|party} met.",
      "A {Party|party} Congress of {Party|party} members. The Labour Party lost.",
    );
  });
});

describe("an acronym that the page spells out as something else", () => {
  test.each<Case>([
    [
      "is let go where the page is about the subject",
      "China internet censorship online: {Tencent|tencent}, {Baidu|baidu}, {Alibaba|alibaba}",
      "The Cleveland Arts Council (CAC) met.",
      "The CAC left.",
    ],
    [
      "is let go after it, kept before",
      "The {Cyberspace Administration of China|cac} met; the {CAC|cac} left.",
      "The Cleveland Arts Council (CAC) met.",
      "The CAC left.",
    ],
  ])("%s", check);
});
