/** Imports a corpus by the extension's own worker, in a page of the extension. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { browser } from "wxt/browser";
import type { ImportEnd, ImportOrder, ImportSource } from "../../utils/messages/import-port.ts";
import type { CorpusDocument, Entity } from "../../utils/model.ts";
import { CHROME_BUILD } from "./chromium.ts";

/** The extension's APIs, in pages of the extension. */
declare const chrome: typeof browser;

/** How an import ended; `killed`: its worker was, after `killAfter` milliseconds. */
export type ImportResult = { seconds: number } & (ImportEnd | { end: "killed" });

export interface Import {
  corpus?: string;
  /** Values, or a file of JSON lines on this machine. */
  entities: Entity[] | string;
  documents?: CorpusDocument[];
  killAfter?: number;
  /** Where the extension was built. */
  extension?: string;
}

/** Runs an import to its end; an update is applied. When it is whole, the background is told. */
export async function importInto(
  desk: Page,
  { corpus = "own", entities, documents = [], killAfter, extension = CHROME_BUILD }: Import,
): Promise<ImportResult> {
  const worker = readdirSync(join(extension, "assets")).find((name) => /^worker-.*\.js$/.test(name));
  const file = await desk.evaluateHandle(() => {
    const field = document.createElement("input");
    field.type = "file";
    return field;
  });
  if (typeof entities === "string") await file.setInputFiles(entities);
  const order = {
    type: "import" as const,
    corpus,
    title: "Own people",
    contributors: [],
    licenses: [],
    source: {
      kind: "values",
      entities: typeof entities === "string" ? [] : entities,
      documents,
      subject: [],
      related: [],
    } satisfies ImportSource,
  } satisfies ImportOrder;
  const result = await desk.evaluate(
    async ([field, path, asked, kill]) => {
      type Types = { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
      const scope = globalThis as unknown as { trustedTypes: Types; policy?: ReturnType<Types["createPolicy"]> };
      scope.policy ??= scope.trustedTypes.createPolicy("gloss-import", { createScriptURL: String });
      const importer = new Worker(scope.policy.createScriptURL(`/assets/${path}`), { type: "module" });
      const from = performance.now();
      const chosen = field.files?.[0];
      return new Promise<unknown>((resolve) => {
        importer.addEventListener("message", ({ data }: MessageEvent<{ type: string }>) => {
          if (data.type === "difference") importer.postMessage({ type: "apply" });
          if (data.type !== "end") return;
          importer.terminate();
          resolve({ ...data, seconds: (performance.now() - from) / 1000 });
        });
        importer.postMessage(
          chosen ? { ...asked, source: { kind: "lines", entities: chosen, documents: [], subject: [] } } : asked,
        );
        if (kill === undefined) return;
        setTimeout(() => {
          importer.terminate();
          resolve({ end: "killed", seconds: kill / 1000 });
        }, kill);
      });
    },
    [file, worker, order, killAfter] as const,
  );
  const ended = result as ImportResult;
  if (ended.end === "done")
    await desk.evaluate(
      async (id) => void (await chrome.runtime.sendMessage({ type: "corpusStored", corpus: id })),
      corpus,
    );
  return ended;
}

/** A person with nothing but names. */
export const person = (id: string, name: string, description = ""): Entity => ({
  id,
  name,
  category: "person",
  common: false,
  description,
  aliases: [{ name, lang: "en", kind: "name", strength: "strong", case: "capital" }],
  cues: [],
  not: [],
  other: [],
});
