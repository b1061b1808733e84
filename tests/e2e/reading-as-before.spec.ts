/** Selecting, copying, finding, saving and printing give what they give without Gloss. */
import { inflateSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { HOST } from "../browsers/mark-selector.ts";
import { article, expect, scripted } from "./gloss.ts";
import { expectPainted } from "./painted.ts";
import { inBoth, openPair, type Pair, test } from "./shared.ts";

const PAGE = article(
  "Jack Ma founded <b>Ali</b>baba, and Jack Ma left it.",
  "Xinhua wrote of Tencent and of the <i>World Internet Conference</i> in Wuzhen.",
  "马云说，新华社报道了阿里巴巴。",
).replace("</main>", '</main><textarea id="paste"></textarea>');

/** Both painters: real marks, which are part of what is copied and saved, and highlights, which are not. */
const KINDS = [
  { kind: "marks", html: PAGE },
  { kind: "highlights", html: scripted(PAGE) },
] as const;

const selected = (page: Page) => page.evaluate(() => document.getSelection()!.toString());

/** All by script; by hand three clicks, two, and a drag from inside a name to inside another. */
const SELECTIONS: { name: string; select: (page: Page) => Promise<void> }[] = [
  {
    name: "everything",
    select: (page) => page.evaluate(() => document.getSelection()!.selectAllChildren(document.body)),
  },
  { name: "a paragraph", select: (page) => page.locator("p").nth(1).click({ clickCount: 3 }) },
  {
    name: "a word that is a name",
    select: (page) =>
      page
        .locator("p")
        .nth(1)
        .dblclick({ position: { x: 10, y: 8 } }),
  },
  {
    name: "from name to name",
    select: async (page) => {
      const box = (await page.locator("p").first().boundingBox())!;
      const last = (await page.locator("p").nth(1).boundingBox())!;
      await page.mouse.move(box.x + 20, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(last.x + 30, last.y + last.height / 2, { steps: 5 });
      await page.mouse.up();
    },
  },
];

/** What an editor gets that somebody pastes into. */
async function copied(page: Page): Promise<{ text: string; html: string }> {
  await page.keyboard.press("Control+c");
  const pasted = page.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((resolve) =>
        document.addEventListener(
          "paste",
          (event) => {
            event.preventDefault();
            const { clipboardData } = event;
            resolve({ text: clipboardData!.getData("text/plain"), html: clipboardData!.getData("text/html") });
          },
          { once: true },
        ),
      ),
  );
  await page.locator("#paste").focus();
  await page.keyboard.press("Control+v");
  return pasted;
}

async function open(browsers: Parameters<typeof openPair>[0], address: string): Promise<Pair> {
  const pair = await openPair(browsers, address);
  await expectPainted(pair.ours.page);
  return pair;
}

for (const { kind, html } of KINDS) {
  for (const { name, select } of SELECTIONS) {
    test(`A9 ${kind}: selecting ${name}, and the text that is copied`, async ({ gloss, control, site }) => {
      const pair = await open({ gloss, control }, site.put("/page", html));
      await inBoth(pair, select);
      const [ours, theirs] = await inBoth(pair, selected);
      expect(theirs).not.toBe("");
      expect(ours).toBe(theirs);
      const [mine, other] = await inBoth(pair, copied);
      expect(mine.text).toBe(other.text);
      expect(other.html).not.toBe("");
      if (kind === "highlights") expect(mine.html).toBe(other.html);
    });
  }

  test(`A9 ${kind}: the browser finds the same`, async ({ gloss, control, site }) => {
    const pair = await open({ gloss, control }, site.put("/page", html));
    const [ours, theirs] = await inBoth(pair, (page) =>
      page.evaluate(() =>
        ["Jack Ma", "Alibaba", "Internet", "Ma founded Ali", "and", "阿里巴巴"].map((text) => {
          const { find } = globalThis as unknown as { find: (text: string) => boolean };
          document.getSelection()!.removeAllRanges();
          let found = 0;
          while (find(text) && found < 50) found++;
          return `${text}: ${found}`;
        }),
      ),
    );
    expect(ours).toEqual(theirs);
    expect(theirs).toContain("Jack Ma: 2");
  });

  test(`A11 ${kind}: prints the same, without the card`, async ({ gloss, control, site }) => {
    const pair = await open({ gloss, control }, site.put("/page", html));
    const [ours, theirs] = await inBoth(pair, printed);
    expect(theirs).toMatchObject({ pages: 1 });
    expect(theirs.glyphs.length).toBeGreaterThan(100);
    expect(ours).toEqual(theirs);
    await pair.ours.page
      .locator("p")
      .nth(1)
      .click({ position: { x: 10, y: 8 } });
    await expect(pair.ours.page.locator(HOST)).toHaveAttribute("data-gloss-host", "open");
    expect(await printed(pair.ours.page)).toEqual(theirs);
  });
}

test("A9 marks: the markup that is copied", async ({ gloss, control, site }) => {
  const pair = await open({ gloss, control }, site.put("/page", PAGE));
  await inBoth(pair, (page) => page.locator("p").nth(1).click({ clickCount: 3 }));
  const [ours, theirs] = await inBoth(pair, copied);
  expect(theirs.html).toContain("Xinhua");
  expect(ours.html).toBe(theirs.html);
});

test("A9 no card comes into the way of a selection that is slowly drawn from name to name", async ({ gloss, site }) => {
  const page = await gloss.context.newPage();
  await page.goto(site.put("/page", scripted(PAGE)));
  await expectPainted(page);
  const [from, to] = [
    (await page.locator("p").first().boundingBox())!,
    (await page.locator("p").nth(1).boundingBox())!,
  ];
  await page.mouse.move(from.x + 20, from.y + from.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(800); // longer than a pointer rests before a card opens
  await page.mouse.move(to.x + 30, to.y + to.height / 2, { steps: 5 });
  await page.waitForTimeout(800);
  await expect(page.locator(HOST)).toHaveCount(0);
  await page.mouse.up();
  expect(await selected(page)).toMatch(/^\S.*Xin/s);
});

/** Number of pages, and every glyph that is drawn. */
async function printed(page: Page): Promise<{ pages: number; glyphs: string }> {
  const pdf = await page.pdf();
  const source = pdf.toString("latin1");
  const glyphs: string[] = [];
  for (const { index, 0: head } of source.matchAll(/stream\r?\n/g)) {
    const start = index + head.length;
    const stream = pdf.subarray(start, source.indexOf("endstream", start));
    let content: string;
    try {
      content = inflateSync(stream).toString("latin1");
    } catch {
      continue; // an image or a font that is not deflated
    }
    if (!/\bBT\b/.test(content)) continue;
    for (const [, hex] of content.matchAll(/<([0-9A-Fa-f]+)>/g)) glyphs.push(hex!);
  }
  return { pages: source.match(/\/Type\s*\/Page\b/g)?.length ?? 0, glyphs: glyphs.join("") };
}

test("A10 highlights: what a page sends of itself to its server holds nothing of ours", async ({
  gloss,
  control,
  site,
}) => {
  const pair = await open({ gloss, control }, site.put("/page", scripted(PAGE)));
  const [ours, theirs] = await inBoth(pair, async (page) => {
    const sent = new Promise<string>((resolve) => {
      void page.route("**/save", async (route) => {
        resolve(route.request().postData() ?? "");
        await route.fulfill({ body: "" });
      });
    });
    await page.evaluate(async () => {
      const serialised = new XMLSerializer().serializeToString(document);
      await fetch("/save", { method: "POST", body: document.documentElement.outerHTML + serialised });
    });
    return sent;
  });
  expect(ours.toLowerCase()).not.toContain("gloss");
  expect(ours).toBe(theirs);
});

test("A10 marks: what a page sends of its text to its server is as without Gloss", async ({ gloss, control, site }) => {
  const pair = await open({ gloss, control }, site.put("/page", PAGE));
  const [ours, theirs] = await inBoth(pair, (page) =>
    page.evaluate(() => {
      const copy = new DOMParser().parseFromString(document.documentElement.outerHTML, "text/html");
      return [copy.body.textContent, document.body.innerText];
    }),
  );
  expect(ours).toEqual(theirs);
});
