import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { publisherKind } from "../../components/excerpt/publisher-kind.ts";
import type { Publisher } from "../../utils/model.ts";
import { wordsOf } from "../fixtures/words.ts";

const DOCUMENTS = join(import.meta.dirname, "../../corpus/documents");

/** Everybody who published or republished a document of the shipped corpus. */
const publishers = readdirSync(DOCUMENTS)
  .filter((name) => name.endsWith(".md"))
  .flatMap((name) => {
    const [, head = ""] = readFileSync(join(DOCUMENTS, name), "utf8").split(/^---$/m);
    const { publisher, republisher } = parse(head) as Record<"publisher" | "republisher", Publisher | undefined>;
    return [publisher, republisher].filter((one) => one !== undefined);
  });

test("the shipped corpus names publishers", () => {
  expect(publishers.length).toBeGreaterThan(0);
});

test.each(publishers)("$kind is said in the reader's language", ({ kind }) => {
  expect(publisherKind({ name: "", kind, basis: "file" }, wordsOf("zh-CN"))).toMatch(/^\p{Script=Han}+$/u);
});
