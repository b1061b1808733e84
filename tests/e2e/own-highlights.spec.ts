/** What a page marks itself stays the page's. */
import { article, expect, readToEnd, scripted, test } from "./gloss.ts";
import { paintOf } from "./painted.ts";

/** A page that has marks and attributes of its own, also such as mark.js makes, and of the kinds that we use. */
const PAGE = article(
  "<mark>Jack Ma</mark> founded <mark data-markjs='true' class='hit'>Alibaba</mark>.",
  "<span data-gloss='term' data-gloss-tone='dark'>Tencent</span> came to <b data-entity-id='x'>Wuzhen</b>.",
  "Baidu did not.",
);

const HIGHLIGHTING = `<script>
  const range = document.createRange();
  range.selectNodeContents(document.querySelectorAll("p")[2]);
  window.own = new Highlight(range);
  CSS.highlights.set("found", window.own);
</script></main>`;

const KINDS = [
  { kind: "without scripts", html: PAGE },
  { kind: "with scripts", html: scripted(PAGE.replace("</main>", HIGHLIGHTING)) },
];

for (const { kind, html } of KINDS) {
  test(`A5 a page ${kind} keeps its own marks, highlights and attributes`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/own", html));
    const own = () =>
      page.evaluate(() => {
        const { own: highlight } = globalThis as unknown as { own?: Highlight };
        return {
          text: document.body.textContent,
          marks: [...document.querySelectorAll("mark:not([data-gloss]),span,b")].map(({ attributes, textContent }) => ({
            attributes: [...attributes].map(({ name, value }) => `${name}=${value}`),
            textContent,
          })),
          highlight:
            highlight &&
            CSS.highlights.get("found") === highlight &&
            [...highlight].map((range) => (range as Range).toString()).join(""),
          others: [...CSS.highlights.keys()].filter((name) => !name.startsWith("gloss")),
        };
      });
    const markup = () => page.evaluate(() => document.body.outerHTML);
    const popup = await gloss.openPopup(page);
    const everything = popup.getByRole("switch", { name: "Use Gloss" });
    await expect.poll(async () => (await paintOf(page)).painted).toContain("Baidu");
    const before = await own();
    expect(before.marks).toHaveLength(4);
    expect(before.highlight).toBe(kind === "with scripts" ? "Baidu did not." : undefined);

    await everything.click();
    await expect.poll(async () => (await paintOf(page)).painted).not.toContain("Baidu");
    const untouched = await page.evaluate(
      async () =>
        new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html").body.outerHTML,
    );
    expect(await own()).toEqual(before);
    expect(await markup()).toBe(untouched);

    await everything.click();
    await readToEnd(gloss, page);
    await expect.poll(async () => (await paintOf(page)).painted).toContain("Baidu");
    expect(await own()).toEqual(before);
  });
}
