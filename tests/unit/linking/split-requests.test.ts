import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type Evidence, evidenceFingerprint, mergeEvidence, NO_EVIDENCE } from "../../../utils/linking/evidence.ts";
import { linkText, THRESHOLD } from "../../../utils/linking/link-text.ts";
import type { Block, Mention } from "../../../utils/model.ts";
import { smallCorpus, writeInto } from "../../fixtures/small-corpus.ts";

vi.setConfig({ testTimeout: 60_000 }); // many random cases

const corpus = smallCorpus(
  [
    { id: "jack-ma", category: "person", aliases: ["Jack Ma", { name: "Ma", kind: "short" }] },
    { id: "pony-ma", category: "person", aliases: ["Pony Ma", { name: "Ma", kind: "short" }] },
    { id: "apple", category: "company", aliases: ["Apple Inc", { name: "Apple", strength: "weak" }], cues: ["iPhone"] },
    {
      id: "wang",
      category: "person",
      aliases: [{ name: "Wang Chen", strength: "weak" }],
      cues: ["propaganda", "Politburo"],
    },
    { id: "cac", aliases: ["Cyberspace Administration of China", { name: "CAC", kind: "acronym", strength: "weak" }] },
    { id: "tencent", category: "company", aliases: ["Tencent"] },
  ],
  { subject: ["internet", "censorship"] },
);

const SENTENCES = [
  "Jack Ma spoke.",
  "Pony Ma spoke.",
  "Mr Ma left.",
  "Jack Ma met Pony Ma, then Ma left again.",
  "Then Ma Ying-jeou came to them.",
  "Apple Inc grew.",
  "Then Apple fell, and the iPhone too.",
  "Wang Chen spoke on propaganda.",
  "The Politburo met on the internet and censorship.",
  "The CAC said so.",
  "The Cyberspace Administration of China (CAC) said so.",
  "The California Avocado Commission (CAC) said so.",
  "Tencent grew.",
  "Nothing happened on the internet.",
];
const ask = (blocks: Block[], evidence: Evidence) =>
  linkText([corpus], { blocks, title: "News of Ma", evidence, threshold: THRESHOLD });
const write = (blocks: Block[], mentions: Mention[]): string[] =>
  blocks.map(({ id, text }) =>
    writeInto(
      text,
      mentions.filter(({ block }) => block === id),
    ),
  );

const atOnce = (blocks: Block[]): string[] => write(blocks, ask(blocks, NO_EVIDENCE).mentions);

/** As the content script does it: in several requests, then open blocks again until their evidence stands still. */
function inRequests(blocks: Block[], request: number[], standing: (evidence: Evidence) => string): string[] {
  const evidence = new Map<number, Evidence>();
  const mentions = new Map<number, Mention[]>();
  const open = new Set<number>();
  const send = (asked: Block[]): void => {
    const ids = new Set(asked.map(({ id }) => id));
    const beside = mergeEvidence([...evidence].filter(([id]) => !ids.has(id)).map(([, part]) => part));
    const answer = ask(asked, beside);
    for (const id of ids)
      mentions.set(
        id,
        answer.mentions.filter(({ block }) => block === id),
      );
    for (const part of answer.evidence) evidence.set(part.block, part.evidence);
    for (const id of answer.open) open.add(id);
  };
  for (const number of new Set(request)) send(blocks.filter((_, i) => request[i] === number));
  let settled = "";
  for (let round = 0; round < 10; round++) {
    const now = standing(mergeEvidence(evidence.values()));
    if (now === settled) break;
    settled = now;
    if (open.size > 0) send(blocks.filter(({ id }) => open.has(id)));
  }
  return write(blocks, [...mentions.values()].flat());
}

const pages = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.nat(3)), { minLength: 1, maxLength: 12 })
  .map((rows) => ({
    blocks: rows.map(([text], id): Block => ({ id, text })),
    request: rows.map(([, number]) => number),
  }));

test("a page asked in several requests ends like one asked at once", () => {
  fc.assert(
    fc.property(pages, ({ blocks, request }) => {
      expect(inRequests(blocks, request, JSON.stringify)).toEqual(atOnce(blocks));
    }),
    { numRuns: 300 },
  );
});

test("the fingerprint tells when blocks must be asked again", () => {
  fc.assert(
    fc.property(pages, ({ blocks, request }) => {
      expect(inRequests(blocks, request, evidenceFingerprint)).toEqual(atOnce(blocks));
    }),
    { numRuns: 300 },
  );
});

test("the order in which blocks are asked within a request makes no difference", () => {
  fc.assert(
    fc.property(pages, ({ blocks }) => {
      const reversed = write(blocks, ask(blocks.toReversed(), NO_EVIDENCE).mentions);
      expect(reversed).toEqual(atOnce(blocks));
    }),
  );
});

test("evidence that came back as JSON counts the same", () => {
  fc.assert(
    fc.property(pages, ({ blocks }) => {
      const [first, ...rest] = blocks;
      const beside = mergeEvidence(ask(rest, NO_EVIDENCE).evidence.map(({ evidence }) => evidence));
      expect(ask([first!], JSON.parse(JSON.stringify(beside)))).toEqual(ask([first!], beside));
    }),
  );
});

test("more than a hundred blocks that name somebody are no fewer than a hundred", () => {
  const texts = [
    ...Array.from({ length: 120 }, () => "Jack Ma spoke."),
    "Pony Ma spoke.",
    "Jack Ma spoke.",
    "Mr Ma left.",
  ];
  const blocks = texts.map((text, id) => ({ id, text }));
  expect(atOnce(blocks).at(-1)).toBe("Mr {Ma|jack-ma} left.");
});
