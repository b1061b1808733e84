/** The annotations that were found, as many as there are: drawn where the view is, walked through by keyboard. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { ColourNames } from "../../utils/annotation/choices.ts";
import type { FoundAnnotation } from "../../utils/annotation/messages.ts";
import type { EntitySummary } from "../../utils/model.ts";
import { useWords } from "../shell/words.ts";
import type { Editing, RowActs } from "./acts.ts";
import { AnnotationRow } from "./annotation-row.tsx";
import { commandOf } from "./list-keys.ts";
import { RowHeading } from "./row-heading.tsx";
import { useListInput } from "./use-list-input.ts";
import { useWindowList } from "./use-window-list.ts";
import "./annotation-list.css";

/** A row as far as it is known. */
export interface ListRow {
  /** `undefined` until it was read. */
  annotation: FoundAnnotation | undefined;
  /** It begins a group: of a page, of a name (`null`: of none), with how many. */
  group?: { kind: "page" } | { kind: "name"; entity: EntitySummary | null; count: number };
}

export interface AnnotationListProps {
  total: number;
  rowAt: (index: number) => ListRow;
  /** The list is another one than before when this is. */
  listId: unknown;
  grouping: "none" | "page" | "name";
  busy: boolean;
  trash: boolean;
  active: number;
  selected: ReadonlySet<string>;
  editing: Editing | undefined;
  names: ColourNames;
  knownTags: string[];
  acts: RowActs;
  /** These rows are in view. */
  onView: (first: number, last: number) => void;
  onActive: (index: number) => void;
  onSelect: (index: number, extend: boolean) => void;
  onSelectAll: () => void;
  onSelectPage: (annotation: FoundAnnotation) => void;
  onClearSelection: () => void;
}

/** How high a row is on the whole, in CSS pixels. */
const ESTIMATE = 170;

/** Each item says its place in the whole, since the others may not be drawn. */
export function AnnotationList(props: AnnotationListProps) {
  const { total, rowAt, listId, active, selected, editing, acts, onView, onActive } = props;
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  /** The row that is to have the focus as soon as it can. */
  const soughtRef = useRef<number>(undefined);
  const { items, height, margin, measure, scrollTo, restart } = useWindowList({
    count: total,
    estimate: ESTIMATE,
    pinned: active,
    list,
  });
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => onView(first, last), [onView, first, last]);
  useLayoutEffect(() => {
    restart();
    onActive(0);
  }, [listId, restart, onActive]);
  const goTo = (index: number, extend: boolean): void => {
    const next = Math.max(0, Math.min(index, total - 1));
    soughtRef.current = next;
    if (extend) props.onSelect(next, true);
    scrollTo(next);
    onActive(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const annotation = rowAt(active).annotation;
    const inside = event.target instanceof HTMLElement && event.target.tagName !== "ARTICLE";
    const command = commandOf(event, { inside, trash: props.trash });
    if (!command || !annotation) return;
    event.preventDefault();
    switch (command.kind) {
      case "move":
        goTo(active + command.by, command.extend);
        break;
      case "end":
        goTo(command.last ? total - 1 : 0, false);
        break;
      case "select":
        props.onSelect(active, event.shiftKey);
        break;
      case "select-all":
        props.onSelectAll();
        break;
      case "clear":
        props.onClearSelection();
        break;
      case "act":
        acts[command.act](annotation);
    }
  };

  const onClick = (event: MouseEvent): void => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const index = Number(target.closest<HTMLElement>("[data-index]")?.dataset.index);
    if (Number.isNaN(index)) return;
    const control = target.closest("a, button, input, textarea, label") !== null;
    if (!control && (event.shiftKey || event.ctrlKey || event.metaKey)) props.onSelect(index, event.shiftKey);
    if (index !== active) onActive(index);
  };
  const focusedRef = useListInput(list, { onKeyDown, onClick });
  // The keyboard moved to a row that may have had to be drawn and read first, or what had the focus is gone.
  useEffect(() => {
    if (focusedRef.current && document.activeElement === document.body) soughtRef.current = active;
    if (soughtRef.current !== active) return;
    const article = list.current?.querySelector<HTMLElement>(`[data-index="${active}"] > article`);
    if (!article) return;
    soughtRef.current = undefined;
    article.focus({ preventScroll: true });
    article.scrollIntoView({ block: "nearest" });
  });

  return (
    <ul
      ref={list}
      class="annotation-list"
      aria-label={words.text(props.trash ? "viewTrash" : "viewAnnotations")}
      aria-busy={props.busy}
      style={{ height: `${height}px` }}
    >
      {items.map(({ index, start }) => {
        const { annotation, group } = rowAt(index);
        return (
          <li
            key={index}
            ref={measure}
            class="annotation-item"
            aria-posinset={index + 1}
            aria-setsize={total}
            data-index={index}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            {annotation && group && (
              <RowHeading
                group={group}
                annotation={annotation}
                trash={props.trash}
                onOpen={acts.onOpen}
                onSelectPage={props.onSelectPage}
              />
            )}
            {annotation ? (
              <AnnotationRow
                key={annotation.id}
                annotation={annotation}
                active={index === active}
                selected={selected.has(annotation.id)}
                editing={editing?.id === annotation.id ? editing : undefined}
                names={props.names}
                knownTags={props.knownTags}
                pageKnown={props.grouping === "page"}
                acts={acts}
                onSelect={(extend) => props.onSelect(index, extend)}
              />
            ) : (
              <div class="annotation-unread" />
            )}
          </li>
        );
      })}
    </ul>
  );
}
