/** Marks are drawn for the ground they stand on, also when the page changes its look. */
import type { Page } from "@playwright/test";
import { article, expect, scripted } from "./gloss.ts";
import { expectPainted } from "./painted.ts";
import { openWatched, test } from "./shared.ts";

const STYLE = `<style>
  html.night { background: oklch(0.21 0.03 264); color: white; }
  @media (prefers-color-scheme: dark) { html { background: #111; color: white; } }
</style>`;
/** What comes first keeps its look, whatever the page does. */
const HEADER = '<h1 style="background: #222; color: white">Tencent</h1>';
const PAGE = article("Jack Ma founded Alibaba.").replace("<main>", `${STYLE}<main>${HEADER}`);

/** The tones that marks are drawn in. */
const tonesOf = async (page: Page): Promise<Set<string>> => {
  const tones = await page.evaluate(() => {
    const names = [...CSS.highlights].filter(([, { size }]) => size > 0).map(([name]) => name.split("-")[2]);
    const marks = [...document.querySelectorAll<HTMLElement>("mark[data-gloss]")].map(
      ({ dataset }) => dataset.glossTone,
    );
    return [...names, ...marks] as string[];
  });
  return new Set(tones);
};

for (const { kind, html } of [
  { kind: "marks", html: PAGE },
  { kind: "highlights", html: scripted(PAGE) },
]) {
  test(`${kind} follow the browser's colour scheme and the page's own switch`, async ({ gloss, site }) => {
    const { page, complaints } = await openWatched(gloss, site.put(`/tone-${kind}`, html));
    await expectPainted(page);
    expect(await tonesOf(page)).toEqual(new Set(["light", "dark"]));
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => tonesOf(page)).toEqual(new Set(["dark"]));
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => tonesOf(page)).toEqual(new Set(["light", "dark"]));
    await page.evaluate(() => document.documentElement.classList.add("night"));
    await expect.poll(() => tonesOf(page)).toEqual(new Set(["dark"]));
    await expectPainted(page);
    expect(complaints).toEqual([]);
  });
}
