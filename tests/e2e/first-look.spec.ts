/** Most pages name nobody: they bear a first look and nothing more. */
import { contentWorld } from "./content-world.ts";
import { article, expect, scripted, test } from "./gloss.ts";
import { paintOf } from "./painted.ts";

const PARTS = "Object.keys(globalThis.glossParts ?? {}).join()";

test("a page that names nobody gets no further part, until it changes", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/page", scripted(article("Nobody came that day."))));
  await expect.poll(async () => (await gloss.reportOf(page))?.status).toBe("done");
  const world = await contentWorld(page, gloss.extensionId);
  expect(await world.evaluate(PARTS)).toBe("");
  expect(await world.listensFor()).not.toContain("pointermove");

  await page.evaluate(() => document.body.append(document.createElement("script")));
  await page.mouse.move(100, 100);
  await page.waitForTimeout(300);
  expect(await world.evaluate(PARTS), "a script says nothing to a reader").toBe("");

  await page.evaluate(() => document.body.append("Tencent came to Wuzhen."));
  await expect.poll(async () => (await paintOf(page)).painted).toEqual(["Tencent", "Wuzhen"]);
  expect(await world.evaluate(PARTS)).toBe("marks");
});

test("what is selected on a page that names nobody can be saved all the same", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/page", article("Nobody came that day.")));
  await expect.poll(async () => (await gloss.reportOf(page))?.status).toBe("done");
  await page.getByText("Nobody came").dblclick();
  const world = await contentWorld(page, gloss.extensionId);
  await expect.poll(() => world.evaluate(PARTS)).toBe("marks,beside");
  await expect(page.locator("[data-gloss-host]")).toHaveCount(1);
});
