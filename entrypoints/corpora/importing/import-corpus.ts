/** Imports a corpus: starts the worker, follows it, and tells the background when the corpus is whole. */
import { ask } from "../../../utils/browser/messaging.ts";
import type {
  Difference,
  FromImporter,
  ImportEnd,
  ImportOrder,
  ImportProgress,
  ToImporter,
} from "../../../utils/messages/import-port.ts";
import { startImporter } from "./trusted.ts";

export interface Following {
  /** Aborting cancels the import: nothing of it stays. */
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
  /** Asked when the corpus takes the place of one with the same id, before it does. */
  confirm: (difference: Difference) => Promise<boolean>;
}

/** Milliseconds until a worker that doesn't hear is stopped; what it leaves is swept. */
const PATIENCE = 3_000;

/** Resolves when the import has ended, however it did. `worker`: the one that has the files open; it ends with the import. */
export function importCorpus(
  order: Omit<ImportOrder, "type">,
  { signal, onProgress, confirm }: Following,
  worker = startImporter(),
): Promise<ImportEnd> {
  const tell = (message: ToImporter): void => worker.postMessage(message);
  return new Promise((resolve) => {
    const finish = (end: ImportEnd): void => {
      worker.terminate();
      signal.removeEventListener("abort", cancel);
      if (end.end !== "done") return resolve(end);
      ask({ type: "corpusStored", corpus: end.corpus }).then(
        () => resolve(end),
        () => resolve(end), // it is whole: the background reads it when it wakes
      );
    };
    const cancel = (): void => {
      tell({ type: "cancel" });
      setTimeout(() => finish({ end: "cancelled" }), PATIENCE);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<FromImporter>) => {
      if (data.type === "progress") onProgress({ step: data.step, done: data.done });
      else if (data.type === "difference")
        void confirm(data.difference).then((applies) => tell({ type: applies ? "apply" : "cancel" }));
      else if (data.type === "end") finish(endOf(data));
    });
    worker.addEventListener("error", ({ message }) => finish({ end: "failed", code: "failed", message }));
    signal.addEventListener("abort", cancel, { once: true });
    if (signal.aborted) return finish({ end: "cancelled" });
    tell({ type: "import", ...order });
  });
}

function endOf({ type: _type, ...end }: Extract<FromImporter, { type: "end" }>): ImportEnd {
  return end;
}
