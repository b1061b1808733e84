/** Live applications stay whole: each goes through its steps with and without Gloss, and is compared after every one. */
import type { Page } from "@playwright/test";
import { type App, APPS, pathOf } from "../fixtures/apps/apps.ts";
import { STATES } from "../fixtures/apps/story.ts";
import { expect } from "./gloss.ts";
import { expectPainted } from "./painted.ts";
import { expectSame, inBoth, openPair, test } from "./shared.ts";

interface Application {
  step: (n: number) => unknown;
  hydrate?: () => void;
}

const idOf = ({ name, served }: App): string => (served === "react" ? "A4" : name.startsWith("react") ? "A2" : "A3");

const step = (page: Page, n: number): Promise<void> =>
  page.evaluate(async (to) => void (await (globalThis as unknown as { app: Application }).app.step(to)), n);

/** All steps again and again, faster than anybody can read. */
const rush = (page: Page): Promise<void> =>
  page.evaluate(async (last) => {
    const { app } = globalThis as unknown as { app: Application };
    for (let round = 0; round < 3; round++) for (let n = 0; n <= last; n++) await app.step(n);
    await app.step(3);
  }, STATES.length - 1);

for (const app of APPS) {
  test(`${idOf(app)} ${app.name}: each step as without Gloss`, async ({ gloss, control, site }) => {
    const pair = await openPair({ gloss, control }, site.origin + pathOf(app));
    const { ours, theirs } = pair;
    await inBoth(pair, (page) => page.waitForFunction(() => "app" in globalThis));
    await expectPainted(ours.page, "at the start");
    if (app.late) {
      await inBoth(pair, (page) => page.evaluate(() => (globalThis as unknown as { app: Application }).app.hydrate!()));
      await inBoth(pair, (page) =>
        page.waitForFunction(() => "step" in (globalThis as unknown as { app: Application }).app),
      );
    }
    await expectSame(pair, "at the start");

    for (const [n, { name }] of STATES.entries()) {
      await inBoth(pair, (page) => step(page, n));
      await expectSame(pair, `just after: ${name}`);
      await expectPainted(ours.page, name);
      await expectSame(pair, `painted after: ${name}`);
    }

    await inBoth(pair, rush);
    await expectSame(pair, "after all steps in a rush");
    await expectPainted(ours.page, "after all steps in a rush");
    expect(ours.complaints).toEqual(theirs.complaints);
    expect(theirs.complaints.filter((text) => text.startsWith("uncaught"))).toEqual([]);
  });
}
