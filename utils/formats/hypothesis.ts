/**
 * Annotations as Hypothesis exports them (`{annotations: [...]}`) and as its API answers (`{rows: [...]}`, or rows alone). Positions
 * are UTF-16 there, as ours are.
 */
import type { Annotation, Target } from "../annotation/annotation.ts";
import { dated } from "../annotation/dated.ts";
import { decodeEntities } from "./html-entities.ts";
import { instantOf } from "./instant.ts";
import type { Intake } from "./intake.ts";
import { compact, isRecord, type JsonRecord, listOf, textOf, without } from "./json.ts";
import { isHypothesisSelector, namesOf, positionOf, readSelectors } from "./w3c-selectors.ts";

/** What has a place in our model; all else is kept as it came. */
const KEYS = ["id", "created", "updated", "uri", "text", "tags", "target", "document"] as const;
/** Who wrote an annotation of ours: Hypothesis wants an account, and its import asks which one's annotations to take. */
const USER = "acct:gloss@localhost";
/** What Hypothesis says of every annotation, for one that is ours: it is for nobody else. */
const OURS: JsonRecord = {
  user: USER,
  group: "__world__",
  permissions: { read: [USER], update: [USER], delete: [USER] },
  links: {},
  hidden: false,
  flagged: false,
};

/** The rows of an export, an answer, a list or a single one; undefined when it is none of these. */
export function hypothesisRows(root: unknown): unknown[] | undefined {
  const rows = isRecord(root) ? (root.annotations ?? root.rows ?? [root]) : root;
  const looks = (row: unknown): boolean => isRecord(row) && typeof row.uri === "string" && Array.isArray(row.target);
  const named = isRecord(root) && root.export_date !== undefined;
  return Array.isArray(rows) && (named || rows.some(looks)) ? rows : undefined;
}

/** Hands all rows to the intake. Notes on pages and replies have no words to be found by: they are refused as such. */
export const readHypothesis = (rows: readonly unknown[], intake: Intake): void =>
  rows.forEach((row, index) =>
    isRecord(row) ? readRow(row, index + 1, intake) : intake.refuse(index + 1, "", "not-annotation"),
  );

function readRow(row: JsonRecord, item: number, intake: Intake): void {
  if (listOf(row.references).length > 0) return intake.refuse(item, textOf(row.text), "reply");
  const targets = listOf(row.target).filter(isRecord);
  for (const [index, target] of (targets.length > 0 ? targets : [{}]).entries())
    readTarget(row, target, index, item, intake);
}

/** Each of several targets becomes an annotation. */
function readTarget(row: JsonRecord, target: JsonRecord, index: number, item: number, intake: Intake): void {
  const [id, note] = [textOf(row.id), decodeEntities(textOf(row.text))];
  const source = (index === 0 ? textOf(row.uri) : textOf(target.source)) || textOf(target.source) || textOf(row.uri);
  const title = textOf(listOf(isRecord(row.document) ? row.document.title : undefined)[0]);
  const selectors = listOf(target.selector);
  const { quote, others } = readSelectors(selectors);
  const position = selectors.map(positionOf).find(Boolean);
  if (!quote)
    return selectors.length === 0
      ? intake.refuse(item, note || title, "page-note", source)
      : intake.refuse(item, note || title, "no-quote", namesOf(selectors));
  const tags = listOf(row.tags).map(textOf);
  const modified = instantOf(row.updated);
  const said = { ...(id && index === 0 ? { id } : {}), ...without(row, KEYS) };
  intake.take(item, {
    identity:
      (id || JSON.stringify(["hypothesis", source, quote, note, tags, ...(position ? [position] : [])])) +
      (index > 0 ? ` target ${index + 1}` : ""),
    source,
    title,
    quote,
    ...(position ? { position } : {}),
    foreignSelectors: others,
    note,
    tags,
    created: instantOf(row.created),
    unreadDate: textOf(row.created),
    ...(modified ? { modified } : {}),
    foreign: Object.keys(said).length > 0 ? { hypothesis: said } : {},
  });
}

/** A file that Hypothesis' import reads, as exported at an instant (ISO 8601). Colours and entities have no place there. */
export const toHypothesis = (annotations: readonly Annotation[], exported: string): JsonRecord => ({
  export_date: exported,
  export_userid: USER,
  client_version: "1",
  annotations: annotations.map(toRow),
});

function toRow(annotation: Annotation): JsonRecord {
  const { id, target, note, tags, foreign } = annotation;
  const { created, modified } = dated(annotation);
  const said = isRecord(foreign?.hypothesis) ? foreign.hypothesis : OURS;
  return {
    ...said,
    id: textOf(said.id) || id,
    ...compact({ created, updated: modified }),
    uri: target.source,
    text: note,
    tags,
    target: [{ source: target.source, selector: selectorsOf(target) }],
    document: { title: [target.title] },
  };
}

const selectorsOf = ({ quote, position, foreignSelectors = [] }: Target): unknown[] => [
  ...foreignSelectors.filter(isHypothesisSelector),
  ...(position ? [{ type: "TextPositionSelector", start: position.start, end: position.end }] : []),
  { type: "TextQuoteSelector", ...quote },
];
