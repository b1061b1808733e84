/** What was saved is found again on a page that has changed, or said to be missing; never painted on other words. */
import type { Page } from "@playwright/test";
import { HOST } from "../browsers/mark-selector.ts";
import { cardOf } from "../browsers/marks.ts";
import { annotated, save, selectWords, tell } from "./annotations.ts";
import type { GlossBrowser } from "../browsers/chromium.ts";
import { article, expect, scripted, test } from "./gloss.ts";

const SENTENCE = "He told the students that the river would carry the letters home.";
const BEFORE = "The teacher came late in the evening and spoke of the flood.";
const AFTER = "Nobody in the room believed him, and the lamp was put out.";
const page = (...paragraphs: string[]): string => scripted(article(...paragraphs));
const ORIGINAL = page(BEFORE, SENTENCE, AFTER);

async function saveSentence(gloss: GlossBrowser, address: string): Promise<Page> {
  const open = await gloss.open(address);
  await save(open, SENTENCE, "Blue");
  await expect.poll(() => annotated(open)).toEqual([`blue: ${SENTENCE}`]);
  return open;
}

const EDITED = "He told the pupils that the river would carry the letters home.";

test("F11 a page that has changed a little: painted on the edited sentence", async ({ gloss, site }) => {
  const open = await saveSentence(gloss, site.put("/page", ORIGINAL));
  site.put("/page", page("A new first paragraph stands here.", BEFORE, EDITED, AFTER));
  await open.reload();
  await expect.poll(() => annotated(open)).toEqual([`blue: ${EDITED}`]);
});

test("F11 an orphan is listed, painted nowhere, and attached where the reader says", async ({ gloss, site }) => {
  const open = await saveSentence(gloss, site.put("/page", ORIGINAL));
  const other = "He wrote to the ministers that a bridge should be built before winter.";
  site.put("/page", page("All of this page is new.", other, "And here it ends."));
  await open.reload();
  const popup = await gloss.openPopup(open);
  const orphan = popup.getByText("Not found on this page now");
  await expect(orphan).toBeVisible();
  expect(await annotated(open)).toEqual([]);
  await open.bringToFront();
  await selectWords(open, other);
  await popup.bringToFront();
  await popup.getByRole("button", { name: /^Attach/ }).click();
  await expect.poll(() => annotated(open)).toEqual([`blue: ${other}`]);
  await open.reload();
  await expect.poll(() => annotated(open)).toEqual([`blue: ${other}`]);
});

test("F11 text that comes late is found when it comes, also by way of another place", async ({ gloss, site }) => {
  const open = await saveSentence(gloss, site.put("/page", ORIGINAL));
  const late = `<script>setTimeout(() => { const p = document.createElement("p"); p.textContent = ${JSON.stringify(SENTENCE)};
    document.querySelectorAll("p")[0].after(p); }, 1500);</script>`;
  site.put("/page", page(BEFORE, AFTER).replace("</html>", `${late}</html>`));
  await open.reload();
  await expect.poll(() => annotated(open)).toEqual([`blue: ${SENTENCE}`]);
  await open.evaluate(() => {
    const moved = document.querySelectorAll("p")[1]!;
    const copy = moved.cloneNode(true);
    moved.remove();
    document.querySelector("main")!.prepend(copy);
  });
  await expect.poll(() => open.evaluate(() => [...document.querySelector("p")!.childNodes].length)).toBe(1);
  await expect.poll(() => annotated(open)).toEqual([`blue: ${SENTENCE}`]);
});

test("two that overlap are both painted, and both names below stay marked", async ({ gloss, site }) => {
  const open = await gloss.open(
    site.put("/page", scripted(article("Jack Ma founded Alibaba in the city of Hangzhou."))),
  );
  await save(open, "founded Alibaba in", "Yellow");
  await open.mouse.click(5, 5); // a drag that begins in a selection would drag it
  await save(open, "Alibaba in the city", "Purple");
  const both = ["purple: Alibaba in the city", "yellow: founded Alibaba in"];
  await expect.poll(() => annotated(open)).toEqual(both);
  await open.reload();
  await expect.poll(() => annotated(open)).toEqual(both);
  const marked = await open.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.includes("company")));
  expect(marked.length).toBeGreaterThan(0);
});

