/** Asks the background about annotations as a page of the extension does, and looks into what is stored. */
import { createHash } from "node:crypto";
import { readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { browser } from "wxt/browser";
import type { GlossBrowser } from "../browsers/chromium.ts";
import type { Annotation } from "../../utils/annotation/annotation.ts";
import type { Answers, PageRequest, Reply } from "../../utils/messages/messages.ts";
import { expect } from "./gloss.ts";

/** The extension's APIs, in pages of the extension. */
declare const chrome: typeof browser;

export const NEWS = "https://news.example/jack-ma";

export const draft = (note: string, source = NEWS): PageRequest["saveAnnotation"]["draft"] => ({
  colour: "yellow",
  note,
  tags: [],
  entities: [],
  target: { source, title: "News", quote: { exact: "Jack Ma founded Alibaba.", prefix: "", suffix: "" } },
});

export interface Desk {
  page: Page;
  /** The reply as it is; `undefined` when the background was stopped before it answered. */
  reply: <K extends keyof PageRequest & keyof Answers>(
    request: { type: K } & Omit<PageRequest[K], "type">,
  ) => Promise<Reply<Answers[K]> | undefined>;
  /** The value of a reply that must be one. */
  ask: <K extends keyof PageRequest & keyof Answers>(
    request: { type: K } & Omit<PageRequest[K], "type">,
  ) => Promise<Answers[K]>;
  save: (note: string, source?: string) => Promise<Annotation>;
  /** All that are not in the trash, by their notes. */
  all: () => Promise<Annotation[]>;
  /** A hash of all that is stored of annotations: database, files, sentinel. */
  hash: () => Promise<string>;
}

/** Opens one: the extension's manifest as a page, which runs none of its code. */
export async function openDesk(gloss: GlossBrowser): Promise<Desk> {
  const page = await gloss.open(gloss.urlOf("manifest.json"));
  const reply: Desk["reply"] = (request) =>
    page.evaluate((message) => chrome.runtime.sendMessage(message).catch(() => undefined), request as never);
  const ask: Desk["ask"] = async (request) => {
    const answer: { ok: boolean; value?: unknown } | undefined = await reply(request);
    expect(answer, `the answer to ${request.type}`).toMatchObject({ ok: true });
    return answer!.value as never;
  };
  return {
    page,
    reply,
    ask,
    save: (note, source) => ask({ type: "saveAnnotation", draft: draft(note, source) }),
    all: async () => {
      const everything = { filter: {}, sort: "newest", offset: 0, limit: 5_000, facets: false } as const;
      const { annotations } = await ask({ type: "findAnnotations", ...everything });
      return annotations.toSorted((a, b) => (a.note < b.note ? -1 : 1));
    },
    hash: async () =>
      createHash("sha256")
        .update(await page.evaluate(readStored))
        .digest("hex"),
  };
}

/** In the page: everything stored of annotations, as one text. */
async function readStored(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("gloss-annotations");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
  const found: unknown[] = [];
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    found.push(
      name,
      await new Promise((resolve) => {
        const request = store.getAll();
        request.onsuccess = () => resolve(request.result);
      }),
    );
  }
  database.close();
  const folders = [await navigator.storage.getDirectory()];
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    for (const name of names.toSorted()) {
      const inner = await folder.getDirectoryHandle(name).catch(() => undefined);
      if (inner) folders.push(inner);
      else found.push(name, await (await (await folder.getFileHandle(name)).getFile()).text());
    }
  }
  found.push(await chrome.storage.local.get(["annotationSentinel", "annotationLoss"]));
  return JSON.stringify(found);
}

/** The folder of the extension's IndexedDB in a profile. */
export function databaseFolder(profile: string): string {
  const databases = join(profile, "Default/IndexedDB");
  return join(
    databases,
    readdirSync(databases).find((name) => /^chrome-extension_.*leveldb$/.test(name))!,
  );
}

/** The number of the browser's process: Chromium writes it into its profile. */
export const processOf = (profile: string): number =>
  Number(readlinkSync(join(profile, "SingletonLock")).replace(/^.*-/, ""));
