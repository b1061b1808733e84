import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { packFiles } from "../../../corpus/compile.ts";
import { loadCorpus } from "../../../corpus/load.ts";
import { openCorpus } from "../../../utils/linking/corpus-index.ts";
import { NO_EVIDENCE } from "../../../utils/linking/evidence.ts";
import { linkText, THRESHOLD } from "../../../utils/linking/link-text.ts";
import { hasShared, readTsv, sharedPath } from "../../fixtures/shared.ts";

const shipped = loadCorpus();
const INVENTORY = "corpus/inventory.tsv";
const inventory = hasShared(INVENTORY) ? readTsv(INVENTORY) : undefined;

/** Surface forms of one common word, with the reason why they aren't marked where they stand. */
const NEEDS_CONTEXT: Record<string, string> = {
  "the Party": "The documents that say “the Party” alone (2009, 2018) never name it in full, so nobody introduced it.",
};
/** Not marked, though they are more than a common word. */
const MISSING = ["inauguration ceremony", "the presidential election"];

test("the shipped corpus compiles, and its pack is the same twice", () => {
  const files = packFiles(shipped);
  expect([...files.keys()].toSorted()).toEqual(["documents.jsonl", "entities.jsonl", "index.bin", "manifest.json"]);
  expect(packFiles(loadCorpus())).toEqual(files);
}, 60_000);

test("every passage says what it is background for", () => {
  const { lengths } = shipped.index.ranking.backgroundFor;
  expect(lengths).toHaveLength(shipped.documents.flatMap(({ passages }) => passages).length);
  expect(Math.min(...lengths)).toBeGreaterThan(5);
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
    shipped.documents.flatMap(({ passages }) =>
      passages.flatMap(({ mentions, about }) => [...mentions.map(([, , entity]) => entity), ...about]),
    ),
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
  const seeds = new Map(
    [...new Set((inventory ?? []).flatMap(({ seed_files: files }) => files!.split(",")))].map((file) => {
      const text = readFileSync(sharedPath(`seeds/${file}`), "utf8");
      return [file, { text, mentions: annotated(text) }];
    }),
  );

  /** Mentions as `npm run annotate` gives them. */
  function annotated(text: string): { entity: string; start: number; end: number }[] {
    const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({ id: line.index, text: line[0] }));
    const input = { blocks, title: "", evidence: NO_EVIDENCE, threshold: THRESHOLD };
    return linkText([corpus], input).mentions.map(({ entity, block, start, end }) => ({
      entity,
      start: block + start,
      end: block + end,
    }));
  }

  /** Whether a surface form is linked where it stands, with or without title and article; or always lies in a longer name. */
  function isFound(entity: string, surface: string, files: string): boolean {
    const name = surface.replace(/^(?:Mr\.?|President|the|The) /, "").replace(/\.$|[“”]/g, "");
    const places = files.split(",").flatMap((file) => {
      const { text, mentions } = seeds.get(file)!;
      return [
        ...text.matchAll(new RegExp(surface.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"), "g")),
      ].map((match) => {
        const end = match.index + match[0].length;
        const over = mentions.find((mention) => mention.start < end && match.index < mention.end);
        const own = over?.entity === entity && over.end - over.start >= name.length;
        return { own, longer: over !== undefined && over.end - over.start > surface.length };
      });
    });
    return places.some(({ own }) => own) || (places.length > 0 && places.every(({ longer }) => longer));
  }

  const surfaces = (inventory ?? []).flatMap(({ id, seed_files: files, surface_forms_in_seeds: forms }) =>
    forms!.split("|").map((surface) => ({ entity: id!, surface, files: files! })),
  );
  const asked = surfaces.filter(({ surface }) => !Object.hasOwn(NEEDS_CONTEXT, surface));
  const found = ({ entity, surface, files }: (typeof surfaces)[number]): void => {
    expect(isFound(entity, surface, files)).toBe(true);
  };
  test.each(asked.filter(({ surface }) => !MISSING.includes(surface)))("$entity is found as $surface", found);
  test.fails.each(asked.filter(({ surface }) => MISSING.includes(surface)))("$entity is found as $surface", found);
});
