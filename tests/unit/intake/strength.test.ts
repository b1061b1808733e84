/** Which names of a list stand alone, and why the others don't; and what is cleaned off names. */
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { indexTaken } from "../../../corpus/index-taken.ts";
import { detect } from "../../../utils/intake/detect.ts";
import { intake } from "../../../utils/intake/intake.ts";
import { cleanName, recased, turn } from "../../../utils/intake/names.ts";
import { weakness } from "../../../utils/intake/strength.ts";
import { NO_EVIDENCE } from "../../../utils/linking/evidence.ts";
import { linkText, THRESHOLD } from "../../../utils/linking/link-text.ts";
import type { Category, Entity } from "../../../utils/model.ts";

const JUDGED: [name: string, category: Category, derived: boolean, why: string | undefined][] = [
  ["Maria Cantwell", "person", false, undefined],
  ["John Smith", "person", false, "common-name"],
  ["John Quincy Smith", "person", false, undefined],
  ["Bernie Sanders", "person", true, "derived"],
  ["Madonna", "person", false, "one-word"],
  ["王伟", "person", false, "short-han"],
  ["阮玲玉", "person", false, undefined],
  ["NATO", "organization", false, "acronym"],
  ["Target", "company", false, "dictionary-words"],
  ["Houston", "company", false, "place-name"],
  ["Microsoft", "company", false, undefined],
  ["State Street", "company", true, "dictionary-words"],
  ["Rheinmetall", "company", true, undefined],
];

test.each(JUDGED)("%s as %s", (text, category, derived, why) => {
  expect(weakness({ text, category, kind: "name", derived })).toBe(why);
});

describe("names are cleaned", () => {
  test.each([
    ["  “Ada  Lovelace”*", "Ada Lovelace"],
    ["American Medical Association (AMA)", "American Medical Association"],
    ["Acme Corp, formerly Ajax", "Acme Corp"],
  ])("%s", (cell, name) => expect(cleanName(cell)).toMatchObject({ name }));
  test.each([
    ["n/a", "null-word"],
    ["?", "null-word"],
    ["12-34", "no-letters"],
    ["", "no-name"],
    ["X", "one-character"],
    ["a".repeat(301), "too-long"],
  ])("%s is none", (cell, why) => expect(cleanName(cell)).toBe(why));
  test("turned and shouted names", () => {
    expect([turn("Kerry, John F."), turn("King, Martin Luther, Jr."), turn("Acme, Inc., Ltd, Co")]).toEqual([
      "John F. Kerry",
      "Martin Luther King Jr.",
      "Acme, Inc., Ltd, Co",
    ]);
    expect([recased("ANNE-MARIE O'NEILL"), recased("NATO")]).toEqual(["Anne-Marie O'Neill", "NATO"]);
  });
});

async function entitiesOf(content: string): Promise<{ entities: Entity[]; subject: string[] }> {
  const taken = await intake((await detect([{ path: "list", bytes: strToU8(content) }])).parts);
  return { entities: [...taken.entities()], subject: taken.subject };
}
async function marked(list: string, text: string): Promise<string[]> {
  const { entities, subject } = await entitiesOf(list);
  const blocks = [{ id: 0, text }];
  const corpus = indexTaken("list", entities, [], subject);
  const { mentions } = linkText([corpus], { blocks, title: "", evidence: NO_EVIDENCE, threshold: THRESHOLD });
  return mentions.map(({ start, end }) => text.slice(start, end));
}

test("names of two Han characters are silent without company", async () => {
  expect(await marked("高潮\n满族\n和平\n王小明\n", "这是一个和平的高潮，满族人也来了。王小明说。")).toEqual([
    "王小明",
  ]);
});

test("a role of the row beside a common name saves it, another's doesn't", async () => {
  const list = "name,position\nDavid Scott,Senator\nMary Smith,Ambassador\n";
  expect(await marked(list, "Senator David Scott spoke.")).toEqual(["David Scott"]);
  expect(await marked(list, "Ambassador David Scott spoke.")).toEqual([]);
  expect(await marked(list, "David Scott won the golf tournament.")).toEqual([]);
});

test("ships are weak whatever their names; what two share is weak for both", async () => {
  const { entities } = await entitiesOf(
    "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,dataset\n" +
      'a,Vessel,Ocean Pearl Voyager,"X Y One;""Z;W"" Two",,pa,,,,list\nb,Person,Xaver Yllmann,,,,,,,list\nc,Person,Xaver Yllmann,,,,,,,list\n',
  );
  expect(entities.map(({ aliases }) => aliases[0]!.why)).toEqual(["vessel", "shared", "shared"]);
});

test("the same list gives the same ids", async () => {
  const list = "Ada Lovelace\nGrace Hopper\n";
  expect((await entitiesOf(list)).entities).toEqual((await entitiesOf(list)).entities);
});
