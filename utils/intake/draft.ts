/** One row as what it says of an entity, before anything is judged by the list as a whole. */
import type { AliasKind, Category } from "../model.ts";
import { categoryOfKind, isVessel } from "./kinds.ts";
import { withoutLegalForm } from "./legal-forms.ts";
import {
  cleanName,
  familyName,
  isNullWord,
  isSuffix,
  recased,
  scriptOf,
  tidy,
  turn,
  valuesOf,
  withoutHonours,
} from "./names.ts";
import { spelt } from "./places.ts";
import { roleWords } from "./role-words.ts";
import { stableId } from "./stable-id.ts";
import type { Cell, Mapping, Role, Row, SkipReason } from "./values.ts";

export interface DraftName {
  text: string;
  kind: AliasKind;
  /** Made by us; not in the list's own words. */
  derived: boolean;
  /** The source calls it weak. */
  doubted: boolean;
}

export interface Draft {
  row: number;
  id: string;
  /** Whether the list gave the id. */
  ownId: boolean;
  name: string;
  names: DraftName[];
  original: string | undefined;
  category: Category;
  vessel: boolean;
  description: string;
  /** Values of the columns of context, by column: weighed by how rare each is in the list. */
  context: { column: number; value: string }[];
  roles: string[];
  related: string[];
  source: string;
  link: string;
  date: string;
}

/** Most names of one entity: more are search words, not names. */
const MOST_NAMES = 60;

