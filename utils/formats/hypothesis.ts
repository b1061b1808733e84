/**
 * Annotations as Hypothesis exports them (`{annotations: [...]}`) and as its API answers (`{rows: [...]}`, or rows alone). Positions
 * are UTF-16 there, as ours are.
 */
import type { Annotation, Target } from "../annotation/annotation.ts";
import { instantOf } from "./instant.ts";
import type { Intake } from "./intake.ts";
import { isRecord, type JsonRecord, listOf, textOf, without } from "./json.ts";
import { positionOf, readSelectors } from "./w3c-selectors.ts";

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
  const [target] = listOf(row.target).filter(isRecord);
  const [id, note, source] = [textOf(row.id), textOf(row.text), textOf(row.uri) || textOf(target?.source)];
  const title = textOf(listOf(isRecord(row.document) ? row.document.title : undefined)[0]);
  if (listOf(row.references).length > 0) return intake.refuse(item, note, "reply");
  const { quote, others } = readSelectors(target?.selector);
  const position = listOf(target?.selector).map(positionOf).find(Boolean);
  if (!quote) return intake.refuse(item, note || title, target?.selector ? "no-quote" : "page-note", source);
  const tags = listOf(row.tags).map(textOf);
  const modified = instantOf(row.updated);
  const said = { ...(id ? { id } : {}), ...without(row, KEYS) };
  intake.take(item, {
    identity: id || JSON.stringify(["hypothesis", source, quote, note, tags]),
    source,
    title,
    quote,
    ...(position ? { position } : {}),
    foreignSelectors: others,
    note,
    tags,
    created: instantOf(row.created),
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

function toRow({ id, target, note, tags, created, modified, foreign }: Annotation): JsonRecord {
  const said = isRecord(foreign?.hypothesis) ? foreign.hypothesis : OURS;
  return {
    ...said,
    id: textOf(said.id) || id,
    created,
    updated: modified,
    uri: target.source,
    text: note,
    tags,
    target: [{ source: target.source, selector: selectorsOf(target) }],
    document: { title: [target.title] },
  };
}

const selectorsOf = ({ quote, position, foreignSelectors = [] }: Target): unknown[] => [
  ...foreignSelectors,
  ...(position ? [{ type: "TextPositionSelector", start: position.start, end: position.end }] : []),
  { type: "TextQuoteSelector", ...quote },
];
