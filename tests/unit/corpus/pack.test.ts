import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { packFiles } from "../../../corpus/compile.ts";
import { loadCorpus } from "../../../corpus/load.ts";
import type { PackManifest } from "../../../utils/corpus/corpus-pack.ts";
import { unpackBinary } from "../../../utils/formats/binary.ts";
import type { Entity } from "../../../utils/model.ts";
import { withCorpus } from "../../fixtures/corpus-folder.ts";

const small = withCorpus({}, loadCorpus);

describe("a compiled corpus", () => {
  test("holds its entities in the order of the categories", () => {
    expect(small.entities.map(({ id }) => id)).toEqual(["jack-ma", "alibaba"]);
  });

  test("gives aliases their defaults and traditional forms", () => {
    const [jack] = small.entities as [Entity];
    expect(jack.aliases).toEqual([
      { name: "Jack Ma", lang: "en", kind: "name", strength: "strong", case: "capital" },
      { name: "马云", lang: "zh-Hans", kind: "name", strength: "strong", case: "any" },
      { name: "Ma", lang: "en", kind: "short", strength: "weak", case: "capital" },
      { name: "馬雲", lang: "zh-Hant", kind: "name", strength: "strong", case: "any" },
    ]);
  });

  test("cuts documents into sentences that know whom they name, and of whom they speak", () => {
    const [{ document, passages }] = small.documents as [(typeof small.documents)[0]];
    expect(passages.map(({ index, text, mentions, about }) => ({ index, text, mentions, about }))).toEqual([
      {
        index: 0,
        text: "Jack Ma of Alibaba spoke in Beijing.",
        mentions: [
          [0, 7, "jack-ma"],
          [11, 18, "alibaba"],
        ],
        about: [],
      },
      { index: 1, text: "He was brief.", mentions: [], about: ["jack-ma"] },
      { index: 2, text: "Then Mr Ma left.", mentions: [[8, 10, "jack-ma"]], about: [] },
    ]);
    for (const { start, text } of passages) expect(document.text.slice(start, start + text.length)).toBe(text);
  });

  test("knows who is named together", () => {
    const { link } = small.index;
    expect([...link.relatedStart]).toEqual([0, 1, 2]);
    expect([...link.related]).toEqual([1, 0]);
  });

  test("counts terms over all passages", () => {
    const { vocabulary, sentences, backgroundFor } = small.index.ranking;
    const number = vocabulary.split("\n").indexOf("spoke");
    expect(sentences.lengths).toHaveLength(3);
    expect(sentences.holding[number]).toBe(1);
    expect([...backgroundFor.lengths].every((length) => length > 0)).toBe(true);
  });
});

describe("its pack", () => {
  const files = packFiles(small);
  const text = (path: string): string => Buffer.from(files.get(path)!).toString();
  const manifest = JSON.parse(text("manifest.json")) as PackManifest;

  test("says size and hash of each part", () => {
    for (const { path, bytes, hash } of manifest.resources) {
      const part = files.get(path)!;
      expect(part.length).toBe(bytes);
      expect(hash).toBe(`sha256:${createHash("sha256").update(part).digest("hex")}`);
    }
    expect(manifest.resources.map(({ path }) => path).toSorted()).toEqual(
      [...files.keys()].filter((path) => path !== "manifest.json").toSorted(),
    );
  });

  test("counts what is in it", () => {
    expect(manifest.counts).toEqual({ entities: 2, aliases: 5, documents: 1, passages: 3 });
  });

  test("holds entities and documents a line each, and the index", () => {
    expect(
      text("entities.jsonl")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(small.entities);
    expect(
      text("documents.jsonl")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(small.documents);
    expect(unpackBinary(new Uint8Array(files.get("index.bin")!))).toEqual(small.index);
  });

  test("is the same bytes for the same files", () => {
    expect(packFiles(withCorpus({}, loadCorpus))).toEqual(files);
  });
});
