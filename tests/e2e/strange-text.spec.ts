/** Text that no editor would write: names in it are marked exactly, and what a page says of itself is kept as text. */
import { paintedTexts } from "../browsers/marks.ts";
import { openDesk } from "./annotation-desk.ts";
import { annotated, save } from "./annotations.ts";
import { contentWorld } from "./content-world.ts";
import { article, expect, readToEnd, scripted, test } from "./gloss.ts";

const [RLO, PDF, RLI, PDI, ZWJ, NUL] = ["\u202e", "\u202c", "\u2067", "\u2069", "\u200d", "\0"];
const ZALGO = "e\u0301\u0316\u0317\u0318".repeat(50);

/** A line of text, and what is painted in it. */
const LINES = [
  { name: "Zalgo before and after", text: `${ZALGO} Jack Ma ${ZALGO}`, painted: ["Jack Ma"] },
  { name: "a name that is turned around", text: `${RLO}Jack Ma${PDF} left`, painted: ["Jack Ma"] },
  { name: "a name in an isolate", text: `${RLI}Tencent${PDI}.`, painted: ["Tencent"] },
  { name: "surrogates without their other half", text: "\ud83d Tencent \ude00", painted: ["Tencent"] },
  { name: "what lies beyond the basic plane", text: "👩‍👩‍👧 𝕏𝔸 Baidu 👍🏽", painted: ["Baidu"] },
  { name: "NUL", text: `So${NUL} Tencent came`, painted: ["Tencent"] },
  { name: "joiners around it", text: `${ZWJ} Baidu ${ZWJ}`, painted: ["Baidu"] },
  { name: "letters that grow when they are folded", text: "İİİ ßßß ﬁﬁﬁ Tencent ŉŉŉ", painted: ["Tencent"] },
  { name: "a token of a megabyte", text: `${"a".repeat(1_000_000)} Tencent`, painted: ["Tencent"] },
  { name: "letters that only look alike", text: "Тencent and Вaidu", painted: [] },
];

for (const [kind, html] of [
  ["marks", article("Nobody.")],
  ["highlights", scripted(article("Nobody."))],
] as const) {
  test(`C10 ${kind}: in strange text exactly the names are painted`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/page", html));
    await page.evaluate(
      (texts) => {
        for (const text of texts) {
          const paragraph = document.createElement("p");
          paragraph.append(text);
          document.querySelector("main")!.append(paragraph);
        }
      },
      LINES.map(({ text }) => text),
    );
    await expect.poll(() => paintedTexts(page)).toEqual(LINES.flatMap(({ painted }) => painted));
  });
}

test("C9 what a page puts into every object's prototype reaches none of ours", async ({ gloss, site }) => {
  const polluting = `<script>
    for (const name of ["polluted", "type", "entities", "categoriesOff", "status"]) Object.prototype[name] = "polluted";
    Array.prototype.polluted = Object.prototype;
    JSON.parse('{"__proto__": {"polluted": true}}');
  </script><script type="application/json">{"__proto__": {"polluted": true}, "constructor": {"prototype": {}}}</script>`;
  const page = await gloss.open(site.put("/page", article(`Jack Ma founded Alibaba.${polluting}`)));
  await expect.poll(() => paintedTexts(page)).toEqual(["Jack Ma", "Alibaba"]);
  await readToEnd(gloss, page);
  const clean = "Object.keys(Object.prototype).length + Object.keys(Array.prototype).length";
  expect(await (await contentWorld(page, gloss.extensionId)).evaluate(clean)).toBe(0);
  const popup = await gloss.openPopup(page);
  await expect(popup.locator("[data-entity-id]")).toHaveCount(2);
  expect(await popup.evaluate(clean)).toBe(0);
});

test("C11 what a page says of itself is kept within bounds and shown as text", async ({ gloss, site }) => {
  const words = "founded Alibaba in Hangzhou";
  const page = await gloss.open(
    site.put(
      "/page",
      article(`Jack Ma ${words}.`)
        .replace('lang="en"', `lang="${"en<b>".repeat(1000)}"`)
        .replace("<title>An article</title>", "<title>&lt;img src=x onerror=alert(1)> \u202egnp.exe</title>")
        .replace("<main>", '<link rel="canonical" href="javascript:alert(document.domain)"><main>'),
    ),
  );
  await page.evaluate(() => (document.title += " and on".repeat(1_000_000)));
  await save(page, words, "Green");
  await expect.poll(() => annotated(page)).toEqual([`green: ${words}`]);
  const [saved] = await (await openDesk(gloss)).all();
  expect(saved!.target.title.length).toBeLessThan(10_000);
  expect(saved!.target.source).toBe(page.url());

  const library = await gloss.open(gloss.urlOf("library.html"));
  const asked: string[] = [];
  library.on("dialog", (dialog) => void asked.push(dialog.message()));
  await expect(library.getByText("<img src=x onerror=alert(1)>").first()).toBeVisible();
  await expect(library.locator('img[src="x"]')).toHaveCount(0);
  const links = await library
    .locator("main a[href]")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
  expect(
    links.every((protocol) => /^(https?|chrome-extension):$/.test(protocol)),
    links.join(" "),
  ).toBe(true);
  expect(asked).toEqual([]);
});
