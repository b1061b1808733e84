/** The one annotation that is being edited in place. */
import { useEffect, useState } from "preact/hooks";
import type { Editing } from "../../components/library/acts.ts";
import { codeOf } from "../../components/answer/use-answer.ts";
import { changeOf, type Draft, draftOf, isChanged } from "../../utils/annotation/edit.ts";
import type { FoundAnnotation } from "../../utils/annotation/messages.ts";
import { ask } from "../../utils/browser/messaging.ts";
import { readAll } from "./read-all.ts";
import type { Deeds } from "./use-deeds.ts";
import type { Found } from "./use-found.ts";

interface Work extends Omit<Editing, "changed"> {
  /** As the reader found it, or as it was shown in a conflict. */
  annotation: FoundAnnotation;
}

/** What was typed is kept until it is saved or given up; the browser asks before the page closes on it. */
export function useEditing(found: Found, { tell, undoing }: Pick<Deeds, "tell" | "undoing">) {
  const [work, setWork] = useState<Work>();
  const dirty = work !== undefined && isChanged(work.annotation, work.draft);
  useEffect(() => {
    if (!dirty) return;
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [dirty]);

  const update = (part: Partial<Work>): void => setWork((before) => before && { ...before, ...part });

  /** Whether there is nothing left to save. */
  const save = async ({ annotation, theirs, draft }: Work): Promise<boolean> => {
    const base = theirs ?? annotation;
    const change = changeOf(base, draft);
    if (Object.keys(change).length === 0) {
      setWork(undefined);
      return true;
    }
    update({ saving: true });
    try {
      const saved = await ask({ type: "changeAnnotation", id: base.id, revision: base.revision, change });
      setWork(undefined);
      found.replace(saved);
      tell({
        kind: "done",
        what: "doneChanged",
        count: 1,
        undo: undoing(() => {
          const { colour, note, tags } = base;
          return ask({
            type: "changeAnnotation",
            id: base.id,
            revision: saved.revision,
            change: { colour, note, tags },
          });
        }),
      });
      return true;
    } catch (error) {
      const code = codeOf(error);
      const now = code === "conflict" ? await readNow(annotation).catch(() => undefined) : undefined;
      update({ saving: false, failed: code, ...(now ? { theirs: now } : {}) });
      return false;
    }
  };

  return {
    editing: work && { ...work, changed: dirty },
    /** Opens the editor; what is typed in another is saved first, and keeps its editor where that fails. */
    edit: (annotation: FoundAnnotation): void => {
      const open = (): void => setWork({ id: annotation.id, annotation, draft: draftOf(annotation), saving: false });
      if (!work || !dirty) open();
      else if (!work.saving) void save(work).then((saved) => saved && open());
    },
    change: (draft: Draft): void => update({ draft }),
    save: (): void => {
      if (work && !work.saving) void save(work);
    },
    cancel: (): void => setWork(undefined),
    /** Takes what the store holds in place of what was typed. */
    take: (): void => {
      if (work?.theirs) found.replace(work.theirs);
      setWork(undefined);
    },
  };
}

/** How it stands in the store now. */
async function readNow({ id, target }: FoundAnnotation): Promise<FoundAnnotation | undefined> {
  return (await readAll({ pages: [target.page] })).find((one) => one.id === id);
}
