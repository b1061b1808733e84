/** What files are found to be, by what they hold; and that the preview shows what the import takes. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { detect } from "../../../utils/intake/detect.ts";
import { intake, preview } from "../../../utils/intake/intake.ts";
import { readPack, writePack } from "../../../utils/intake/pack.ts";
import type { InFile } from "../../../utils/intake/values.ts";

/** Names say nothing: every file is called the same. */
const file = (content: string | Uint8Array, path = "dropped"): InFile => ({
  path,
  bytes: typeof content === "string" ? strToU8(content) : content,
});

const KINDS: [what: string, content: string, format: string, rows: number, documents: number][] = [
  ["pasted names", "Ada Lovelace\nGrace Hopper\n阮玲玉\n", "lines", 3, 0],
  ["a table with commas", "name,party\nAda Lovelace,Whig\nGrace Hopper,None of them\n", "table", 2, 0],
  ["a table with semicolons", "sep=;\nName;Land\nGrün, Eva;AT\nBlau, Udo;DE\n", "table", 2, 0],
  [
    "JSON with an array inside",
    '{"meta":1,"data":{"people":[{"name":"Ada Lovelace"},{"name":"Grace Hopper"}]}}',
    "records",
    2,
    0,
  ],
  ["JSON lines", '{"name":"Ada Lovelace"}\n{"name":"Grace Hopper"}\n', "records", 2, 0],
  [
    "FollowTheMoney",
    '{"id":"a","schema":"Person","properties":{"name":["Ada Lovelace"]}}\n{"id":"e","schema":"Family","properties":{"person":["a"],"relative":["a"]}}\n',
    "ftm",
    1,
    0,
  ],
  ["Popolo", '{"persons":[{"id":"1","name":"Ada Lovelace"}],"organizations":[]}', "popolo", 1, 0],
  [
    "the query service's answer",
    '{"head":{"vars":["item","itemLabel"]},"results":{"bindings":[{"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q7259"},"itemLabel":{"type":"literal","value":"Ada Lovelace"}}]}}',
    "wikidata",
    1,
    0,
  ],
  ["YAML", "- name: Ada Lovelace\n  role: mathematician\n- name: Grace Hopper\n", "records", 2, 0],
  [
    "Turtle",
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<http://x/1> a skos:Concept ; skos:prefLabel "Comet"@en ; skos:altLabel "Komet"@de .\n',
    "skos",
    1,
    0,
  ],
  [
    "RDF/XML",
    '<rdf:RDF xmlns:rdf="r" xmlns:skos="s"><skos:Concept rdf:about="http://x/1"><skos:prefLabel xml:lang="en">Comet</skos:prefLabel></skos:Concept></rdf:RDF>',
    "skos",
    1,
    0,
  ],
  [
    "a TEI register",
    '<TEI><text><body><listPerson><person xml:id="p1"><persName><forename>Ada</forename><surname>Lovelace</surname></persName></person></listPerson></body></text></TEI>',
    "tei",
    1,
    0,
  ],
  [
    "a TEI text",
    "<TEI><teiHeader><fileDesc><titleStmt><title>Letter</title></titleStmt></fileDesc></teiHeader><text><body><p>Dear Ada.</p></body></text></TEI>",
    "tei",
    0,
    1,
  ],
  [
    "CSL-JSON",
    '[{"id":"1","type":"article-journal","title":"On engines","author":[{"given":"Ada","family":"Lovelace"}],"issued":{"date-parts":[[1843,8]]},"abstract":"Notes."}]',
    "sources",
    0,
    1,
  ],
  ["RIS", "TY  - JOUR\nTI  - On engines\nAU  - Lovelace, Ada\nPY  - 1843\nAB  - Notes.\nER  - \n", "sources", 0, 1],
  [
    "BibTeX",
    '@article{a, title = {On {Engines}}, author = "Lovelace, Ada and Menabrea, Luigi", year = 1843}\n',
    "sources",
    0,
    1,
  ],
  [
    "Markdown",
    "# On engines\n\nThe engine weaves *patterns*, says [Ada](https://example.org/a_(b)).\n\n- One.\n- Two.\n",
    "markdown",
    0,
    1,
  ],
  [
    "HTML",
    "<!doctype html><html lang=en><title>On engines</title><body><p>The engine weaves algebraical patterns.</p></body></html>",
    "html",
    0,
    1,
  ],
  [
    "text",
    "On engines\n\nThe engine weaves algebraical patterns, just as the loom weaves flowers and leaves. That is all that it can do.\n",
    "text",
    0,
    1,
  ],
];

describe("a file is what it holds", () => {
  test.each(KINDS)("%s", async (_, content, format, rows, documents) => {
    const { parts, skipped } = await detect([file(content)]);
    expect(skipped).toEqual([]);
    expect(parts.map(({ what }) => [what.format, what.rows, what.documents])).toEqual([[format, rows, documents]]);
  });
});

test("the preview shows the entities that the import takes", async () => {
  const { parts } = await detect([file("name;party;note\nAda Lovelace;Whig;first\nGrace Hopper;;\n;Tory;\n")]);
  const { entities, skipped } = preview(parts[0]!);
  const taken = await intake(parts);
  expect(entities).toEqual([...taken.entities()]);
  expect(skipped).toEqual(taken.report.skipped);
  expect(skipped).toEqual([{ file: "dropped", row: 4, words: "Tory", why: "no-name" }]);
});

test("a pack comes back whole", async () => {
  const { parts } = await detect([
    file("name,role\nAda Lovelace,mathematician\n马云,chairman\n"),
    file("Ada was here. ".repeat(20), "b"),
  ]);
  const taken = await intake(parts);
  const bytes = writePack({ name: "mine", title: "Mine" }, taken.entities(), taken.documents);
  const back = readPack(file(bytes));
  expect(back.about).toEqual({ name: "mine", title: "Mine" });
  expect(back.entities).toEqual([...taken.entities()]);
  expect(back.documents).toEqual(taken.documents);
  expect((await detect([file(bytes)])).packs).toEqual([{ file: "dropped", ...back }]);
});

test("notes of a vault are entities under their names; templates and hidden folders are passed over", async () => {
  const vault = zipSync({
    "v/.obsidian/app.json": strToU8("{}"),
    "v/.trash/Old.md": strToU8("gone"),
    "v/templates/person.md": strToU8("---\naliases:\n---\n"),
    "v/Ada Lovelace.md": strToU8(
      "---\naliases: [Countess of Lovelace]\ntags: [person]\n---\nA friend of [[Charles Babbage|Babbage]], who built engines of brass.\n",
    ),
    "v/Charles Babbage.md": strToU8(
      "---\ntags: [person\nrole: : broken\n---\nBuilt two engines, neither of them finished in his time.\n",
    ),
  });
  const { parts } = await detect([file(vault)]);
  const taken = await intake(parts);
  const entities = [...taken.entities()];
  expect(entities.map(({ name, related }) => [name, related?.length ?? 0])).toEqual([
    ["Ada Lovelace", 1],
    ["Charles Babbage", 0],
  ]);
  expect(entities[0]!.aliases.map(({ name }) => name)).toContain("Countess of Lovelace");
  expect(taken.documents.map(({ title, text }) => [title, text])).toEqual([
    ["Ada Lovelace", "A friend of Babbage, who built engines of brass."],
    ["Charles Babbage", "Built two engines, neither of them finished in his time."],
  ]);
  expect(taken.report.skipped.map(({ why }) => why).toSorted()).toEqual(["front-matter", "hidden-folder", "template"]);
});
