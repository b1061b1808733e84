/** What readers call formats, roles, reasons and what was passed over. */
import type { Format, Role, Skipped, SkipReason, What } from "../../utils/intake/values.ts";
import type { WeakReason } from "../../utils/model.ts";
import type { TextKey, Words } from "../../utils/words.ts";
import { CATEGORY_LABEL } from "../shell/words.ts";

const FORMAT_LABEL: Record<Format, TextKey> = {
  lines: "intakeLines",
  table: "intakeTable",
  workbook: "intakeWorkbook",
  records: "intakeRecords",
  ftm: "intakeFtm",
  popolo: "intakePopolo",
  wikidata: "intakeWikidata",
  skos: "intakeSkos",
  tei: "intakeTei",
  vault: "intakeVault",
  sources: "intakeSources",
  pack: "intakePack",
  markdown: "intakeMarkdown",
  text: "intakeText",
  html: "intakeHtml",
  docx: "intakeDocx",
  epub: "intakeEpub",
  pdf: "intakePdf",
};

export const ROLE_LABEL: Record<Role, TextKey> = {
  name: "roleName",
  first: "roleFirst",
  middle: "roleMiddle",
  last: "roleLast",
  suffix: "roleSuffix",
  nickname: "roleNickname",
  others: "roleOthers",
  weak: "roleWeak",
  former: "roleFormer",
  acronym: "roleAcronym",
  original: "roleOriginal",
  kind: "roleKind",
  role: "roleRole",
  description: "roleDescription",
  context: "roleContext",
  source: "roleSource",
  link: "roleLink",
  date: "roleDate",
  id: "roleId",
  related: "roleRelated",
  leave: "roleLeave",
};

export const WEAK_LABEL: Record<WeakReason, TextKey> = {
  "one-word": "weakOneWord",
  "short-han": "weakShortHan",
  acronym: "weakAcronym",
  derived: "weakDerived",
  "common-name": "weakCommonName",
  "dictionary-words": "weakDictionaryWords",
  "place-name": "weakPlaceName",
  "family-name": "weakFamilyName",
  shared: "weakShared",
  source: "weakSource",
  vessel: "weakVessel",
  "own-documents": "weakOwnDocuments",
};

const SKIP_TEXT: Record<SkipReason, TextKey> = {
  "no-name": "skipNoName",
  "no-letters": "skipNoLetters",
  "null-word": "skipNullWord",
  "too-long": "skipTooLong",
  "one-character": "skipOneCharacter",
  "only-a-surname": "skipOnlyASurname",
  "broken-row": "skipBrokenRow",
  "broken-line": "skipBrokenLine",
  "edge-without-name": "skipEdgeWithoutName",
  "marked-for-deletion": "skipMarkedForDeletion",
  template: "skipTemplate",
  "hidden-folder": "skipHiddenFolder",
  "front-matter": "skipFrontMatter",
  empty: "skipEmpty",
  "not-known": "skipNotKnown",
  "no-text-layer": "skipNoTextLayer",
  protected: "skipProtected",
  damaged: "skipDamaged",
  "too-large": "skipTooLarge",
  "too-many": "skipTooMany",
  "too-deep": "skipTooDeep",
  "zip-bomb": "skipZipBomb",
  "no-array": "skipNoArray",
  "not-text": "skipNotText",
  "no-columns": "skipNoColumns",
};

/** "A table: 12,767 rows, 34 columns." */
export function whatText({ format, rows, columns, documents }: What, words: Words): string {
  const facts = [
    ...(rows > 0 ? [words.count("rows", rows)] : []),
    ...(rows > 0 && columns.length > 1 ? [words.count("columns", columns.length)] : []),
    ...(documents > 0 ? [words.count("documents", documents)] : []),
  ];
  const label = words.text(FORMAT_LABEL[format]);
  return facts.length === 0 ? label : words.text("intakeFacts", label, words.list(facts));
}

/** "It looks like people." */
export const looksLikeText = ({ rows, mapping }: What, words: Words): string | undefined =>
  rows === 0 ? undefined : words.text("intakeLooksLike", words.text(CATEGORY_LABEL[mapping.category]));

/** Why something was passed over, and what to do about it. */
export const skipText = ({ why }: Pick<Skipped, "why">, words: Words): string => words.text(SKIP_TEXT[why]);
