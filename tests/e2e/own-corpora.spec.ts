/** Corpora of the reader's in a real browser: imported by the worker, read in all tabs, updated, deleted, discreet, and never half there. */
import type { Page } from "@playwright/test";
import type { browser } from "wxt/browser";
import { importInto, person } from "../browsers/own-corpus.ts";
import { MARK } from "../browsers/mark-selector.ts";
import type { GlossBrowser } from "../browsers/chromium.ts";
import type { CorpusChoice } from "../../utils/choices/corpora.ts";
import { article, expect, readToEnd, test } from "./gloss.ts";
import { ask } from "./library-shelf.ts";

/** The extension's APIs, in pages of the extension. */
declare const chrome: typeof browser;

const PEOPLE = [person("quill", "Zebulon Quillfeather"), person("marsh", "Ottoline Marshbanks")];
const STORY = article("Zebulon Quillfeather met nobody in Lisbon.");

const deskOf = (gloss: GlossBrowser): Promise<Page> => gloss.open(gloss.urlOf("welcome.html"));
const choose = (desk: Page, choice: Partial<CorpusChoice>): Promise<unknown> =>
  ask(desk, {
    type: "changeChoice",
    key: "corpora",
    from: {},
    to: { own: { enabled: true, sites: null, discreet: false, ...choice } },
  });

test("is read in tabs that are open, by a background that was stopped, until it is switched off", async ({
  gloss,
  site,
}) => {
  const page = await gloss.open(site.put("/story", STORY));
  await readToEnd(gloss, page);
  await expect(page.locator(MARK)).toHaveCount(0);
  const desk = await deskOf(gloss);
  expect(await importInto(desk, { entities: PEOPLE })).toMatchObject({ end: "done" });
  await expect(page.locator(MARK)).toHaveText(["Zebulon Quillfeather"]);
  await gloss.stopBackground();
  const next = await gloss.open(site.put("/next", STORY));
  await expect(next.locator(MARK)).toHaveText(["Zebulon Quillfeather"]);
  const listed = (await ask(desk, { type: "listCorpora" })).find(({ id }) => id === "own");
  expect(listed).toMatchObject({ title: "Own people", entities: 2, from: "reader", state: "ready", languages: ["en"] });
  await choose(desk, { enabled: false });
  await expect(page.locator(MARK)).toHaveCount(0);
  await choose(desk, { sites: ["elsewhere.example"] });
  await expect(page.locator(MARK)).toHaveCount(0);
  await choose(desk, { sites: [new URL(page.url()).hostname] });
  await expect(page.locator(MARK)).toHaveCount(1);
});

test("is deleted, put back, and updated in one step each", async ({ gloss, site }) => {
  const desk = await deskOf(gloss);
  await importInto(desk, { entities: PEOPLE });
  const page = await gloss.open(site.put("/story", STORY));
  await expect(page.locator(MARK)).toHaveCount(1);
  await ask(desk, { type: "removeCorpus", corpus: "own" });
  await expect(page.locator(MARK)).toHaveCount(0);
  expect(await ask(desk, { type: "listRemovedCorpora" })).toEqual([{ id: "own", title: "Own people" }]);
  await ask(desk, { type: "restoreCorpus", corpus: "own" });
  await expect(page.locator(MARK)).toHaveCount(1);
  await importInto(desk, { entities: [person("marsh", "Ottoline Marshbanks", "Painter.")] });
  await expect(page.locator(MARK)).toHaveCount(0);
  const { entities } = await ask(desk, { type: "readCorpusEntities", corpus: "own", from: 0, count: 9 });
  expect(entities.map(({ id, description }) => [id, description])).toEqual([["marsh", "Painter."]]);
});

test("two at once: the second is told so, and comes in when the first has ended", async ({ gloss }) => {
  const desk = await deskOf(gloss);
  await desk.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request("gloss-import", () => {
          held();
          return new Promise((release) => Object.assign(globalThis, { release }));
        });
      }),
  );
  const other = await deskOf(gloss);
  expect(await importInto(other, { entities: PEOPLE })).toMatchObject({ end: "failed", code: "busy" });
  await desk.evaluate(() => (globalThis as unknown as { release: (nothing: undefined) => void }).release(undefined));
  expect(await importInto(other, { entities: PEOPLE })).toMatchObject({ end: "done" });
});

