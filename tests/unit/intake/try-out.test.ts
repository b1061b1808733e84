/** What a reader sees and decides before a corpus is stored: marks in a text, the riskiest names, a word on single ones. */
import { expect, test } from "vitest";
import { detect } from "../../../utils/intake/detect.ts";
import { intake } from "../../../utils/intake/intake.ts";
import { riskiestOf } from "../../../utils/intake/riskiest.ts";
import { tryOutOf } from "../../../utils/intake/try-out.ts";
import { judgedByReader, verdictKey } from "../../../utils/intake/verdicts.ts";

const LIST = "name,role\nZebulon Quillfeather,harbour master\nAndrew Johnson,treasurer\n马云腾,画家\n";

async function entitiesOf(list: string) {
  const { parts } = await detect([{ path: "list.csv", bytes: new TextEncoder().encode(list) }]);
  const taken = await intake(parts);
  return { entities: [...taken.entities()], report: taken.report };
}

const TEXT = "Zebulon Quillfeather left.\nAndrew Johnson stayed.\n马云腾来了。";

test("a text is linked line by line, with offsets into the whole of it", async () => {
  const { entities } = await entitiesOf(LIST);
  const found = tryOutOf(entities, [])(TEXT);
  expect(found.map(({ start, end, name }) => [TEXT.slice(start, end), name])).toEqual([
    ["Zebulon Quillfeather", "Zebulon Quillfeather"],
    ["马云腾", "马云腾"],
  ]);
});

test("a name that the reader lets stand alone is marked, and needs no reason", async () => {
  const { entities } = await entitiesOf(LIST);
  const johnson = entities.find(({ name }) => name === "Andrew Johnson")!;
  const verdicts = { [verdictKey(johnson.id, "Andrew Johnson")]: "strong" as const };
  const judged = entities.map((entity) => judgedByReader(entity, verdicts));
  expect(judged.flatMap(({ aliases }) => aliases).find(({ name }) => name === "Andrew Johnson")).toMatchObject({
    strength: "strong",
  });
  expect(judged.find(({ id }) => id === johnson.id)!.aliases.every((alias) => !("why" in alias))).toBe(true);
  expect(tryOutOf(judged, [])(TEXT).map(({ name }) => name)).toContain("Andrew Johnson");
  expect(tryOutOf(entities, [])(TEXT).map(({ name }) => name)).not.toContain("Andrew Johnson");
});

test("the riskiest come by their rule, then the shortest, no form twice", () => {
  const weak = [
    { name: "Quill", entity: "a", why: "one-word" as const },
    { name: "Ford Motor", entity: "b", why: "dictionary-words" as const },
    { name: "Target", entity: "c", why: "dictionary-words" as const },
    { name: "Target", entity: "d", why: "dictionary-words" as const },
    { name: "Dallas", entity: "e", why: "place-name" as const },
  ];
  expect(riskiestOf(weak).map(({ name }) => name)).toEqual(["Target", "Ford Motor", "Dallas", "Quill"]);
  expect(riskiestOf(weak, 2)).toHaveLength(2);
});
