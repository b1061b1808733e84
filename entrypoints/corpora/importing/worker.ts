/** The import worker: reads files, indexes a corpus and writes it, so that no page and no background waits for it. */
import { openDatabase } from "../../background/store/database.ts";
import { browserLocks } from "../../background/store/holding.ts";
import { IntakeFault } from "../../../utils/intake/fault.ts";
import type { AskedOfDrop } from "../../../utils/messages/drop-port.ts";
import type { FromImporter, ToImporter } from "../../../utils/messages/import-port.ts";
import { makeDrop } from "./drop.ts";
import { runImport } from "./run-import.ts";
import { workerTools } from "./worker-tools.ts";

const tell = (message: FromImporter): void => self.postMessage(message);

const drop = makeDrop(workerTools);
const cancelling = new AbortController();
let decide: (applies: boolean) => void = () => undefined;

self.addEventListener("message", ({ data }: MessageEvent<ToImporter>) => {
  if (data.type === "import") void start(data);
  else if (data.type === "ask") void answer(data);
  else if (data.type === "apply") decide(true);
  else {
    cancelling.abort();
    decide(false);
  }
});

async function answer({ number, question, ...ask }: AskedOfDrop): Promise<void> {
  try {
    const value = await (drop[question] as (asked: unknown) => Promise<unknown>)(ask);
    tell({ type: "answer", number, value });
  } catch (error) {
    if (error instanceof IntakeFault) tell({ type: "answer", number, fault: error.skipped });
    else tell({ type: "answer", number, failed: error instanceof Error ? error.message : String(error) });
  }
}

async function start(order: ToImporter & { type: "import" }): Promise<void> {
  try {
    const database = await openDatabase(() => undefined);
    const ended = await runImport(order, {
      database,
      locks: browserLocks,
      drop,
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
