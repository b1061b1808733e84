/** Whether a page of the extension can be used by everybody, however it is looked at. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./gloss.ts";

const LOOKS = [
  { look: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { look: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { look: "forced colours", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;

/** No fault that axe-core finds in light, dark and forced colours, and nothing wider than 320 px. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const { look, media } of LOOKS) {
    await page.emulateMedia(media);
    expect(await violations(page), look).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

async function violations(page: Page): Promise<string[]> {
  // Half-way through a transition a colour is nobody's choice.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
