import { describe, expect, test } from "vitest";
import { smallCorpus, written, bare } from "../../fixtures/small-corpus.ts";

const corpus = smallCorpus([
  { id: "alibaba", category: "company", aliases: ["Alibaba", "Alibaba Group", "阿里巴巴", "アリババ", "알리바바"] },
  { id: "jack-ma", category: "person", aliases: ["Jack Ma", "马云", "馬雲"] },
  { id: "cfis", aliases: ["China Federation of Internet Societies", { name: "CFIS", kind: "acronym" }] },
  { id: "sina", category: "company", aliases: ["Sina", "Sina Inc.", { name: "sina.com", case: "any" }] },
  { id: "chehade", category: "person", aliases: ["Fadi Chehadé"] },
  { id: "acja", aliases: ["All-China Journalists' Association"] },
  { id: "korea", category: "place", aliases: ["한국"] },
  { id: "state-council", category: "government", aliases: ["国务院"] },
  { id: "scio", category: "government", aliases: ["国务院新闻办公室"] },
  { id: "great-firewall", category: "concept", aliases: ["great firewall"] },
  { id: "plane-2", category: "place", aliases: ["𠀀云"] },
]);

describe("links", () => {
  test.each([
    ["a possessive", "{Alibaba|alibaba}'s shares, {Alibaba|alibaba}’s shares"],
    ["a plural possessive of the alias", "The {All-China Journalists’ Association|acja} met."],
    ["a hyphenated compound", "an {Alibaba|alibaba}-backed company and a non-{Alibaba|alibaba} one"],
    ["a hyphen that may not break", "an {Alibaba|alibaba}\u2011backed company"],
    ["in brackets", "the {China Federation of Internet Societies|cfis} ({CFIS|cfis}) was founded"],
    ["in full-width brackets", "中国互联网协会（{CFIS|cfis}）"],
    ["in straight and curly quotes", '"{Alibaba|alibaba}" “{Alibaba|alibaba}” ‘{Alibaba|alibaba}’ «{Alibaba|alibaba}»'],
    ["across a no-break space", "{Jack\u00a0Ma|jack-ma}"],
    ["across a line break", "{Jack\n    Ma|jack-ma}"],
    ["across a narrow no-break space", "{Jack\u202fMa|jack-ma}"],
    ["with soft hyphens", "{Ali\u00adba\u00adba|alibaba}"],
    ["with zero-width characters", "{Jack\u200b Ma|jack-ma}"],
    ["full-width letters", "{ＣＦＩＳ|cfis}"],
    ["capitals", "{ALIBABA GROUP|alibaba} and {JACK MA|jack-ma}"],
    ["accents left out", "{Fadi Chehade|chehade}"],
    ["accents composed of two", "{Fadi Chehade\u0301|chehade}"],
    [
      "before a comma, full stop, colon, slash",
      "{Alibaba|alibaba}, {Jack Ma|jack-ma}. {Alibaba|alibaba}: {Alibaba|alibaba}/Tencent",
    ],
    ["before a footnote mark", "{Alibaba|alibaba}² {Alibaba|alibaba}™ {Alibaba|alibaba}[2]"],
    ["beside emoji", "😀{Alibaba|alibaba}😀"],
    ["beside a dash without blanks", "companies—{Alibaba|alibaba}—said"],
    ["the longest name", "{Alibaba Group|alibaba} and {Sina Inc|sina}."],
    ["Han names inside running text", "今天{马云|jack-ma}说{阿里巴巴|alibaba}很好"],
    ["traditional characters", "{馬雲|jack-ma}說"],
    ["the longest Han name", "{国务院新闻办公室|scio}和{国务院|state-council}"],
    ["katakana beside kana and Han", "中国の{アリババ|alibaba}は"],
    ["Hangul with particles after it", "{한국|korea}은 {알리바바|alibaba}를"],
    ["Latin beside Han", "和{Alibaba|alibaba}的{CFIS|cfis}"],
    ["Han names broken by a soft hyphen", "{马\u200b云|jack-ma}"],
    ["characters of plane 2", "在{𠀀云|plane-2}"],
    ["the same name at every place", "{Alibaba|alibaba} {Alibaba|alibaba} {Alibaba|alibaba}"],
    ["a decomposed name, with all its marks", "{알리바바|alibaba}".normalize("NFD")],
    ["mathematical letters", "{𝐀𝐥𝐢𝐛𝐚𝐛𝐚|alibaba}"],
    ["zalgo", "{A\u0301\u0302\u0303l\u0304i\u0305b\u0306a\u0307b\u0308a\u0309|alibaba}"],
    ["after a missing blank", "it said.{Alibaba|alibaba} agreed"],
    [
      "common words in any case",
      "the {great firewall|great-firewall}, the {Great Firewall|great-firewall}, {GREAT FIREWALL|great-firewall}",
    ],
  ])("%s", (_, expected) => {
    expect(written(corpus, [bare(expected)])).toEqual([expected]);
  });
});

describe("leaves alone", () => {
  test.each([
    ["a part of a word", "Alibabas Alibabaesque MyAlibaba"],
    ["a name joined by an underscore", "Alibaba_Group"],
    ["words the other way round", "Ma Jack"],
    ["words with something between", "Jack, Ma and Jack (Ma)"],
    ["a part of a katakana run", "アリババー スーパーアリババ"],
    ["Hangul inside a run", "대한국"],
    ["an acronym in lower case", "the cfis said"],
    ["a name in lower case", "alibaba and jack ma"],
    ["a name of which one word is in lower case", "jack Ma and Jack ma"],
    ["half a character of plane 2", "𠀁云"],
    ["names across blocks", "Jack"],
  ])("%s", (_, text) => {
    expect(written(corpus, [text, "Ma"])).toEqual([text, "Ma"]);
  });
});
