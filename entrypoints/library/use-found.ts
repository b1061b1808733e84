/** The annotations that a filter finds, read piece by piece as they come into view. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Grouping, ListSort } from "../../components/library/list-bar.tsx";
import type { ListRow } from "../../components/library/annotation-list.tsx";
import { codeOf } from "../../components/answer/use-answer.ts";
import type { AnnotationFilter, FoundAnnotation } from "../../utils/annotation/messages.ts";
import type { ErrorCode } from "../../utils/messages/messages.ts";
import { begin, groupOf, type Finding, readPiece } from "./finding.ts";
import { countRows, piecesOf } from "../../utils/annotation/rows.ts";

export interface Asked {
  filter: AnnotationFilter;
  sort: ListSort;
  grouping: Grouping;
}

/** What was found last stays until the next is there, so that typing never empties the list. `asked` is to be stable. */
export function useFound(asked: Asked) {
  const [finding, setFinding] = useState<Finding>();
  const [failed, setFailed] = useState<ErrorCode>();
  const [busy, setBusy] = useState(true);
  const [, setRead] = useState(0);
  const turnRef = useRef(0);
  const viewRef = useRef({ first: 0, last: 0 });

  const find = useCallback(async (wanted: Asked, range: { first: number; last: number }): Promise<void> => {
    const own = ++turnRef.current;
    setBusy(true);
    try {
      const found = await begin(wanted, range);
      if (own !== turnRef.current) return;
      setFinding(found);
      setFailed(undefined);
    } catch (error) {
      if (own === turnRef.current) setFailed(codeOf(error));
    }
    if (own === turnRef.current) setBusy(false);
  }, []);

  useEffect(() => {
    viewRef.current = { first: 0, last: 0 };
    void find(asked, viewRef.current);
  }, [asked, find]);

  /** Reads again, what is in view first. */
  const refresh = useCallback(() => find(asked, viewRef.current), [asked, find]);

  const onView = useCallback(
    (first: number, last: number): void => {
      viewRef.current = { first, last };
      if (!finding) return;
      for (const piece of piecesOf(finding.parts, first, last)) {
        readPiece(finding, piece).then(
          (state) => {
            if (state === "read") setRead((count) => count + 1);
            if (state === "changed") void refresh();
          },
          (error: unknown) => setFailed(codeOf(error)),
        );
      }
    },
    [finding, refresh],
  );

  const rowAt = useCallback(
    (index: number): ListRow => {
      const annotation = finding?.rows.get(index);
      const group = finding && annotation && groupOf(finding, index);
      return { annotation, ...(group ? { group } : {}) };
    },
    [finding],
  );

  /** The ids of these rows, both ends included; reads those that weren't. */
  const idsBetween = useCallback(
    async (first: number, last: number): Promise<string[]> => {
      if (!finding) return [];
      await Promise.all(piecesOf(finding.parts, first, last).map((piece) => readPiece(finding, piece)));
      return Array.from({ length: last - first + 1 }, (_, index) => finding.rows.get(first + index)).flatMap((row) =>
        row ? [row.id] : [],
      );
    },
    [finding],
  );

  /** Shows an annotation as it is now, without reading the list again. */
  const replace = useCallback(
    (changed: FoundAnnotation): void => {
      for (const [index, { id, orphan }] of finding?.rows ?? []) {
        if (id !== changed.id) continue;
        finding?.rows.set(index, { ...changed, ...(orphan === undefined ? {} : { orphan }) });
        setRead((count) => count + 1);
      }
    },
    [finding],
  );

  return {
    /** Another list whenever this is another value. */
    listId: finding?.asked,
    total: finding?.total,
    rows: finding ? countRows(finding.parts) : 0,
    facets: finding?.facets,
    failed,
    busy,
    rowAt,
    onView,
    idsBetween,
    refresh,
    replace,
  };
}

export type Found = ReturnType<typeof useFound>;
