/** What the reader does to annotations, each with its way back. */
import { useCallback, useState } from "preact/hooks";
import type { Notice } from "../../components/library/notice-bar.tsx";
import { codeOf } from "../../components/answer/use-answer.ts";
import type { AnnotationColour } from "../../utils/annotation/annotation.ts";
import type { FoundAnnotation } from "../../utils/annotation/messages.ts";
import { ask } from "../../utils/browser/messaging.ts";
import { batches, readAll, readThese } from "./read-all.ts";

/** `refresh` is called after each. */
export function useDeeds(refresh: () => Promise<void>) {
  const [notice, setNotice] = useState<Notice>();

  const run = useCallback(
    async (deed: () => Promise<Notice>): Promise<void> => {
      try {
        setNotice(await deed());
      } catch (error) {
        setNotice({ kind: "failed", code: codeOf(error) });
      }
      await refresh();
    },
    [refresh],
  );
  /** The way back of a deed. */
  const undoing = (back: () => Promise<unknown>) => () =>
    void run(async () => {
      await back();
      return { kind: "undone" };
    });

  return {
    notice,
    tell: setNotice,
    undoing,
    trash: (ids: string[]) =>
      run(async () => ({
        kind: "done",
        what: "doneDeleted",
        count: await inBatches(ids, trash),
        undo: undoing(() => inBatches(ids, untrash)),
      })),
    restore: (ids: string[]) =>
      run(async () => ({
        kind: "done",
        what: "doneRestored",
        count: await inBatches(ids, untrash),
        undo: undoing(() => inBatches(ids, trash)),
      })),
    /** Without ids, all that is in the trash. There is no way back. */
    purge: (ids: string[] | undefined) =>
      run(async () => ({
        kind: "done",
        what: "donePurged",
        count: ids
          ? await inBatches(ids, (some) => ask({ type: "purgeTrash", ids: some }))
          : await ask({ type: "purgeTrash" }),
      })),
    addTags: (ids: string[], tags: string[]) =>
      run(async () => {
        // One by one, so that the way back takes each from those only that didn't have it before.
        const added: { tag: string; ids: string[] }[] = [];
        for (const tag of tags) added.push({ tag, ids: await changeMany(ids, { addTags: [tag] }) });
        return {
          kind: "done",
          what: "doneChanged",
          count: new Set(added.flatMap((one) => one.ids)).size,
          undo: undoing(async () => {
            for (const one of added) await changeMany(one.ids, { removeTags: [one.tag] });
          }),
        };
      }),
    removeTags: (ids: string[], tags: string[]) =>
      run(async () => {
        const before = await readThese(new Set(ids));
        const changed = await changeMany(ids, { removeTags: tags });
        return { kind: "done", what: "doneChanged", count: changed.length, undo: undoing(() => retag(before, tags)) };
      }),
    /** All that have one of these tags have another in their place, or none. */
    replaceTags: (tags: string[], name: string | undefined) =>
      run(async () => {
        const before = new Map<string, FoundAnnotation>();
        for (const tag of tags) for (const one of await readAll({ tag })) before.set(one.id, one);
        const removed = tags.filter((tag) => tag !== name);
        const changed = await changeMany([...before.keys()], {
          removeTags: removed,
          ...(name === undefined ? {} : { addTags: [name] }),
        });
        return {
          kind: "done",
          what: "doneChanged",
          count: changed.length,
          undo: undoing(() => retag([...before.values()], name === undefined ? tags : [...tags, name])),
        };
      }),
    colour: (ids: string[], colour: AnnotationColour) =>
      run(async () => {
        const before = Map.groupBy(await readThese(new Set(ids)), (annotation) => annotation.colour);
        const changed = await changeMany(ids, { colour });
        return {
          kind: "done",
          what: "doneChanged",
          count: changed.length,
          undo: undoing(async () => {
            for (const [old, some] of before) {
              await changeMany(
                some.map(({ id }) => id),
                { colour: old },
              );
            }
          }),
        };
      }),
  };
}

export type Deeds = ReturnType<typeof useDeeds>;

const trash = (ids: string[]): Promise<number> => ask({ type: "trashAnnotations", ids });
const untrash = (ids: string[]): Promise<number> => ask({ type: "untrashAnnotations", ids });

/** Puts back which of these tags each had. */
async function retag(before: readonly FoundAnnotation[], tags: readonly string[]): Promise<void> {
  const kinds = new Map<string, { has: string[]; ids: string[] }>();
  for (const { id, tags: had } of before) {
    const has = tags.filter((tag) => had.includes(tag));
    const kind = kinds.get(JSON.stringify(has)) ?? { has, ids: [] };
    kind.ids.push(id);
    kinds.set(JSON.stringify(has), kind);
  }
  for (const { has, ids } of kinds.values())
    await changeMany(ids, { addTags: has, removeTags: tags.filter((tag) => !has.includes(tag)) });
}

/** How many it was done to. */
async function inBatches(ids: string[], deed: (ids: string[]) => Promise<number>): Promise<number> {
  let count = 0;
  for (const some of batches(ids)) count += await deed(some);
  return count;
}

/** The ids of those that changed. */
async function changeMany(
  ids: string[],
  change: { addTags?: string[]; removeTags?: string[]; colour?: AnnotationColour },
): Promise<string[]> {
  const changed: string[] = [];
  for (const some of batches(ids)) {
    const answer = await ask({ type: "changeMany", ids: some, addTags: [], removeTags: [], ...change });
    changed.push(...answer.map(({ id }) => id));
  }
  return changed;
}
