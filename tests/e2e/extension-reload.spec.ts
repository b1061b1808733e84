/** After a reload of the extension its old content scripts are orphans: they clean up and fall silent. */
import { HOST, MARK } from "../browsers/mark-selector.ts";
import { article, expect, scripted, test } from "./gloss.ts";
import { paintOf } from "./painted.ts";
import { watch } from "./shared.ts";

const PAGE = article("Jack Ma founded Alibaba.", "Xinhua wrote of Tencent.");

test(`G2 orphans take their marks, highlights, card and listeners along, and raise no error`, async ({
  gloss,
  site,
}) => {
  const pages = [];
  for (const [path, html] of [
    ["/marks", PAGE],
    ["/highlights", scripted(PAGE)],
    ["/card", scripted(PAGE)],
  ] as const) {
    const watched = watch(await gloss.context.newPage());
    await watched.page.goto(site.put(path, html));
    await expect.poll(async () => (await paintOf(watched.page)).painted).toHaveLength(4);
    pages.push(watched);
  }
  const card = pages[2]!.page;
  await card
    .locator("p")
    .first()
    .click({ position: { x: 10, y: 8 } });
  await expect(card.locator(HOST)).toHaveAttribute("data-gloss-host", "open");

  const control = gloss.context.pages()[0]!;
  await control
    .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload: () => void } } }).chrome.runtime.reload())
    .catch(() => undefined); // its own page goes with it
  // One page changes meanwhile, and one is clicked, as pages are.
  await pages[0]!.page.evaluate(() => document.body.append("Baidu came to Wuzhen."));
  await pages[1]!.page.mouse.click(20, 20);

  for (const { page, complaints } of pages) {
    await expect
      .poll(
        async () => ({
          painted: (await paintOf(page)).painted,
          names: await page.evaluate(() => [...CSS.highlights.keys()]),
          elements: await page.locator(`${MARK},${HOST}`).count(),
        }),
        { timeout: 15_000 },
      )
      .toEqual({ painted: [], names: [], elements: 0 });
    expect(complaints).toEqual([]);
  }
  expect(await pages[0]!.page.evaluate(() => document.body.outerHTML)).toContain(/<main>.*<\/main>/s.exec(PAGE)![0]);
  await pages[1]!.page
    .locator("p")
    .first()
    .click({ position: { x: 10, y: 8 } });
  await expect(pages[1]!.page.locator(HOST)).toHaveCount(0);
});
