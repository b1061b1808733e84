/** From the library to the page and back: an annotation is shown where it stands, and attached anew where it was lost. */
import { annotated } from "./annotations.ts";
import { article, expect, test } from "./gloss.ts";
import { ask, openLibrary, row, saved, stored } from "./library-shelf.ts";

const QUOTE = "He left the company in 2019 to teach again.";
const FILLER = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} says nothing that anybody would keep.`);
const PAGE = article("Jack Ma founded Alibaba.", ...FILLER, QUOTE);

/** Of a page of the test's own server. */
function of(address: string, number: number, quote: string) {
  const one = saved(number, { quote });
  return { ...one, target: { ...one.target, page: address, source: address } };
}

test("the library opens the page at the annotation", async ({ gloss, site }) => {
  const address = site.put("/long", PAGE);
  const library = await openLibrary(gloss, [of(address, 1, QUOTE)]);
  await row(library, "He left").hover();
  const opening = gloss.context.waitForEvent("page");
  await row(library, "He left").getByRole("button", { name: "Open page" }).click();
  const page = await opening;
  await expect(page.getByText(QUOTE)).toBeInViewport();
  await expect.poll(() => annotated(page)).toEqual([`yellow: ${QUOTE}`]);
});

for (const surface of ["popup.html", "sidepanel.html"]) {
  test(`${surface} lists what was saved on the page, and leads there`, async ({ gloss, site }) => {
    const address = site.put("/long", PAGE);
    await openLibrary(gloss, [
      of(address, 1, QUOTE),
      { ...of(address, 2, "Jack Ma founded Alibaba."), note: "Compare." },
    ]);
    const page = await gloss.open(address);
    await expect.poll(async () => (await annotated(page)).length).toBe(2);
    const beside = await gloss.openFor(page, surface);
    const list = beside.getByRole("region", { name: "Annotations" });
    await expect(list.getByRole("heading", { name: "2 annotations" })).toBeVisible();
    await expect(list.getByRole("listitem").filter({ hasText: "Jack Ma" })).toContainText(
      surface === "popup.html" ? "Note" : "Compare.",
    );
    await list.getByRole("button", { name: /He left/ }).click();
    await expect(page.getByText(QUOTE)).toBeInViewport();

    const opening = gloss.context.waitForEvent("page");
    await list.getByRole("link", { name: "In the library" }).click();
    const library = await opening;
    await expect(library.locator(".list-bar-count")).toHaveText("2 annotations");
    await expect(library.getByRole("button", { name: "Remove the filter: One page" })).toBeVisible();
  });
}

test("F11 what is lost on its page is shown apart, attached at the closest place, and taken back", async ({
  gloss,
  site,
}) => {
  const address = site.put("/long", PAGE);
  const lost = of(address, 1, "She joined the company in 1999 in order to learn again.");
  const library = await openLibrary(gloss, [lost]);
  const page = await gloss.open(address);
  const panel = await gloss.openFor(page, "sidepanel.html");
  const list = panel.getByRole("region", { name: "Annotations" });
  await expect(list.getByRole("heading", { name: "Not found on this page now" })).toBeVisible();
  await expect.poll(() => annotated(page)).toEqual([]);
  await page.bringToFront();
  await page.evaluate((quote) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(quote);
      if (at >= 0) document.getSelection()!.setBaseAndExtent(node, at, node, at + quote.length);
    }
  }, QUOTE);
  await panel.bringToFront();
  await list.getByRole("button", { name: /^Attach/ }).click();
  await expect(list.getByText("Attached.")).toBeVisible();
  await expect.poll(() => annotated(page)).toEqual([`yellow: ${QUOTE}`]);
  expect((await stored(library))[0]!.target.quote.exact).toBe(QUOTE);
  await list.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await stored(library))[0]!.target.quote.exact).toBe(lost.target.quote.exact);
});

test("what is not found on its page is listed by the library's filter", async ({ gloss, site }) => {
  const address = site.put("/long", PAGE);
  const library = await openLibrary(gloss, [
    of(address, 1, QUOTE),
    of(address, 2, "Nobody ever wrote this here at all."),
  ]);
  const page = await gloss.open(address);
  await expect.poll(() => annotated(page)).toEqual([`yellow: ${QUOTE}`]);
  await library.bringToFront();
  await expect
    .poll(async () => {
      const found = await ask(library, {
        type: "findAnnotations",
        filter: { orphans: true },
        sort: "newest",
        offset: 0,
        limit: 10,
        facets: false,
      });
      return found.total;
    })
    .toBe(1);
  await library.getByRole("button", { name: "Not found on their page" }).click();
  await expect(library.locator(".list-bar-count")).toHaveText("1 annotation");
  await expect(row(library, "Nobody ever wrote")).toContainText("Not found on its page when that was last open");
});
