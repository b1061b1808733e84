/** Pictures of the demo article, the popup and the card, light and dark: for a look, and for the README. */
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Page } from "@playwright/test";
import { MARK } from "../browsers/mark-selector.ts";
import { cardOf } from "../browsers/marks.ts";
import type { GlossBrowser } from "../browsers/chromium.ts";

const THEMES = ["light", "dark"] as const;
const POPUP = { width: 360, height: 560 };

/** Writes the pictures into `folder` and tells their paths. */
export async function takePictures(gloss: GlossBrowser, page: Page, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const shoot = async (of: Page, name: string): Promise<void> => {
    const path = join(folder, `${name}.png`);
    await of.screenshot({ path, animations: "disabled" });
    files.push(relative(process.cwd(), path));
  };

  for (const theme of THEMES) {
    const suffix = theme === "light" ? "" : `-${theme}`;
    await page.bringToFront();
    await page.emulateMedia({ colorScheme: theme });
    await shoot(page, `page${suffix}`);

    await page.locator(MARK, { hasText: "Wang Chen" }).first().click();
    await (await cardOf(page)).locator("[data-document-id]").first().waitFor();
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
