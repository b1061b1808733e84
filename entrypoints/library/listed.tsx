/** A list of the library with all that can be done in it. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { ListView } from "../../components/library/list-view.tsx";
import type { Grouping, ListSort } from "../../components/library/list-bar.tsx";
import { NoticeBar } from "../../components/library/notice-bar.tsx";
import { TagsDialog } from "../../components/library/tags-dialog.tsx";
import { PurgeDialog } from "../../components/library/purge-dialog.tsx";
import { codeOf } from "../../components/answer/use-answer.ts";
import type { AnnotationChoices } from "../../utils/annotation/choices.ts";
import type { AnnotationFilter, FoundAnnotation } from "../../utils/annotation/messages.ts";
import { watchAnnotations } from "../../utils/browser/annotation-changes.ts";
import { MAX_QUERY_CHARS } from "../../utils/messages/limits.ts";
import { countFilters } from "../../components/library/filter-chips.tsx";
import { Exporting } from "./exporting.tsx";
import { readScope, scopesOf } from "./export-scopes.ts";
import { openAt } from "./open-page.ts";
import { useDeeds } from "./use-deeds.ts";
import { useEditing } from "./use-editing.ts";
import { useFound } from "./use-found.ts";
import { useKnownTags } from "./use-known-tags.ts";
import { useSelection } from "./use-selection.ts";

export interface ListedProps {
  asked: AnnotationFilter;
  trash: boolean;
  query: string;
  choices: AnnotationChoices;
  /** How many there are, and in the trash. */
  counts: { all: number; trashed: number };
  /** Something is to be exported: what was found, or all. */
  exporting: boolean;
  onExported: () => void;
  onTemplate: (template: string) => void;
  /** What is exported, to be remembered. */
  onChosen: (exported: AnnotationChoices["exported"]) => void;
}

/** The ids of what is to be deleted for good; `all`: whatever is in the trash. */
type Purging = string[] | "all";

export function Listed({ asked, trash, query, choices, counts, ...props }: ListedProps) {
  const [narrowed, setNarrowed] = useState<AnnotationFilter>(trash ? { trash } : asked);
  const [sort, setSort] = useState<ListSort>("newest");
  const [grouping, setGrouping] = useState<Grouping>("none");
  /** What is to be exported: one annotation, or what is selected. */
  const [taking, setTaking] = useState<{ one?: FoundAnnotation }>();
  const [tagging, setTagging] = useState(false);
  const [purging, setPurging] = useState<Purging>();
  const words = query.trim().slice(0, MAX_QUERY_CHARS);
  const filter = useMemo(() => (words === "" ? narrowed : { ...narrowed, query: words }), [narrowed, words]);
  const found = useFound(useMemo(() => ({ filter, sort, grouping }), [filter, sort, grouping]));
  const { refresh } = found;
  const { notice, tell, ...deeds } = useDeeds(refresh);
  const editing = useEditing(found, { tell, undoing: deeds.undoing });
  const onFailure = (error: unknown): void => tell({ kind: "failed", code: codeOf(error) });
  const selection = useSelection(found, filter, onFailure);
  const knownTags = useKnownTags();
  useEffect(() => watchAnnotations(() => void refresh()), [refresh]);

  const ids = [...selection.ids];
  /** Does it to what is selected, which is over then. */
  const done = (deed: Promise<void>): void => {
    selection.clear();
    void deed;
  };
  const tagged = (deed: Promise<void>): void => {
    setTagging(false);
    // A list of a tag that is gone would be empty.
    const { tag: _tag, ...rest } = narrowed;
    if (_tag !== undefined) setNarrowed(rest);
    void deed;
  };
  /** Does it to one, which is selected no longer. */
  const without = (id: string, deed: Promise<void>): void => {
    selection.drop([id]);
    void deed;
  };
  const open = (annotation: FoundAnnotation): void => {
    openAt(annotation).then((shown) => shown || tell({ kind: "not-shown" }), onFailure);
  };

  return (
    <>
      <div class="library">
        <ListView
          found={found}
          filter={filter}
          sort={sort}
          grouping={grouping}
          editing={editing.editing}
          names={choices.colourNames}
          knownTags={knownTags.map(([tag]) => tag)}
          selection={selection}
          acts={{
            onEdit: editing.edit,
            onDraft: editing.change,
            onSave: editing.save,
            onCancel: editing.cancel,
            onTake: editing.take,
            onOpen: open,
            onExport: (annotation) => setTaking({ one: annotation }),
            onTrash: ({ id }) => without(id, deeds.trash([id])),
            onRestore: ({ id }) => without(id, deeds.restore([id])),
            onPurge: ({ id }) => setPurging([id]),
          }}
          onFilter={(changed) => setNarrowed(withoutQuery(changed))}
          onSort={setSort}
          onGrouping={setGrouping}
          onRetry={() => void refresh()}
          onAddTags={(tags) => void deeds.addTags(ids, tags)}
          onRemoveTags={(tags) => void deeds.removeTags(ids, tags)}
          onEditTags={() => setTagging(true)}
          onColour={(colour) => void deeds.colour(ids, colour)}
          onExport={() => setTaking({})}
          onTrash={() => done(deeds.trash(ids))}
          onRestore={() => done(deeds.restore(ids))}
          onPurge={() => setPurging(ids)}
          onEmptyTrash={() => setPurging("all")}
        />
      </div>
      {purging && (
        <PurgeDialog
          count={purging === "all" ? counts.trashed : purging.length}
          onPurge={() => {
            setPurging(undefined);
            const one = purging !== "all" && purging.length === 1 ? purging[0] : undefined;
            if (one === undefined) done(deeds.purge(purging === "all" ? undefined : purging));
            else without(one, deeds.purge([one]));
          }}
          onClose={() => setPurging(undefined)}
        />
      )}
      {tagging && (
        <TagsDialog
          tags={knownTags}
          onRename={(tags, name) => tagged(deeds.replaceTags(tags, name))}
          onRemove={(tags) => tagged(deeds.replaceTags(tags, undefined))}
          onClose={() => setTagging(false)}
        />
      )}
      {(taking || props.exporting) && (
        <Exporting
          scopes={scopesOf({
            one: taking?.one,
            selected: selection.ids.size,
            found: words !== "" || countFilters(filter) > 0 ? found.total : undefined,
            all: counts.all,
          })}
          read={(scope) => readScope(scope, { one: taking?.one, selected: selection.ids, filter })}
          last={choices.exported}
          onChosen={props.onChosen}
          template={choices.template}
          onTemplate={props.onTemplate}
          onClose={() => {
            setTaking(undefined);
            props.onExported();
          }}
        />
      )}
      <NoticeBar notice={notice} onDismiss={() => tell(undefined)} />
    </>
  );
}

/** The query stands in its box. */
function withoutQuery(filter: AnnotationFilter): AnnotationFilter {
  const { query, ...rest } = filter;
  return query === undefined ? filter : rest;
}
