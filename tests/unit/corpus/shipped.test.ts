import { describe, expect, test } from "vitest";
import { packFiles } from "../../../corpus/compile.ts";
import { paragraphs } from "../../../corpus/index-corpus.ts";
import { loadCorpus } from "../../../corpus/load.ts";
import { openCorpus } from "../../../utils/linking/corpus-index.ts";
import { NO_EVIDENCE } from "../../../utils/linking/evidence.ts";
import { linkText, THRESHOLDS } from "../../../utils/linking/link-text.ts";
import { hasShared, readTsv } from "../../fixtures/shared.ts";

const shipped = loadCorpus();
const INVENTORY = "corpus/inventory.tsv";
const inventory = hasShared(INVENTORY) ? readTsv(INVENTORY) : undefined;

/**
 * Surface forms of one common word, which say nothing without context. Each with the reason why it isn't marked everywhere.
 */
const ONE_COMMON_WORD: Record<string, string> = {
  "“consensus”": "A word in quotation marks; only the paragraph says which consensus.",
  "“rumours”": "A word in quotation marks; the concept is named in full as online rumours.",
};

test("the shipped corpus compiles, and its pack is the same twice", () => {
  const files = packFiles(shipped);
  expect([...files.keys()].toSorted()).toEqual(["documents.jsonl", "entities.jsonl", "index.bin", "manifest.json"]);
  expect(packFiles(loadCorpus())).toEqual(files);
});

test("every passage stands in its document at its place, and its mentions in it", () => {
  const ids = new Set(shipped.entities.map(({ id }) => id));
  let index = 0;
  for (const { document, passages } of shipped.documents) {
    for (const passage of passages) {
      expect(passage.index).toBe(index++);
      expect(document.text.slice(passage.start, passage.start + passage.text.length)).toBe(passage.text);
      for (const [start, end, entity] of passage.mentions) {
        expect(ids).toContain(entity);
        expect(start >= 0 && start < end && end <= passage.text.length).toBe(true);
      }
    }
  }
});

test("every entity has a passage that names it or speaks of it", () => {
  const spoken = new Set(
    shipped.documents.flatMap(({ passages }) => passages.flatMap(({ mentions, about }) => [...mentions.map(([, , entity]) => entity), ...about])),
  );
  expect(shipped.entities.map(({ id }) => id).filter((id) => !spoken.has(id))).toEqual([]);
});

describe.skipIf(!inventory)("of the inventory", () => {
  test("every entity is in the corpus, in its category", () => {
    const categories = new Map(shipped.entities.map(({ id, category }) => [id, category as string]));
    const wrong = inventory!.filter(({ id, category }) => categories.get(id!) !== category!.toLowerCase());
    expect(wrong.map(({ id, category }) => `${id} (${category})`)).toEqual([]);
  });

  const corpus = openCorpus(shipped.index.link);
  const linked = shipped.documents.map(({ document }) => {
    const blocks = paragraphs(document.text).map(({ start, text }) => ({ id: start, text }));
    const { mentions } = linkText([corpus], { blocks, title: document.title, evidence: NO_EVIDENCE, threshold: THRESHOLDS.balanced });
    return { document, mentions: mentions.map(({ block, start, end, entity }) => ({ entity, start: block + start, end: block + end })) };
  });

  /** Whether some document has the surface form, linked: the mention is it, or is the name in it (without "Mr"). */
  function isFound(entity: string, surface: string, seeds: string): boolean {
    const straight = (text: string): string => text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ");
    const bare = straight(surface).replace(/^(?:Mr\.?|President|the|The) /, "");
    return linked.some(
      ({ document, mentions }) =>
        seeds.includes(document.seed ?? " ") &&
        mentions.some((mention) => {
          if (mention.entity !== entity) return false;
          const text = straight(document.text.slice(mention.start, mention.end));
          return text === straight(surface) || text === bare;
        }),
    );
  }

  const surfaces = (inventory ?? []).flatMap(({ id, seed_files: seeds, surface_forms_in_seeds: forms }) =>
    forms!.split("|").map((surface) => ({ entity: id!, surface, seeds: seeds! })),
  );
  test.each(surfaces.filter(({ surface }) => !Object.hasOwn(ONE_COMMON_WORD, surface)))("$entity is found as $surface", ({ entity, surface, seeds }) => {
    expect(isFound(entity, surface, seeds)).toBe(true);
  });
});
