/** Annotations with what narrows, orders and changes them: the library's main part, and its trash. */
import { useState } from "preact/hooks";
import { TRASH_DAYS } from "../../utils/annotation/annotation.ts";
import type { ColourNames } from "../../utils/annotation/choices.ts";
import type { AnnotationFilter, Facets, FoundAnnotation } from "../../utils/annotation/messages.ts";
import type { ErrorCode } from "../../utils/messages/messages.ts";
import { errorText } from "../answer/error-text.ts";
import { StateView } from "../controls/state-view.tsx";
import { useWords } from "../shell/words.ts";
import type { Editing, RowActs } from "./acts.ts";
import { AnnotationList, type ListRow } from "./annotation-list.tsx";
import { countFilters, FilterChips } from "./filter-chips.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { type Grouping, ListBar, type ListSort } from "./list-bar.tsx";
import { type SelectionActs, SelectionBar } from "./selection-bar.tsx";
import "./list-view.css";

export interface ListViewProps extends SelectionActs {
  found: {
    listId: unknown;
    /** Annotations; `undefined` until it is known. */
    total: number | undefined;
    rows: number;
    facets: Facets | undefined;
    failed: ErrorCode | undefined;
    busy: boolean;
    rowAt: (index: number) => ListRow;
    onView: (first: number, last: number) => void;
  };
  filter: AnnotationFilter;
  sort: ListSort;
  grouping: Grouping;
  editing: Editing | undefined;
  names: ColourNames;
  /** Tags of all annotations, the most frequent first. */
  knownTags: string[];
  acts: RowActs;
  selection: {
    ids: ReadonlySet<string>;
    clear: () => void;
    select: (index: number, extend: boolean) => void;
    selectAll: () => void;
    selectPage: (annotation: FoundAnnotation) => void;
  };
  onFilter: (filter: AnnotationFilter) => void;
  onSort: (sort: ListSort) => void;
  onGrouping: (grouping: Grouping) => void;
  onRetry: () => void;
  onEmptyTrash: () => void;
  onEditTags: () => void;
}

/** Filters beside the list, where there is room; behind a button where there isn't. */
export function ListView(props: ListViewProps) {
  const { found, filter, names, selection } = props;
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const trash = filter.trash === true;
  const filters = countFilters(filter);
  const narrowed = filters > 0 || filter.query !== undefined;
  if (found.total === 0 && !narrowed && !found.failed) return <Nothing trash={trash} />;
  return (
    <div class="library-columns">
      <div class="library-filters">
        <button
          type="button"
          class="button button-plain library-filters-button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {filters === 0 ? words.text("filters") : words.count("filtersActive", filters)}
        </button>
        <section class="library-filters-body" aria-label={words.text("filters")} data-open={open ? "" : undefined}>
          {found.facets && (
            <FilterPanel
              filter={filter}
              facets={found.facets}
              names={names}
              onFilter={props.onFilter}
              onEditTags={trash ? undefined : props.onEditTags}
            />
          )}
        </section>
      </div>
      <div class="library-list">
        {trash && <TrashHead onEmpty={props.onEmptyTrash} />}
        <FilterChips filter={filter} facets={found.facets} names={names} onFilter={props.onFilter} />
        <ListBar
          total={found.total}
          selected={selection.ids.size}
          sort={props.sort}
          grouping={props.grouping}
          onSort={props.onSort}
          onGrouping={props.onGrouping}
          onSelectAll={selection.selectAll}
          onClearSelection={selection.clear}
        />
        {found.failed && <Failed code={found.failed} onRetry={props.onRetry} />}
        {found.total === 0 && !found.failed && (
          <StateView title={words.text("libraryNoneTitle")} text={words.text("libraryNoneText")} />
        )}
        {found.rows > 0 && (
          <>
            <AnnotationList
              total={found.rows}
              rowAt={found.rowAt}
              listId={found.listId}
              grouping={props.grouping}
              busy={found.busy}
              trash={trash}
              active={Math.min(active, found.rows - 1)}
              selected={selection.ids}
              editing={props.editing}
              names={names}
              knownTags={props.knownTags}
              acts={props.acts}
              onView={found.onView}
              onActive={setActive}
              onSelect={selection.select}
              onSelectAll={selection.selectAll}
              onSelectPage={selection.selectPage}
              onClearSelection={selection.clear}
            />
            <p class="library-help">{words.text(trash ? "trashHelp" : "listHelp")}</p>
          </>
        )}
        {selection.ids.size > 0 && (
          <SelectionBar
            count={selection.ids.size}
            trash={trash}
            names={names}
            knownTags={props.knownTags}
            onAddTags={props.onAddTags}
            onRemoveTags={props.onRemoveTags}
            onColour={props.onColour}
            onExport={props.onExport}
            onTrash={props.onTrash}
            onRestore={props.onRestore}
            onPurge={props.onPurge}
            onClear={selection.clear}
          />
        )}
      </div>
    </div>
  );
}

function Nothing({ trash }: { trash: boolean }) {
  const words = useWords();
  if (trash) {
    return <StateView title={words.text("trashEmptyTitle")} text={words.text("trashText", words.number(TRASH_DAYS))} />;
  }
  return (
    <StateView title={words.text("libraryEmptyTitle")} text={words.text("libraryEmptyText")}>
      <p class="state-actions">
        <a href="#backup">{words.text("importAnnotations")}</a>
      </p>
    </StateView>
  );
}

function TrashHead({ onEmpty }: { onEmpty: () => void }) {
  const words = useWords();
  return (
    <div class="trash-head">
      <p>{words.text("trashText", words.number(TRASH_DAYS))}</p>
      <button type="button" class="button button-plain" onClick={onEmpty}>
        {words.text("emptyTrash")}
      </button>
    </div>
  );
}

function Failed({ code, onRetry }: { code: ErrorCode; onRetry: () => void }) {
  const words = useWords();
  const { title, text } = errorText(code);
  return (
    <StateView title={words.text(title)} text={words.text(text)} live>
      <button type="button" class="button button-plain" onClick={onRetry}>
        {words.text("tryAgain")}
      </button>
    </StateView>
  );
}
