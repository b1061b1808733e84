/** A page whose forms shadow what every node has, and one that floods its own window: neither reaches us. */
import { contentWorld } from "./content-world.ts";
import { article, expect, scripted } from "./gloss.ts";
import { expectAlive, expectPainted, paintOf } from "./painted.ts";
import { openWatched, spyOnMessages, test } from "./shared.ts";

const PAGE = article("Jack Ma founded Alibaba.", "Xinhua wrote of Tencent.");

test("C8 forms with fields named as all that a node has are read like any others", async ({ gloss, site }) => {
  const { page } = await openWatched(gloss, site.put("/page", PAGE));
  const names = await page.evaluate(() => {
    const found = new Set<string>();
    for (
      let own: object | null = HTMLFormElement.prototype;
      own !== null;
      own = Reflect.getPrototypeOf(own) as object | null
    )
      for (const name of Object.getOwnPropertyNames(own)) found.add(name);
    return [...found];
  });
  expect(names).toEqual(expect.arrayContaining(["parentNode", "getRootNode", "shadowRoot", "closest", "isConnected"]));
  const form = (fields: string): string =>
    `<form>Jack Ma leads what he founded. <b>Xinhua</b> reads.${fields}<p>Alibaba came to the town on the canal.</p></form><p>Tencent, too.</p>`;
  const fields = names.map((name) => `<input type="hidden" name="${name}">`).join("");
  const around =
    '<img name="body"><img name="documentElement"><form name="scripts"></form><img name="title"><img id="CSS">';
  for (const script of ["", "<script>0</script>"]) {
    const address = site.put(
      "/form",
      `<!doctype html><link rel="icon" href="data:,">${around}${form(fields)}${script}`,
    );
    const { page: clobbered, complaints: heard } = await openWatched(gloss, address);
    await expect
      .poll(async () => (await paintOf(clobbered)).painted)
      .toEqual(["Jack Ma", "Xinhua", "Alibaba", "Tencent"]);
    await expectAlive(clobbered);
    expect(heard).toEqual([]);
  }
});

test("C12 a flood of messages and events reaches no listener of ours", async ({ gloss, site }) => {
  const spy = await spyOnMessages(gloss);
  const { page, complaints } = await openWatched(gloss, site.put("/page", scripted(PAGE)));
  await expectPainted(page);
  const world = await contentWorld(page, gloss.extensionId);
  const listened = await world.listensFor();
  expect(listened).toEqual(expect.arrayContaining(["click", "keydown", "pointermove"]));
  const reading = ["click", "copy", "cut", "dragstart", "keydown", "pagehide", "pageshow", "pointermove"];
  const selecting = ["keyup", "pointerdown", "pointerup", "selectionchange"];
  const known = [...reading, ...selecting];
  expect(listened.filter((type) => !known.includes(type))).toEqual([]);
  const before = (await spy.messages()).length;
  await page.evaluate(async () => {
    for (let round = 0; round < 100; round++) {
      for (let time = 0; time < 1000; time++) {
        postMessage({ round, time }, "*");
        document.dispatchEvent(new PointerEvent("pointermove", { clientX: time, clientY: 20 }));
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
  });
  expect((await spy.messages()).length - before).toBeLessThan(3);
  await expectAlive(page);
  expect(complaints).toEqual([]);
});
