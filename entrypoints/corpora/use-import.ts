/** An import that a page follows. */
import { useCallback, useRef, useState } from "preact/hooks";
import type { Difference, ImportEnd, ImportOrder, ImportProgress } from "../../utils/messages/import-port.ts";
import { importCorpus } from "./importing/import-corpus.ts";

export type ImportState =
  | { state: "none" }
  | ({ state: "running" } & ImportProgress)
  /** Nothing changes until the reader decides. */
  | { state: "deciding"; difference: Difference; decide: (applies: boolean) => void }
  | ({ state: "ended" } & ImportEnd);

/** `start` resolves when it has ended, with the state that is shown then. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ state: "none" });
  const running = useRef(new Set<AbortController>());
  const start = useCallback(async (order: Omit<ImportOrder, "type">, worker?: Worker): Promise<ImportEnd> => {
    const controller = new AbortController();
    running.current.add(controller);
    setState({ state: "running", step: "entities", done: 0 });
    const following = {
      signal: controller.signal,
      onProgress: (progress: ImportProgress) => setState({ state: "running", ...progress }),
      confirm: (difference: Difference) =>
        new Promise<boolean>((resolve) => setState({ state: "deciding", difference, decide: resolve })),
    };
    const end = await importCorpus(order, following, worker);
    running.current.delete(controller);
    setState({ state: "ended", ...end });
    return end;
  }, []);
  const cancel = useCallback(() => running.current.forEach((one) => one.abort()), []);
  const reset = useCallback(() => setState({ state: "none" }), []);
  return { state, start, cancel, reset };
}