test("the page is known by other variants of its address, and no other page is taken for it", async ({
  gloss,
  site,
}) => {
  const address = site.put("/page", ORIGINAL);
  site.put("/page?id=2", ORIGINAL);
  await saveSentence(gloss, address);
  for (const variant of [`${address}?utm_source=letter&utm_medium=mail`, `${address}#part`]) {
    const open = await gloss.open(variant);
    await expect.poll(() => annotated(open)).toEqual([`blue: ${SENTENCE}`]);
  }
  const other = await gloss.open(`${address}?id=2`);
  await expect.poll(async () => (await gloss.reportOf(other))?.status).toBe("done");
  expect(await annotated(other)).toEqual([]);
});

const ROUTED = scripted(article()).replace(
  "</html>",
  `<script>
    const texts = { "/one": ${JSON.stringify([BEFORE, SENTENCE, AFTER])}, "/two": ["Another route.", "With other words."] };
    globalThis.go = (path) => { history.pushState({}, "", path); draw(); };
    const draw = () => {
      document.querySelector("main").replaceChildren(...texts[location.pathname].map((text) => {
        const p = document.createElement("p");
        p.textContent = text;
        return p;
      }));
    };
    draw();
  </script></html>`,
);

test("B4 each route of an application shows its own", async ({ gloss, site }) => {
  const address = site.put("/one", ROUTED);
  site.put("/two", ROUTED);
  const open = await saveSentence(gloss, address);
  const go = (path: string) =>
    open.evaluate((to) => (globalThis as unknown as { go: (path: string) => void }).go(to), path);
  await go("/two");
  await expect.poll(() => annotated(open)).toEqual([]);
  await go("/one");
  await expect.poll(() => annotated(open)).toEqual([`blue: ${SENTENCE}`]);
  // Begun on another route, too.
  await open.goto(`${site.origin}/two`);
  await expect(open.getByText("Another route.")).toBeVisible();
  await go("/one");
  await expect.poll(() => annotated(open)).toEqual([`blue: ${SENTENCE}`]);
});

test("words in an open shadow tree are saved and found again", async ({ gloss, site }) => {
  const shadow = `<div id="host"></div><script>
    document.querySelector("#host").attachShadow({ mode: "open" }).innerHTML = "<p>${SENTENCE}</p>";</script>`;
  const open = await gloss.open(site.put("/page", article(BEFORE, AFTER).replace("</html>", `${shadow}</html>`)));
  const box = (await open.locator("#host p").boundingBox())!;
  await open.mouse.click(box.x + 20, box.y + box.height / 2, { clickCount: 3 });
  await expect(open.locator(HOST)).toHaveAttribute("data-gloss-host", "open");
  const toolbar = await cardOf(open);
  await toolbar.getByRole("button", { name: "Save: Green" }).click();
  await expect.poll(() => annotated(open)).toEqual([`green: ${SENTENCE}`]);
  await open.reload();
  await expect.poll(() => annotated(open)).toEqual([`green: ${SENTENCE}`]);
});

test("a click on what was saved shows it; it is changed there, and deleted with a way back", async ({
  gloss,
  site,
}) => {
  const open = await saveSentence(gloss, site.put("/page", ORIGINAL));
  await open.reload();
  await expect.poll(() => annotated(open)).toEqual([`blue: ${SENTENCE}`]);
  await open.getByText(SENTENCE).click({ position: { x: 60, y: 8 } });
  const card = await cardOf(open);
  await expect(card.getByText(SENTENCE)).toBeVisible();
  await card.getByRole("button", { name: "Add note" }).click();
  await card.getByLabel("Note").fill("To be checked.");
  await card.getByText("Green").click();
  await card.getByRole("button", { name: "Save" }).click();
  await expect(card.getByText("To be checked.")).toBeVisible();
  await expect.poll(() => annotated(open)).toEqual([`green: ${SENTENCE}`]);
  await card.getByRole("button", { name: "Delete" }).click();
  await expect.poll(() => annotated(open)).toEqual([]);
  await card.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => annotated(open)).toEqual([`green: ${SENTENCE}`]);
});

test("it is shown when asked for: scrolled to, and said whether it stands there", async ({ gloss, site }) => {
  const filler = Array.from({ length: 80 }, (_, n) => `Paragraph number ${n} fills the page.`);
  const open = await gloss.open(site.put("/page", page(...filler, SENTENCE)));
  await save(open, SENTENCE, "Blue");
  await open.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  const popup = await gloss.openPopup(open);
  await popup.getByText(SENTENCE).click();
  await open.bringToFront();
  await expect(open.getByText(SENTENCE)).toBeInViewport();
  const nothing = { type: "showAnnotation", id: "00000000-0000-4000-8000-000000000000" } as const;
  expect(await tell(gloss, open, nothing)).toBe(false);
});
