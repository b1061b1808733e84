/** What a reader saved stays, whatever happens to the browser and its disk. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { browser } from "wxt/browser";
import { CHROME_BUILD, launchChromium } from "../browsers/chromium.ts";
import type { Annotation } from "../../utils/annotation/annotation.ts";
import { databaseFolder, draft, openDesk, processOf } from "./annotation-desk.ts";
import { contentWorld } from "./content-world.ts";
import { article, expect, test } from "./gloss.ts";

/** The extension's APIs, in pages of the extension. */
declare const chrome: typeof browser;

const PAGE = article("Jack Ma founded Alibaba.");
const folder = (): string => mkdtempSync(join(tmpdir(), "gloss-store-"));

test.describe("F1: a corrupted database", () => {
  let master: string;
  let saved: Annotation[];
  test.beforeAll(async () => {
    master = folder();
    const gloss = await launchChromium({ profile: master });
    const desk = await openDesk(gloss);
    for (let i = 0; i < 20; i++) await desk.save(`note ${String(i).padStart(2, "0")}`, `https://news.example/${i}`);
    await desk.ask({ type: "trashAnnotations", ids: [(await desk.save("trashed")).id] });
    saved = await desk.all();
    await gloss.close();
  });
  test.afterAll(() => rmSync(master, { recursive: true, force: true, maxRetries: 5 }));

  const each = (inside: string, pattern: RegExp, damage: (path: string) => void): void =>
    readdirSync(inside)
      .filter((name) => pattern.test(name))
      .forEach((name) => damage(join(inside, name)));
  const ways: [string, (database: string) => void][] = [
    [
      "with flipped bytes",
      (database) =>
        each(database, /\.(log|ldb)$/, (path) => {
          const bytes = readFileSync(path);
          for (let i = 0; i < bytes.length; i += 97) bytes[i]! ^= 255;
          writeFileSync(path, bytes);
        }),
    ],
    ["with garbage in CURRENT", (database) => writeFileSync(join(database, "CURRENT"), "garbage")],
    [
      "with garbage in its manifest",
      (database) => each(database, /^MANIFEST/, (path) => writeFileSync(path, "garbage")),
    ],
    [
      "cut in half",
      (database) => each(database, /\.(log|ldb)$/, (path) => truncateSync(path, Math.floor(statSync(path).size / 2))),
    ],
    ["that is gone", (database) => rmSync(database, { recursive: true })],
  ];
  for (const [name, damage] of ways) {
    test(`${name} is noticed, said, and comes back whole`, async () => {
      const profile = folder();
      cpSync(master, profile, { recursive: true });
      damage(databaseFolder(profile));
      const gloss = await launchChromium({ profile });
      const desk = await openDesk(gloss);
      expect(await desk.ask({ type: "readStoreState" })).toMatchObject({ lost: { had: 21, recoverable: 21 } });
      await gloss.stopBackground();
      expect(await desk.ask({ type: "recoverAnnotations" })).toBe(21);
      expect(await desk.all()).toEqual(saved);
      expect(await desk.ask({ type: "readStoreState" })).toEqual({ annotations: 20, trashed: 1 });
      await gloss.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  test("that the browser can't open at all is not taken for an empty one", async () => {
    const profile = folder();
    cpSync(master, profile, { recursive: true });
    writeFileSync(join(databaseFolder(profile), "CURRENT"), "MANIFEST-000999\n");
    const gloss = await launchChromium({ profile });
    const desk = await openDesk(gloss);
    expect(await desk.ask({ type: "readStoreState" })).toMatchObject({ lost: { had: 21, recoverable: 21 } });
    expect(await desk.reply({ type: "saveAnnotation", draft: draft("new") })).toMatchObject({ ok: false });
    await gloss.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
});

test("F2: a full disk refuses with its own code, keeps what there is, and saves again when there is room", async () => {
  const extension = folder();
  cpSync(CHROME_BUILD, extension, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8")) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((name) => name !== "unlimitedStorage"); // it lifts every quota
  writeFileSync(join(extension, "manifest.json"), JSON.stringify(manifest));
  const profile = folder();
  const former = await launchChromium({ extension, profile });
  const saved = await (await openDesk(former)).save("before");
  await former.close();

  const gloss = await launchChromium({ extension, profile });
  const desk = await openDesk(gloss);
  const session = await gloss.context.newCDPSession(desk.page);
  const origin = `chrome-extension://${gloss.extensionId}`;
  // Before anything is written: for a while after that the browser believes what room it saw then.
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 600_000 });
  let tries = 0;
  const saveMore = () => desk.reply({ type: "saveAnnotation", draft: draft(`${tries++} ${"x".repeat(90_000)}`) });
  await expect.poll(saveMore, { message: "the quota to be noticed" }).toMatchObject({ ok: false, code: "quota" });
  expect((await desk.all()).find(({ id }) => id === saved.id)).toEqual(saved);
  expect(await desk.ask({ type: "readStoreState" })).toEqual({ annotations: tries, trashed: 0 });
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await expect.poll(saveMore).toMatchObject({ ok: true });
  await gloss.close();
  for (const used of [extension, profile]) rmSync(used, { recursive: true, force: true, maxRetries: 5 });
});

test("F4: databases that are cleared while Gloss runs are noticed, and Gloss goes on", async ({ gloss }) => {
  const desk = await openDesk(gloss);
  const saved = await desk.save("before");
  const session = await gloss.context.newCDPSession(desk.page);
  const origin = `chrome-extension://${gloss.extensionId}`;
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await expect
    .poll(() => desk.reply({ type: "readStoreState" }))
    .toMatchObject({ ok: true, value: { annotations: 0, lost: { had: 1, recoverable: 1 } } });
  const fresh = await desk.save("fresh");
  expect(await desk.ask({ type: "recoverAnnotations" })).toBe(1);
  expect(await desk.all()).toEqual([saved, fresh]);
});

test("F6: what was acknowledged is there after the browser was killed at once, ten times over", async () => {
  const profile = folder();
  const acknowledged: Annotation[] = [];
  for (let round = 0; round < 10; round++) {
    const gloss = await launchChromium({ profile });
    const desk = await openDesk(gloss);
    expect(await desk.all()).toEqual(acknowledged);
    expect(await desk.ask({ type: "readStoreState" })).toEqual({ annotations: round, trashed: 0 });
    const closed = new Promise<void>((resolve) => gloss.context.on("close", () => resolve()));
    acknowledged.push(await desk.save(`round ${round}`, `https://news.example/${round}`));
    process.kill(processOf(profile), "SIGKILL");
    await closed;
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test("F7: a private window is read like any other, and nothing is stored from it", async ({ site }) => {
  const profile = folder();
  const address = site.put("/private", PAGE);
  const allowing = await launchChromium({ profile });
  const settings = await allowing.open("chrome://extensions");
  await settings.evaluate((extensionId) => {
    type Settings = { updateExtensionConfiguration: (change: object) => Promise<void> };
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Settings } }).chrome;
    return developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, allowing.extensionId);
  await allowing.close();

  const gloss = await launchChromium({ profile });
  const desk = await openDesk(gloss);
  const saved = await desk.save("of an ordinary window", address);
  const before = await desk.hash();
  const tab = await desk.page.evaluate(
    async (url) => (await chrome.windows.create({ incognito: true, url }))!.tabs![0]!.id!,
    address,
  );
  await expect
    .poll(() => desk.ask({ type: "readPageAnnotations", tab }))
    .toMatchObject({ private: true, annotations: [{ annotation: { id: saved.id } }] });
  expect(await desk.reply({ type: "saveAnnotation", tab, draft: draft("private") })).toMatchObject({
    ok: false,
    code: "private",
  });
  const shown = () => gloss.context.pages().find((one) => one.url() === address);
  await expect.poll(shown, { message: "the private window's page" }).toBeDefined();
  const page = shown()!;
  const world = await contentWorld(page, gloss.extensionId);
  const states = [{ id: saved.id, state: "orphan" }];
  expect(await world.ask({ type: "reportAnchors", states } as never)).toMatchObject({ ok: true });
  expect(await desk.hash()).toBe(before);
  await gloss.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