/** The draft of a row, or why it has none. */
export function draftOf({ row, cells }: Row, columns: readonly string[], mapping: Mapping): Draft | SkipReason {
  const values = (role: Role): string[] =>
    mapping.roles.flatMap((one, i) => (one === role ? valuesOf(cells[i] ?? "") : []));
  const whole = (role: Role): string => {
    for (const [i, one] of mapping.roles.entries())
      if (one === role && textIn(cells[i]) !== "") return textIn(cells[i]);
    return "";
  };
  const kindWords = values("kind");
  const category = kindWords.map(categoryOfKind).find((found) => found !== undefined) ?? mapping.category;
  const person = category === "person";
  const names: DraftName[] = [];
  const seen = new Set<string>();
  let reason: SkipReason = "no-name";
  const add = (text: string, kind: AliasKind, derived: boolean, doubted: boolean): void => {
    const key = text.toLowerCase();
    if (text === "" || seen.has(key) || names.length >= MOST_NAMES) return;
    seen.add(key);
    names.push({ text, kind, derived, doubted });
  };
  const read = (text: string, kind: AliasKind, { derived = false, doubted = false } = {}): string => {
    const clean = cleanName(text);
    if (typeof clean === "string") {
      if (clean !== "no-name") reason = clean;
      return "";
    }
    const turned = person && (mapping.turned || /^[^,]+, [^,]+$/.test(clean.name)) ? turn(clean.name) : clean.name;
    const name = recased(turned);
    add(name, kind, derived, doubted);
    for (const other of clean.others) add(other.name, other.kind, false, false);
    return name;
  };

  const [first, middle, last, suffix, nickname] = (["first", "middle", "last", "suffix", "nickname"] as const).map(
    (role) => partIn(whole(role)),
  );
  const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(" ");
  // A cell of the name is taken whole: a comma in it is "Last, First" or a legal form.
  const given = mapping.roles.flatMap((role, i) => (role === "name" ? nameCells(cells[i] ?? "") : []));
  let main = "";
  for (const text of given) main ||= read(text, "name");
  for (const text of given.slice(1)) read(text, "name");
  if (first && last) {
    const plain = read(joined(first, last, suffix), "name", { derived: main !== "" });
    main ||= plain;
    // The list's own words, more exactly: rarer than the name without it.
    if (middle) add(joined(first, middle, last, suffix), "name", false, false);
    if (middle && middle.length > 2) add(joined(first, `${middle[0]}.`, last), "name", false, false);
    if (suffix) add(joined(first, last), "name", true, false);
    if (nickname && nickname !== first)
      for (const one of valuesOf(nickname)) add(joined(one, last), "name", true, false);
  } else if (last && main === "" && !first) {
    if (!person) main = read(last, "name");
    else reason = "only-a-surname";
  }
  const original = values("original");
  for (const text of original) read(text, "spelling");
  main ||= names[0]?.text ?? "";
  for (const text of values("others")) main ||= read(text, "name");
  for (const text of values("others")) read(text, "name");
  for (const text of values("former")) read(text, "former");
  for (const text of values("acronym")) read(text, "acronym");
  for (const text of values("weak")) read(text, "name", { doubted: true });
  if (!first && nickname && person)
    for (const text of valuesOf(nickname)) if (/\s/.test(text)) read(text, "name", { doubted: true });
  if (main === "") return reason;

  derive(names, person, !last, add);
  if (person) for (const one of valuesOf(last ?? "")) add(recased(one), "short", false, false);
  const ownId = tidy(whole("id"));
  const context = mapping.roles.flatMap((role, i) =>
    role === "context"
      ? valuesOf(cells[i] ?? "").map((value) => ({ column: i, value: spelt(value, columns[i] ?? "") }))
      : [],
  );
  return {
    row,
    id: ownId || stableId(`${main}\n${category}\n${context.map(({ value }) => value).join("\n")}`),
    ownId: ownId !== "",
    name: main,
    names,
    original: names.find(({ text, kind }) => kind !== "acronym" && scriptOf(text) !== scriptOf(main))?.text,
    category,
    vessel: kindWords.some(isVessel),
    description: whole("description").replace(/\s+/g, " ").trim().slice(0, 2_000),
    context,
    roles: values("role").flatMap(roleWords),
    related: values("related"),
    source: whole("source").trim(),
    link: values("link").find((value) => /^https?:\/\//i.test(value)) ?? "",
    date: /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(whole("date").trim())?.[0] ?? "",
  };
}

/** A part of a name, or nothing where the list says "None". */
const partIn = (text: string): string => (isNullWord(text) ? "" : tidy(text));

const textIn = (cell: Cell | undefined): string => (typeof cell === "string" ? cell : (cell ?? []).join("; "));

/** The names of a cell: one a line, else the whole. */
const nameCells = (cell: Cell): string[] =>
  (typeof cell === "string" ? cell.split(/\n|\s+\/\s+/) : [...cell])
    .map((text) => text.trim())
    .filter((text) => text !== "");

/** What names are also written as; none of it is the list's own words. */
function derive(
  names: DraftName[],
  person: boolean,
  /** Whether the last word of a name is to be taken for the family name. */
  guessFamily: boolean,
  add: (text: string, kind: AliasKind, derived: boolean, doubted: boolean) => void,
): void {
  const given = names.slice();
  for (const { text, kind, doubted } of given) {
    if (kind === "acronym" || kind === "short") continue;
    if (person) {
      if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) continue;
      const bare = withoutHonours(text);
      if (bare !== text) add(bare, kind, true, doubted);
      const words = bare.split(" ");
      const family = familyName(bare);
      const familyWords = family?.split(" ").length ?? 0;
      // "John Forbes Kerry", "John F. Kerry" as "John Kerry"; in Russian the patronymic stands last or between.
      if (family && words.length - familyWords > 1 && !isPatronymic(family))
        add(joinPlain(words[0]!, family), kind, true, doubted);
      if (guessFamily && family && !isPatronymic(family) && !isSuffix(family) && family.length > 1 && kind === "name")
        add(family, "short", false, doubted);
    } else {
      const bare = withoutLegalForm(text);
      if (bare && Array.from(bare).length > 1) add(bare, kind, true, doubted);
    }
  }
}

/** "Ivanovna", "Александрович": stands last where the family name stands first, and is none. */
const isPatronymic = (word: string): boolean =>
  /(?:[oe]vich|[oe]vna|ichna|ivna|[oe]wicz|[ое]вич|[ое]вна|ична|[іїи]вна|[ое]вич)$/iu.test(word);

const joinPlain = (given: string, family: string): string => (/^\p{Lu}\.?$/u.test(given) ? "" : `${given} ${family}`);
