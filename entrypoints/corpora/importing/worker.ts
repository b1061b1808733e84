/** The import worker: indexes a corpus and writes it, so that no page and no background waits for it. */
import { openDatabase } from "../../background/store/database.ts";
import { browserLocks } from "../../background/store/holding.ts";
import type { FromImporter, ToImporter } from "../../../utils/messages/import-port.ts";
import { runImport } from "./run-import.ts";

const tell = (message: FromImporter): void => self.postMessage(message);

const cancelling = new AbortController();
let decide: (applies: boolean) => void = () => undefined;

self.addEventListener("message", ({ data }: MessageEvent<ToImporter>) => {
  if (data.type === "import") void start(data);
  else if (data.type === "apply") decide(true);
  else {
    cancelling.abort();
    decide(false);
  }
});

async function start(order: ToImporter & { type: "import" }): Promise<void> {
  try {
    const database = await openDatabase(() => undefined);
    const ended = await runImport(order, {
      database,
      locks: browserLocks,
      signal: cancelling.signal,
      onProgress: (progress) => tell({ type: "progress", ...progress }),
      confirm: (difference) => {
        tell({ type: "difference", difference });
        return new Promise((resolve) => (decide = resolve));
      },
    });
    database.close();
    tell({ type: "end", ...ended });
  } catch (error) {
    tell({ type: "end", end: "failed", code: "disk", message: error instanceof Error ? error.message : String(error) });
  }
}
