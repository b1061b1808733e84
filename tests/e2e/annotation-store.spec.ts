/** What a reader saved stays, whatever a page asks for and whenever the background is stopped. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { browser } from "wxt/browser";
import { launchChromium } from "../browsers/chromium.ts";
import type { Annotation } from "../../utils/annotation/annotation.ts";
import { draft, openDesk } from "./annotation-desk.ts";
import { contentWorld } from "./content-world.ts";
import { article, expect, readToEnd, startSite, test } from "./gloss.ts";

/** The extension's APIs, in pages of the extension. */
declare const chrome: typeof browser;

const PAGE = article("Jack Ma founded Alibaba.");
const folder = (): string => mkdtempSync(join(tmpdir(), "gloss-store-"));

test("D1: from a content script every message is refused but those about its own page, and nothing changes", async ({
  gloss,
  site,
}) => {
  const other = await startSite();
  const [own, foreign] = [site.put("/own", PAGE), other.put("/other", PAGE)];
  const desk = await openDesk(gloss);
  const mine = await desk.save("mine", own);
  const theirs = await desk.save("theirs", foreign);
  const page = await gloss.open(own);
  await readToEnd(gloss, page);
  const world = await contentWorld(page, gloss.extensionId);
  const before = await desk.hash();
  const { id, revision } = theirs;
  const list = { filter: {}, sort: "newest", offset: 0, limit: 100, facets: true };
  const requests: { type: string }[] = [
    { type: "saveAnnotation", draft: draft("forged", own) },
    { type: "changeAnnotation", id, revision, change: { note: "forged" } },
    { type: "changeMany", ids: [id], addTags: ["forged"], removeTags: [] },
    { type: "trashAnnotations", ids: [id] },
    { type: "untrashAnnotations", ids: [id] },
    { type: "purgeTrash" },
    { type: "findAnnotations", ...list },
    { type: "readPageAnnotations", tab: await gloss.tabIdOf(page) },
    { type: "previewImport", annotations: [mine] },
    { type: "importAnnotations", annotations: [{ ...mine, note: "forged" }], conflicts: "replace" },
    { type: "readStoreState" },
    { type: "recoverAnnotations" },
    { type: "acceptLoss" },
    { type: "listSnapshots" },
    { type: "restoreSnapshot", id: "x" },
  ] as never[];
  const forged = { url: foreign, tab: 1, page: foreign, extensionPage: true, sender: { url: foreign, tab: { id: 1 } } };
  for (const request of requests)
    expect(await world.ask({ ...forged, ...request }), request.type).toMatchObject({ ok: false, code: "refused" });
  const read = await world.ask({ ...forged, type: "readAnchors", canonical: foreign } as never);
  expect(read).toMatchObject({ ok: true, value: [{ id: mine.id }] });
  expect(JSON.stringify(read)).not.toContain("mine");
  const states = [{ id, state: "orphan", closest: "forged" }];
  expect(await world.ask({ ...forged, type: "reportAnchors", canonical: foreign, states } as never)).toMatchObject({
    ok: true,
  });
  expect(await desk.hash()).toBe(before);
  await other.close();
});

test("G1: a background stopped at any instant of saving loses nothing it acknowledged, and saves nothing twice", async ({
  gloss,
}) => {
  const desk = await openDesk(gloss);
  await desk.save("round 00");
  for (let round = 1; round < 20; round++) {
    const note = `round ${String(round).padStart(2, "0")}`;
    const saving = desk.reply({ type: "saveAnnotation", draft: draft(note) });
    await desk.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), round % 10);
    await gloss.stopBackground();
    const reply = await saving;
    // Who heard nothing tries again.
    expect(reply ?? (await desk.reply({ type: "saveAnnotation", draft: draft(note) }))).toMatchObject({ ok: true });
    expect((await desk.all()).map((one) => one.note)).toHaveLength(round + 1);
  }
  const notes = (await desk.all()).map((one) => one.note);
  expect(notes).toEqual(notes.map((_, round) => `round ${String(round).padStart(2, "0")}`));
  expect(await desk.ask({ type: "readStoreState" })).toEqual({ annotations: 20, trashed: 0 });
});

