import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test, vi } from "vitest";
import type { OpenCorpus } from "../../../utils/linking/corpus-index.ts";
import { NO_EVIDENCE } from "../../../utils/linking/evidence.ts";
import { linkText } from "../../../utils/linking/link-text.ts";
import { contentRequests } from "../../../utils/messages/messages.ts";
import { bare, smallCorpus, written } from "../../fixtures/small-corpus.ts";

vi.setConfig({ testTimeout: 60_000 }); // many random cases

/** Names that every object has already. */
const INHERITED = ["constructor", "toString", "hasOwnProperty", "valueOf", "__proto__", "then", "isPrototypeOf"];

/** How sure the first mention of a text is, whatever the threshold. */
const scoreOf = (corpus: OpenCorpus, text: string): number | undefined =>
  linkText([corpus], { blocks: [{ id: 0, text }], title: "", evidence: NO_EVIDENCE, threshold: 0 }).mentions[0]?.score;

describe("an entity like any other:", () => {
  test.each(INHERITED)("the id and name %s", (name) => {
    const corpus = smallCorpus([{ id: name, aliases: [{ name, case: "any" }] }]);
    expect(written(corpus, [`so ${name} is`])).toEqual([`so {${name}|${name}} is`]);
  });

  const weak = (name: string): void => {
    const corpus = smallCorpus([{ id: "odd", aliases: ["Odd Inc", { name, strength: "weak", case: "any" }] }]);
    const expected = ["{Odd Inc|odd} grew.", `so {${name}|odd} is`];
    expect(written(corpus, expected.map(bare))).toEqual(expected);
    const plain = smallCorpus([{ id: "odd", aliases: ["Odd Inc", { name: "plainword", strength: "weak" }] }]);
    expect(scoreOf(corpus, `so ${name} is`)).toBe(scoreOf(plain, "so plainword is"));
  };
  test.each(["toString", "valueOf", "then"])("the weak name %s", weak);
  test.each(["constructor", "__proto__"])("the weak name %s", weak);

  const short = (name: string): void => {
    const corpus = smallCorpus([{ id: "odd", aliases: ["Odd Inc", { name, kind: "short", case: "any" }] }]);
    const expected = ["{Odd Inc|odd} grew.", `so {${name}|odd} is`];
    expect(written(corpus, expected.map(bare))).toEqual(expected);
  };
  test.each(["toString", "valueOf", "then"])("the short name %s", short);
  test.each(["constructor", "__proto__"])("the short name %s", short);

  const corpusNamed = (id: string): void => {
    const given = { id: "apple", aliases: [{ name: "Apple", strength: "weak" as const }], cues: ["iPhone"] };
    const scores = [id, "plain"].map((name) =>
      scoreOf(smallCorpus([given], { id: name, subject: ["phone"] }), "Apple, iPhone"),
    );
    expect(scores[0]).toBe(scores[1]);
  };
  test.each(["toString", "valueOf", "__proto__", "then"])("the corpus %s", corpusNamed);
  test.each(["constructor", "hasOwnProperty", "isPrototypeOf"])("the corpus %s", corpusNamed);
});

const corpus = smallCorpus(
  [
    { id: "apple", aliases: ["Apple Inc", { name: "Apple", strength: "weak" }], cues: ["iPhone maker"] },
    { id: "jack-ma", category: "person", aliases: ["Jack Ma", { name: "Ma", kind: "short" }] },
  ],
  { subject: ["online media"] },
);
const FILLERS = [" ", "\u00a0", "\u00ad", "\u0301", "\u200b", "-", "\n"];
const padded = fc
  .tuple(
    fc.constantFrom("Apple", "iPhone_maker", "online_media", "Jack_Ma", "Ma"),
    fc.constantFrom(...FILLERS),
    fc.nat(2000),
  )
  .map(([name, filler, count]) => name.replace("_", ` ${filler.repeat(count)}`));
const texts = fc
  .array(fc.oneof(padded, fc.string({ unit: "binary" })), { maxLength: 6 })
  .map((parts) => parts.join(" "));

test("evidence of any page is what the next request may carry", () => {
  const schema = contentRequests.linkText.entries.evidence;
  fc.assert(
    fc.property(texts, (text) => {
      for (const { evidence } of linkText([corpus], {
        blocks: [{ id: 0, text }],
        title: "",
        evidence: NO_EVIDENCE,
        threshold: 0,
      }).evidence) {
        expect(v.safeParse(schema, evidence).success).toBe(true);
      }
    }),
    { examples: [[`iPhone${" ".repeat(500)}maker`]] },
  );
});

test("mentions in any text lie in it, in order, without overlaps, and cut no character", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { mentions } = linkText([corpus], {
        blocks: [{ id: 0, text }],
        title: text,
        evidence: NO_EVIDENCE,
        threshold: 0,
      });
      let at = 0;
      for (const { start, end, score } of mentions) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(score > 0 && score < 1).toBe(true);
        expect(text.slice(start, end)).toMatch(/^[AJM]/);
        at = end;
      }
    }),
  );
});
