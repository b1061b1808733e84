/** A corpus of the reader's in a real Firefox: written by the import worker, read by the background, deleted and put back. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { FIREFOX_BUILD, type GlossFirefox, launchFirefox } from "../browsers/firefox.ts";
import { person } from "../browsers/own-corpus.ts";
import type { ImportEnd } from "../../utils/messages/import-port.ts";
import type { Mention } from "../../utils/model.ts";

describe("a corpus of the reader's in Firefox", () => {
  let gloss: GlossFirefox;
  let desk: Page;

  beforeAll(async () => {
    gloss = await launchFirefox();
    desk = await gloss.openOwn("welcome.html");
  });
  afterAll(() => gloss?.close());

  const ask = async <T>(request: object): Promise<T> => {
    const reply = await desk.evaluate(async (message) => {
      type Api = { runtime: { sendMessage: (request: object) => Promise<{ ok: boolean; value: unknown }> } };
      return (globalThis as unknown as { browser: Api }).browser.runtime.sendMessage(message);
    }, request);
    expect(reply).toMatchObject({ ok: true });
    return reply.value as T;
  };
  const bring = (entities: unknown[]): Promise<ImportEnd> => {
    const worker = readdirSync(join(FIREFOX_BUILD, "assets")).find((name) => /^worker-.*\.js$/.test(name))!;
    const source = { kind: "values", entities, documents: [], subject: [], related: [] };
    const order = { type: "import", corpus: "own", title: "Own", contributors: [], licenses: [], source };
    return desk.evaluate(
      (path, asked) => {
        type Types = { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
        const scope = globalThis as unknown as {
          trustedTypes?: Types;
          policy?: ReturnType<Types["createPolicy"]> | undefined;
        };
        scope.policy ??= scope.trustedTypes?.createPolicy("gloss-import", { createScriptURL: String });
        const address = `/assets/${path}`;
        const importer = new Worker(scope.policy?.createScriptURL(address) ?? address, { type: "module" });
        return new Promise<ImportEnd>((resolve, reject) => {
          importer.addEventListener("error", ({ message }) => reject(new Error(message)));
          importer.addEventListener("message", ({ data }: MessageEvent<{ type: string } & ImportEnd>) => {
            if (data.type === "difference") importer.postMessage({ type: "apply" });
            if (data.type === "end") resolve(data);
          });
          importer.postMessage(asked);
        });
      },
      worker,
      order,
    );
  };
  const linked = async (): Promise<string[]> => {
    const text = "Zebulon Quillfeather met Ottoline Marshbanks.";
    return (await ask<Mention[]>({ type: "linkSample", text })).map(({ entity }) => entity);
  };

  it("is imported, linked, updated, deleted and put back", async () => {
    const [quill, marsh] = [person("quill", "Zebulon Quillfeather"), person("marsh", "Ottoline Marshbanks")];
    expect(await bring([quill])).toMatchObject({ end: "done" });
    await ask({ type: "corpusStored", corpus: "own" });
    expect(await linked()).toEqual(["quill"]);
    expect(await bring([quill, marsh])).toMatchObject({ end: "done" });
    await ask({ type: "corpusStored", corpus: "own" });
    expect(await linked()).toEqual(["quill", "marsh"]);
    await ask({ type: "removeCorpus", corpus: "own" });
    expect(await linked()).toEqual([]);
    await ask({ type: "restoreCorpus", corpus: "own" });
    expect(await linked()).toEqual(["quill", "marsh"]);
  });
});
