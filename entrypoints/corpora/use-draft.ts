/** A drop on its way to a corpus: opened, looked at, judged, tried. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Choices, Mapping } from "../../utils/intake/values.ts";
import type { IndexedMention } from "../../utils/intake/try-out.ts";
import type { DroppedFile, Judged, Opened, Previewed, Verdicts } from "../../utils/messages/drop-port.ts";
import { DropFault, openDrop, type OpenDrop } from "./importing/ask-drop.ts";

export interface Draft {
  opened: Opened;
  /** As they were found, or as the reader changed them: one a part. */
  mappings: Mapping[];
  previews: (Previewed | undefined)[];
  /** Not here while it is being counted. */
  judged: Judged | undefined;
  verdicts: Verdicts;
  tried: { text: string; mentions: IndexedMention[] } | undefined;
  worker: Worker;
}

export type DraftState = { state: "none" } | { state: "opening" } | { state: "failed" } | ({ state: "open" } & Draft);

/** What was decided at an earlier import of the same corpus. */
export interface Recipe {
  parts: { columns: string[]; mapping: Mapping }[];
  verdicts: Verdicts;
}

/** A recipe as it comes out of the store; anything else is none. */
export function recipeOf(stored: unknown): Recipe | undefined {
  const { parts, verdicts } = (stored ?? {}) as Partial<Recipe>;
  return Array.isArray(parts) && typeof verdicts === "object" ? { parts, verdicts } : undefined;
}

export function useDraft() {
  const [state, setState] = useState<DraftState>({ state: "none" });
  const dropRef = useRef<OpenDrop | undefined>(undefined);
  const change = useCallback(
    (of: (draft: Draft) => Partial<Draft>) =>
      setState((before) => (before.state === "open" ? { ...before, ...of(before) } : before)),
    [],
  );

  const close = useCallback(() => {
    dropRef.current?.close();
    dropRef.current = undefined;
    setState({ state: "none" });
  }, []);
  useEffect(() => () => dropRef.current?.close(), []);

  const open = useCallback(async (files: DroppedFile[], recipe?: Recipe): Promise<void> => {
    dropRef.current?.close();
    const own = (dropRef.current = openDrop());
    setState({ state: "opening" });
    try {
      const opened = await own.ask("open", { files });
      if (dropRef.current !== own) return;
      const mappings = opened.parts.map(
        ({ columns, mapping }) =>
          recipe?.parts.find((part) => part.columns.join("\n") === columns.join("\n"))?.mapping ?? mapping,
      );
      setState({
        state: "open",
        opened,
        mappings,
        previews: mappings.map(() => undefined),
        judged: undefined,
        verdicts: recipe?.verdicts ?? {},
        tried: undefined,
        worker: own.worker,
      });
    } catch (error) {
      if (dropRef.current !== own) return;
      console.warn("Gloss: the files can't be read.", error);
      setState({ state: "failed" });
    }
  }, []);

  const mappings = state.state === "open" ? state.mappings : undefined;
  const parts = state.state === "open" ? state.opened.parts : undefined;
  useEffect(() => {
    const own = dropRef.current;
    if (!own || !mappings || !parts) return;
    let current = true;
    void (async () => {
      const previews = await Promise.all(
        parts.map(({ rows }, part) =>
          rows > 0 ? own.ask("preview", { part, mapping: mappings[part]! }) : Promise.resolve(undefined),
        ),
      );
      if (current) change(() => ({ previews, judged: undefined, tried: undefined }));
      const judged = await own.ask("judge", { mappings });
      if (current) change(() => ({ judged }));
    })().catch((error: unknown) => {
      if (current && dropRef.current === own) console.warn("Gloss: the rows can't be looked at.", error);
    });
    return () => {
      current = false;
    };
  }, [mappings, parts, change]);

  const reread = useCallback(
    async (part: number, choices: Choices): Promise<void> => {
      try {
        const what = await dropRef.current?.ask("reread", { part, choices });
        if (!what) return;
        change(({ opened, mappings: before }) => ({
          opened: { ...opened, parts: opened.parts.map((one, i) => (i === part ? what : one)) },
          mappings: before.map((one, i) => (i === part ? what.mapping : one)),
        }));
      } catch (error) {
        if (!(error instanceof DropFault)) throw error;
        change(({ opened }) => ({ opened: { ...opened, skipped: [...opened.skipped, error.skipped] } }));
      }
    },
    [change],
  );

  const tryOut = useCallback(
    async (text: string): Promise<void> => {
      if (state.state !== "open" || !dropRef.current) return;
      const mentions = await dropRef.current.ask("tryOut", {
        mappings: state.mappings,
        verdicts: state.verdicts,
        text,
      });
      change(() => ({ tried: { text, mentions } }));
    },
    [state, change],
  );

  const map = useCallback(
    (part: number, mapping: Mapping) =>
      change(({ mappings: before }) => ({ mappings: before.map((one, i) => (i === part ? mapping : one)) })),
    [change],
  );
  const judge = useCallback((verdicts: Verdicts) => change(() => ({ verdicts, tried: undefined })), [change]);

  return { state, open, close, reread, map, judge, tryOut };
}
