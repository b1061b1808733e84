/** What one question to the store found: its parts, and the rows that were read so far. */
import type { ListRow } from "../../components/library/annotation-list.tsx";
import { facetsOf } from "../../utils/annotation/find.ts";
import type { Facets, FoundAnnotation } from "../../utils/annotation/messages.ts";
import { partAt, type Part, type Piece, PIECE, piecesOf } from "../../utils/annotation/rows.ts";
import { ask } from "../../utils/browser/messaging.ts";
import type { Asked } from "./use-found.ts";

/** How reading a piece ended. `changed`: the store is another by now, the rows' places are wrong. */
type PieceState = "read" | "changed";

export interface Finding {
  asked: Asked;
  /** Annotations; grouped by name there are more rows, since some name several. */
  total: number;
  parts: Part[];
  facets: Facets;
  rows: Map<number, FoundAnnotation>;
  /** Pieces that were read or are on their way, by their first row. */
  pieces: Map<number, Promise<PieceState>>;
}

/** Asks anew, and reads the rows in this range. */
export async function begin(asked: Asked, range: { first: number; last: number }): Promise<Finding> {
  const { filter } = asked;
  const first = await ask({
    type: "findAnnotations",
    filter,
    sort: sortOf(asked),
    offset: 0,
    limit: PIECE,
    facets: true,
  });
  const facets = first.facets ?? facetsOf([]);
  const whole: Part[] = [{ filter, count: first.total }];
  const named = asked.grouping === "name" && filter.entity === undefined;
  const parts = named ? await partsByName(asked, facets) : whole;
  const finding: Finding = { asked, total: first.total, parts, facets, rows: new Map(), pieces: new Map() };
  if (!named) {
    finding.pieces.set(0, Promise.resolve("read"));
    for (const [index, annotation] of first.annotations.entries()) finding.rows.set(index, annotation);
  }
  await Promise.all(piecesOf(parts, range.first, range.last).map((piece) => readPiece(finding, piece)));
  return finding;
}

/** One part a name; those that name nobody come last. */
async function partsByName({ filter }: Asked, { entities }: Facets): Promise<Part[]> {
  const parts: Part[] = entities.map(({ count, ...entity }) => ({
    filter: { ...filter, entity: { corpus: entity.corpus, entity: entity.entity } },
    entity,
    count,
  }));
  const rest = { ...filter, entity: null };
  const { total } = await ask({
    type: "findAnnotations",
    filter: rest,
    sort: "newest",
    offset: 0,
    limit: 0,
    facets: false,
  });
  return total === 0 ? parts : [...parts, { filter: rest, entity: null, count: total }];
}

/** Reads a piece; `known` when it was asked for before and is there. */
export function readPiece(finding: Finding, piece: Piece): Promise<PieceState | "known"> {
  const known = finding.pieces.get(piece.first);
  if (known) return known.then(() => "known");
  const reading = fetchPiece(finding, piece);
  finding.pieces.set(piece.first, reading);
  reading.catch(() => finding.pieces.delete(piece.first));
  return reading;
}

async function fetchPiece({ asked, parts, rows }: Finding, { part, first, offset }: Piece): Promise<PieceState> {
  const { filter, count } = parts[part]!;
  const { total, annotations } = await ask({
    type: "findAnnotations",
    filter,
    sort: sortOf(asked),
    offset,
    limit: PIECE,
    facets: false,
  });
  for (const [index, annotation] of annotations.slice(0, count - offset).entries()) rows.set(first + index, annotation);
  return total === count ? "read" : "changed";
}

/** The group that begins at a row. */
export function groupOf({ asked, parts, rows }: Finding, index: number): ListRow["group"] {
  if (asked.grouping === "page") {
    const [before, here] = [rows.get(index - 1), rows.get(index)];
    return before === undefined ? (index === 0 ? { kind: "page" } : undefined) : pageChange(before, here);
  }
  if (asked.grouping === "none") return undefined;
  const found = partAt(parts, index);
  if (found?.first !== index || found.part.entity === undefined) return undefined;
  return { kind: "name", entity: found.part.entity, count: found.part.count };
}

const pageChange = (before: FoundAnnotation, here: FoundAnnotation | undefined): ListRow["group"] =>
  before.target.page === here?.target.page ? undefined : { kind: "page" };

const sortOf = ({ grouping, sort }: Asked) => (grouping === "page" ? "page" : sort);