test("G1: a background stopped at any instant of an import or a search brings all or none, and answers the next time", async ({
  gloss,
}) => {
  const desk = await openDesk(gloss);
  const first = await desk.save("first");
  const many = (round: number): Annotation[] =>
    Array.from({ length: 300 }, (_, i) => ({ ...first, id: crypto.randomUUID(), note: `${round} ${i} Alibaba` }));
  let count = 1;
  const search = { filter: { query: "Alibaba" }, sort: "newest", offset: 0, limit: 10, facets: true } as const;
  for (let round = 0; round < 8; round++) {
    const annotations = many(round);
    const importing = desk.reply({ type: "importAnnotations", annotations, conflicts: "keep" });
    const searching = desk.reply({ type: "findAnnotations", ...search });
    await desk.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), round * 12);
    await gloss.stopBackground();
    const [reply] = await Promise.all([importing, searching]);
    const { annotations: present } = await desk.ask({ type: "readStoreState" });
    expect([count, count + 300]).toContain(present);
    if (reply?.ok) expect(present).toBe(count + 300);
    const again = await desk.ask({ type: "importAnnotations", annotations, conflicts: "keep" });
    expect(again.added + again.same).toBe(300);
    count += 300;
    expect(await desk.ask({ type: "readStoreState" })).toEqual({ annotations: count, trashed: 0 });
    expect((await desk.ask({ type: "findAnnotations", ...search })).total).toBe(count);
  }
});

test("G4: a background that was stopped knows all it knew, and the page of a tab too", async ({ gloss, site }) => {
  const address = site.put("/news", PAGE);
  const desk = await openDesk(gloss);
  const saved = await desk.save("here", address);
  const page = await gloss.open(address);
  await readToEnd(gloss, page);
  const tab = await gloss.tabIdOf(page);
  await gloss.stopBackground();
  expect(await desk.ask({ type: "readPageAnnotations", tab })).toMatchObject({
    private: false,
    annotations: [{ annotation: saved, frame: 0 }],
  });
  await gloss.stopBackground();
  const { id, revision } = saved;
  const changed = await desk.ask({ type: "changeAnnotation", id, revision, change: { note: "changed" } });
  expect(changed).toMatchObject({ revision: 2, note: "changed" });
});

test("the badge says that a page has annotations, at once and when it is opened again", async ({ gloss, site }) => {
  const address = site.put("/news", PAGE);
  const desk = await openDesk(gloss);
  const page = await gloss.open(address);
  await expect.poll(() => gloss.badgeOf(page)).toBe("2");
  const { id } = await desk.save("here", address);
  await expect.poll(() => gloss.badgeOf(page)).toBe("2•");
  await gloss.stopBackground();
  const again = await gloss.open(`${address}#part`);
  await expect.poll(() => gloss.badgeOf(again)).toBe("2•");
  await desk.ask({ type: "trashAnnotations", ids: [id] });
  await expect.poll(() => gloss.badgeOf(page)).toBe("2");
  await expect.poll(() => gloss.badgeOf(again)).toBe("2");
});

test("G5: damaged settings, sentinel and loss leave everything working", async ({ gloss }) => {
  const desk = await openDesk(gloss);
  const saved = await desk.save("before");
  await desk.page.evaluate(() =>
    chrome.storage.local.set({ settings: 7, dismissals: "x", annotationSentinel: [1], annotationLoss: { had: "x" } }),
  );
  await gloss.stopBackground();
  const after = await desk.save("then", "https://news.example/then");
  expect(await desk.all()).toEqual([saved, after]);
  expect(await desk.ask({ type: "readStoreState" })).toEqual({ annotations: 2, trashed: 0 });
});

test("G7: an extension that is reloaded while it imports has brought all or none", async () => {
  const profile = folder();
  let count = 0;
  for (const wait of [0, 20, 60]) {
    const gloss = await launchChromium({ profile });
    const { page, ask, save } = await openDesk(gloss);
    const { annotations: present, lost } = await ask({ type: "readStoreState" });
    expect([count, count + 500]).toContain(present);
    expect(lost).toBeUndefined();
    const { id: _id, ...one } = await save(`before ${wait}`);
    count = present + 1;
    const annotations = Array.from({ length: 500 }, (_, i) => ({ ...one, id: crypto.randomUUID(), note: `${i}` }));
    await page
      .evaluate(
        async ([request, ms]) => {
          void chrome.runtime.sendMessage(request);
          await new Promise((resolve) => setTimeout(resolve, ms));
          chrome.runtime.reload();
        },
        [{ type: "importAnnotations", annotations, conflicts: "keep" }, wait] as const,
      )
      .catch(() => undefined); // its own page goes with it
    await gloss.close();
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
