/** Saving on a page: the words that can be saved, what was saved of them, and what is typed about them. */
import { useEffect, useState } from "preact/hooks";
import type { Annotation, AnnotationColour } from "../../../utils/annotation/annotation.ts";
import { changeOf, type Draft, draftOf, isChanged } from "../../../utils/annotation/edit.ts";
import { readLastColour, rememberColour } from "../../../utils/browser/last-colour.ts";
import { ask, RequestError } from "../../../utils/browser/messaging.ts";
import type { FromCard, Savable } from "../../../utils/messages/card-port.ts";
import type { ErrorCode } from "../../../utils/messages/messages.ts";
import type { Sight } from "../sight.ts";

export interface AnnotatingOptions {
  /** The tab that it is saved in. */
  tab: number | undefined;
  send: (message: FromCard) => void;
  sight: Sight;
}

export interface Annotating {
  /** As it is stored; `undefined` before it is saved. */
  annotation: Annotation | undefined;
  /** Saved, and removed again. */
  removed: boolean;
  /** What is typed, while somebody types. */
  draft: Draft | undefined;
  /** It says something that isn't stored. */
  changed: boolean;
  working: boolean;
  /** Why the last thing didn't go through; what was typed is still in the draft. */
  problem: ErrorCode | undefined;
  /** Takes up what was stored before. */
  take: (annotation: Annotation) => void;
  /** Saves at once, by default in the colour used last. */
  save: (savable: Savable, colour?: AnnotationColour) => void;
  remove: () => void;
  restore: () => void;
  /** Opens the editor. */
  edit: () => void;
  setDraft: (draft: Draft) => void;
  /** Stores what is typed, as a new annotation when nothing was saved yet. */
  store: (savable: Savable | undefined) => void;
  cancel: () => void;
}

const BLANK = { note: "", tags: [] };

/** Nothing that was typed is dropped by a failure. */
export function useAnnotating({ tab, send, sight }: AnnotatingOptions): Annotating {
  const [annotation, setAnnotation] = useState<Annotation>();
  const [removed, setRemoved] = useState(false);
  const [draft, setDraft] = useState<Draft>();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<ErrorCode>();

  const busy = draft !== undefined && isChanged(annotation ?? { ...BLANK, colour: draft.colour }, draft);
  useEffect(() => send({ type: "busy", busy }), [send, busy]);
  useEffect(() => {
    if (!busy) return undefined;
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", stay);
    return () => removeEventListener("beforeunload", stay);
  }, [busy]);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (working) return;
    setWorking(true);
    setProblem(undefined);
    try {
      await sight.await();
      await work();
      send({ type: "stored" });
    } catch (error) {
      const code = error instanceof RequestError ? error.code : "failed";
      setProblem(code);
      if (code === "conflict") await takeNewer();
    } finally {
      setWorking(false);
    }
  };

  /** What somebody else has made of it meanwhile: the next attempt starts from that. */
  const takeNewer = async (): Promise<void> => {
    if (!annotation) return;
    const newer = await ask({ type: "readAnnotation", id: annotation.id }).catch(() => null);
    if (newer) setAnnotation(newer);
  };

  const add = async (savable: Savable, said: Pick<Annotation, "colour" | "note" | "tags">): Promise<void> => {
    const { target, entities } = savable;
    const { colour, note, tags } = said;
    const at = tab === undefined ? {} : { tab };
    setAnnotation(await ask({ type: "saveAnnotation", ...at, draft: { colour, note, tags, entities, target } }));
    setRemoved(false);
    await rememberColour(colour).catch(() => undefined);
  };

  return {
    annotation,
    removed,
    draft,
    changed: busy,
    working,
    problem,
    take: setAnnotation,
    save: (savable, colour) =>
      void attempt(async () => add(savable, { ...BLANK, colour: colour ?? (await readLastColour()) })),
    remove: () =>
      void attempt(async () => {
        if (!annotation) return;
        await ask({ type: "trashAnnotations", ids: [annotation.id] });
        setRemoved(true);
        setDraft(undefined);
      }),
    restore: () =>
      void attempt(async () => {
        if (!annotation) return;
        await ask({ type: "untrashAnnotations", ids: [annotation.id] });
        setRemoved(false);
      }),
    edit: () => {
      if (annotation) setDraft(draftOf(annotation));
      else void readLastColour().then((colour) => setDraft(draftOf({ ...BLANK, colour })));
    },
    setDraft,
    store: (savable) =>
      void attempt(async () => {
        if (!draft) return;
        const { id, revision } = annotation ?? {};
        if (id !== undefined && revision !== undefined) {
          const change = changeOf(annotation!, draft);
          if (Object.keys(change).length > 0)
            setAnnotation(await ask({ type: "changeAnnotation", id, revision, change }));
        } else if (savable) {
          const typed = { colour: draft.colour, ...BLANK, ...changeOf({ ...BLANK, colour: draft.colour }, draft) };
          await add(savable, typed);
        }
        setDraft(undefined);
      }),
    cancel: () => {
      setDraft(undefined);
      setProblem(undefined);
    },
  };
}