/** Everything a script of the page can see of itself. */
const gather = (page: Page) =>
  page.evaluate(() => ({
    markup: document.documentElement.outerHTML,
    highlights: CSS.highlights.size,
    sheets: document.adoptedStyleSheets.length,
    frames: globalThis.length,
    looks: [...document.querySelectorAll("*")].map((element) =>
      [...getComputedStyle(element)].map((name) => getComputedStyle(element).getPropertyValue(name)).join(),
    ),
  }));

test("C3 a discreet corpus leaves a page as it is where nobody is named, and tells popup and badge alone", async ({
  gloss,
  site,
}) => {
  const desk = await deskOf(gloss);
  const bare = await gloss.open(site.put("/story", STORY));
  await readToEnd(gloss, bare);
  const before = await gather(bare);
  await choose(desk, { discreet: true });
  await importInto(desk, { entities: PEOPLE });
  const page = await gloss.open(site.put("/story", STORY));
  await readToEnd(gloss, page);
  const popup = await gloss.openPopup(page);
  const listed = popup.locator('[data-entity-id="quill"]');
  await expect(listed).toContainText("1 mention");
  await listed.getByRole("button").first().click();
  await expect(listed).not.toContainText("next");
  expect(await gloss.badgeOf(page)).toBe("1");
  await page.mouse.click(20, 200);
  expect(await gather(page)).toEqual(before);
  // Beside somebody who is marked, it isn't.
  const mixed = await gloss.open(site.put("/mixed", article("Zebulon Quillfeather met Jack Ma.")));
  await expect(mixed.locator(MARK)).toHaveText(["Jack Ma"]);
  const other = await gloss.openPopup(mixed);
  await expect(other.locator("[data-entity-id]")).toHaveCount(2);
});

/** More with `GLOSS_KILLS=200`. */
const KILLS = Number(process.env.GLOSS_KILLS ?? 9);

test(`${KILLS} kills at random moments leave the old or the new`, async ({ gloss }) => {
  test.setTimeout(60_000 + KILLS * 3_000);
  const desk = await deskOf(gloss);
  const people = (version: string) =>
    Array.from({ length: 3_000 }, (_, i) => person(`p${i}`, `Given${i} Family`, version));
  const present = async (): Promise<string> => {
    const listed = (await ask(desk, { type: "listCorpora" })).find(({ id }) => id === "own");
    if (!listed) return "none";
    const found = new Set<string>();
    for (let from = 0; from < listed.entities; from += 256) {
      const { entities } = await ask(desk, { type: "readCorpusEntities", corpus: "own", from, count: 256 });
      for (const { description } of entities) found.add(description);
    }
    expect([listed.entities, listed.state, found.size]).toEqual([3_000, "ready", 1]);
    return [...found][0]!;
  };
  const { seconds } = await importInto(desk, { corpus: "timed", entities: people("timed") });
  const ends = new Set<string>();
  for (let i = 0; i < KILLS; i++) {
    const before = await present();
    const version = `v${i}`;
    let next = version;
    if (i % 3 === 2 && before !== "none") {
      // A deletion in a background that is stopped at once.
      void ask(desk, { type: "removeCorpus", corpus: "own" }).catch(() => undefined);
      await desk.waitForTimeout(Math.random() * 10); // the moment is what is tried
      next = "none";
    } else {
      const result = await importInto(desk, { entities: people(version), killAfter: Math.random() * 1_300 * seconds });
      ends.add(result.end);
    }
    await gloss.stopBackground();
    await desk.evaluate(() => chrome.runtime.getURL("")); // still there
    expect([before, next]).toContain(await present());
  }
  await gloss.stopBackground();
  await ask(desk, { type: "listCorpora" });
  const left = (): Promise<number[]> =>
    desk.evaluate(
      () =>
        new Promise<number[]>((resolve, reject) => {
          const opening = indexedDB.open("gloss");
          opening.addEventListener("error", () => reject(opening.error!));
          opening.addEventListener("success", () => {
            const stores = ["unclaimed", "parts"];
            const reading = opening.result.transaction(stores);
            const counts = stores.map((name) => reading.objectStore(name).getAllKeys());
            reading.addEventListener("complete", () => {
              const [unclaimed, parts] = counts.map(({ result }) => result) as [unknown[], [string][]];
              opening.result.close();
              resolve([unclaimed.length, new Set(parts.map(([generation]) => generation)).size]);
            });
          });
        }),
    );
  const kept =
    (await ask(desk, { type: "listCorpora" })).length + (await ask(desk, { type: "listRemovedCorpora" })).length;
  await expect.poll(left).toEqual([0, kept]);
});
