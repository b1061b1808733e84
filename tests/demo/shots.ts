/**
 * `npm run shots`: pictures of each surface in each state and look, under `.output/shots/`, with a sheet of all (`index.html`).
 * Words after it choose: `npm run shots -- popup zh_CN` takes only pictures whose names hold both.
 */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Page } from "@playwright/test";
import { HOST } from "../browsers/mark-selector.ts";
import { openStage } from "./stage.ts";
import { sheet } from "./sheet.ts";
import { type Surface, SURFACES } from "./surfaces.ts";

const FOLDER = join(import.meta.dirname, "../../.output/shots");
const NARROW = { width: 320, height: 640 };
const LIGHT = { colorScheme: "light", forcedColors: "none" } as const;

interface Look {
  look: string;
  language: string;
  media: { colorScheme: "light" | "dark"; forcedColors: "none" | "active" };
  narrow?: boolean;
}

const LOOKS: readonly Look[] = [
  { look: "light", language: "en-US", media: LIGHT },
  { look: "dark", language: "en-US", media: { ...LIGHT, colorScheme: "dark" } },
  { look: "320", language: "en-US", media: LIGHT, narrow: true },
  { look: "forced", language: "en-US", media: { colorScheme: "dark", forcedColors: "active" } },
  { look: "zh_CN", language: "zh-CN", media: LIGHT },
  { look: "zh_CN-320", language: "zh-CN", media: LIGHT, narrow: true },
  { look: "zh_TW", language: "zh-TW", media: LIGHT },
];

const asked = process.argv.slice(2);
const nameOf = ({ surface, state }: Surface, { look }: Look): string => `${surface}-${state}-${look}`;
const isAsked = (name: string): boolean => asked.every((word) => name.includes(word));

mkdirSync(FOLDER, { recursive: true });
const failures: string[] = [];
for (const language of new Set(LOOKS.map((one) => one.language))) {
  const shots = SURFACES.flatMap((surface) =>
    LOOKS.filter((look) => look.language === language && isAsked(nameOf(surface, look))).map((look) => ({
      surface,
      look,
    })),
  );
  if (shots.length === 0) continue;
  const stage = await openStage({ language });
  for (const { surface, look } of shots) {
    const name = nameOf(surface, look);
    try {
      stage.dress({ media: look.media, window: look.narrow ? NARROW : surface.size });
      await shoot(await surface.open(stage), surface, join(FOLDER, `${name}.png`));
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    for (const page of stage.gloss.context.pages().slice(1)) await page.close();
  }
  await stage.close();
}
const files = readdirSync(FOLDER).filter((file) => file.endsWith(".png"));
writeFileSync(
  join(FOLDER, "index.html"),
  sheet(
    files,
    LOOKS.map(({ look }) => look),
  ),
);
console.log(`${files.length} pictures: ${relative(process.cwd(), join(FOLDER, "index.html"))}`);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;

async function shoot(page: Page, { whole, there }: Surface, path: string): Promise<void> {
  await there(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const host = page.locator(HOST);
  if ((await host.count()) > 0) await (await host.elementHandle())!.waitForElementState("stable");
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (beyond > 0) throw new Error(`is ${beyond} px wider than the window`);
  await page.screenshot({ path, fullPage: whole, animations: "disabled" });
}
