/** A page with Gloss switched off costs nothing. */
import { contentWorld } from "./content-world.ts";
import { article, expect, readOff, scripted, test } from "./gloss.ts";
import { paintOf } from "./painted.ts";
import { spyOnMessages } from "./shared.ts";

const PAGE = scripted(article("Jack Ma founded Alibaba."));

for (const name of ["Use Gloss", "Highlight on this site"]) {
  test(`I3 with "${name}" off: no observer, no listener for what a reader does, no message`, async ({
    gloss,
    site,
  }) => {
    const first = await gloss.open(site.put("/page", PAGE));
    await expect.poll(async () => (await paintOf(first)).painted).toEqual(["Jack Ma", "Alibaba"]);
    const on = await contentWorld(first, gloss.extensionId);
    expect(await on.count("MutationObserver"), "of what the page holds, how it looks, and whether it is another").toBe(
      3,
    );
    expect(await on.listensFor()).toContain("click");

    const popup = await gloss.openPopup(first);
    await popup.getByRole("switch", { name }).click();
    await expect.poll(async () => (await paintOf(first)).painted).toEqual([]);
    await expect.poll(() => on.count("MutationObserver"), "switched off while open").toBe(0);
    expect((await on.listensFor()).filter((type) => !type.startsWith("page"))).toEqual([]);

    await expect.poll(async () => (await gloss.reportOf(first))?.status).toBe("off");
    await popup.close(); // it asks pages for reports
    const spy = await spyOnMessages(gloss);
    const second = await gloss.open(site.origin + "/page");
    const off = await contentWorld(second, gloss.extensionId);
    await second.evaluate(() => document.body.append("Tencent came to Wuzhen."));
    await second.mouse.move(100, 100);
    await second.mouse.click(100, 100);
    expect(await off.count("MutationObserver"), "off from the start").toBe(0);
    expect((await off.listensFor()).filter((type) => !type.startsWith("page"))).toEqual([]);
    expect(await spy.messages()).toEqual([]);
    // It is there all the same, and answers when it is asked.
    await readOff(gloss, second);
  });
}
