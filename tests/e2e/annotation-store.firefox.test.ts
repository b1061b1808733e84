/** The store of annotations in a real Firefox: its database, its private files, and the way back from a loss. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { type GlossFirefox, launchFirefox } from "../browsers/firefox.ts";
import type { Annotation } from "../../utils/annotation/annotation.ts";

describe("annotations in Firefox", () => {
  let gloss: GlossFirefox;
  let desk: Page;

  beforeAll(async () => {
    gloss = await launchFirefox();
    desk = await gloss.openOwn("manifest.json");
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
  const save = (note: string): Promise<Annotation> => {
    const quote = { exact: "Jack Ma founded Alibaba.", prefix: "", suffix: "" };
    const target = { source: "https://news.example/", title: "News", quote };
    return ask({ type: "saveAnnotation", draft: { colour: "yellow", note, tags: [], entities: [], target } });
  };
  const all = async (): Promise<Annotation[]> => {
    const everything = { filter: {}, sort: "newest", offset: 0, limit: 100, facets: true };
    const found = await ask<{ annotations: Annotation[] }>({ type: "findAnnotations", ...everything });
    return found.annotations.toSorted((a, b) => (a.note < b.note ? -1 : 1));
  };

  it("are saved, found, and kept in a snapshot", async () => {
    const saved = [await save("a"), await save("b")];
    expect(await all()).toEqual(saved);
    await expect.poll(() => ask<unknown[]>({ type: "listSnapshots" })).toHaveLength(1);
  });

  it("F1: come back after the database is gone", async () => {
    const saved = await all();
    await desk.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase("gloss-annotations");
          request.onsuccess = resolve;
          request.onerror = () => reject(request.error!);
        }),
    );
    expect(await ask({ type: "readStoreState" })).toMatchObject({ annotations: 0, lost: { had: 2, recoverable: 2 } });
    expect(await ask({ type: "recoverAnnotations" })).toBe(2);
    expect(await all()).toEqual(saved);
    expect(await ask({ type: "readStoreState" })).toEqual({ annotations: 2, trashed: 0 });
  });
});
