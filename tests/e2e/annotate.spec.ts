/** Saving words of a page and finding them again. */
import { article, expect, scripted, test } from "./gloss.ts";
import { annotated, expectToolbar, selectWords } from "./annotations.ts";

const PAGE = article(
  "Before the meeting nobody was named.",
  "Jack Ma founded Alibaba in Hangzhou. He left it in 2019.",
  "The last paragraph says nothing of note.",
);

for (const [kind, html] of [
  ["marks", PAGE],
  ["highlights", scripted(PAGE)],
] as const) {
  test(`F11 ${kind}: what is saved in one gesture is painted at once, and again when the page is reloaded`, async ({
    gloss,
    site,
  }) => {
    const page = await gloss.open(site.put("/page", html));
    await selectWords(page, "founded Alibaba in Hangzhou");
    const toolbar = await expectToolbar(page);
    await toolbar.getByRole("button", { name: "Green" }).click();
    await expect(toolbar.getByText("Saved")).toBeVisible();
    await expect.poll(() => annotated(page)).toEqual(["green: founded Alibaba in Hangzhou"]);
    await page.reload();
    await expect.poll(() => annotated(page)).toEqual(["green: founded Alibaba in Hangzhou"]);
  });
}
