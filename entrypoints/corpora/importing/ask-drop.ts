/** Asks the worker about the files that it has open. */
import type { AskedOfDrop, DropQuestion, DropQuestions } from "../../../utils/messages/drop-port.ts";
import type { Skipped } from "../../../utils/intake/values.ts";
import type { FromImporter } from "../../../utils/messages/import-port.ts";
import { startImporter } from "./trusted.ts";

/** The files can't be read as asked. */
export class DropFault extends Error {
  override name = "DropFault";
  constructor(readonly skipped: Skipped) {
    super(skipped.why);
  }
}

export interface OpenDrop {
  /** Rejects with `DropFault` where the files are at fault. */
  ask<Name extends DropQuestion>(
    question: Name,
    asked: DropQuestions[Name]["ask"],
  ): Promise<DropQuestions[Name]["answer"]>;
  worker: Worker;
  /** Lets go of the files. */
  close: () => void;
}

export function openDrop(): OpenDrop {
  const worker = startImporter();
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>();
  let asked = 0;
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<FromImporter>) => {
    if (data.type !== "answer") return;
    const one = waiting.get(data.number);
    waiting.delete(data.number);
    if ("value" in data) one?.resolve(data.value as never);
    else one?.reject("fault" in data ? new DropFault(data.fault) : new Error(data.failed));
  });
  worker.addEventListener("error", ({ message }) => failAll(new Error(message)));
  return {
    worker,
    ask: (question, about) =>
      new Promise((resolve, reject) => {
        const number = ++asked;
        waiting.set(number, { resolve, reject });
        worker.postMessage({ type: "ask", number, question, ...about } as AskedOfDrop);
      }),
    close: () => {
      worker.terminate();
      failAll(new Error("The files were closed."));
    },
  };
}
