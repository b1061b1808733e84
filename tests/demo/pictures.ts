/** Pictures of the demo article, the popup and the card, light and dark: for a look, and for the README. */
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Page } from "@playwright/test";
import { MARK } from "../browsers/mark-selector.ts";
import { cardOf, cardSeen } from "../browsers/marks.ts";
import type { GlossBrowser } from "../browsers/chromium.ts";

const THEMES = ["light", "dark"] as const;
const MOST_TRIES = 10;
const POPUP = { width: 360, height: 560 };

/** Writes the pictures into `folder` and tells their paths. */
export async function takePictures(gloss: GlossBrowser, page: Page, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const shoot = async (of: Page, name: string): Promise<void> => {
    const path = join(folder, `${name}.png`);
    await of.evaluate(() => document.fonts.ready.then(() => undefined));
    // Drawn to the end when two pictures are the same.
    let before: Buffer | undefined;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const now = await of.screenshot({ path, animations: "disabled" });
      if (before?.equals(now)) break;
      before = now;
    }
    files.push(relative(process.cwd(), path));
  };

  for (const theme of THEMES) {
    const suffix = theme === "light" ? "" : `-${theme}`;
    await page.bringToFront();
    await page.emulateMedia({ colorScheme: theme });
    await shoot(page, `page${suffix}`);

    await page.locator(MARK, { hasText: "Wang Chen" }).first().click();
    const card = await cardOf(page);
    await card.locator("[data-document-id]").first().waitFor();
    await cardSeen(card); // and not only laid out: a frame of another process is drawn later
    await shoot(page, `card${suffix}`);
    await page.keyboard.press("Escape");

    const popup = await gloss.openPopup(page);
    await popup.emulateMedia({ colorScheme: theme });
    await popup.setViewportSize(POPUP);
    const entity = popup.locator("[data-entity-id]").first();
    await entity.waitFor();
    await shoot(popup, `popup${suffix}`);
    await entity.getByRole("button").first().click();
    await popup.locator("[data-document-id]").first().waitFor();
    await shoot(popup, `popup-open${suffix}`);
    await popup.close();
  }
  return files;
}
