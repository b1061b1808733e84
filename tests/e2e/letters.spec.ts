/** Names set letter by letter or in other letters than they are written: marked as they are seen, with no letter of the page changed. */
import { LETTER_PAGES, markedLetters, SCRIPTED } from "../fixtures/letter-pages.ts";
import { cardSeen } from "../browsers/marks.ts";
import { openDesk } from "./annotation-desk.ts";
import { askToSave, expectToolbar } from "./annotations.ts";
import { expect, readToEnd } from "./gloss.ts";
import { openPair, openWatched, test } from "./shared.ts";

for (const [name, html] of Object.entries(LETTER_PAGES)) {
  for (const [kind, script] of [
    ["a plain page", ""],
    ["a page of scripts", SCRIPTED],
  ] as const) {
    test(`B2 names are marked in ${name}, on ${kind}`, async ({ gloss, control, site }) => {
      const pair = await openPair({ gloss, control }, site.put("/letters", html + script));
      const { page } = pair.ours;
      await expect
        .poll(async () => (await page.evaluate(markedLetters)).filter(({ wanted, marked }) => wanted !== marked))
        .toEqual([]);
      const seen = (of: typeof page): Promise<string> => of.evaluate(() => document.body.innerText);
      expect(await seen(page)).toBe(await seen(pair.theirs.page));
    });
  }
}

test("B7 what is saved of split words and large letters reads as it is seen", async ({ gloss, site }) => {
  const saved: string[] = [];
  const desk = await openDesk(gloss);
  for (const [path, name, id] of [
    ["/words", "words and letters in boxes", "a"],
    ["/letters", "words and letters in boxes", "b"],
    ["/apart", "words and letters in boxes", "c"],
    ["/large", "first letters set large", "a"],
  ] as const) {
    const { page } = await openWatched(gloss, site.put(path, LETTER_PAGES[name]! + SCRIPTED));
    await readToEnd(gloss, page);
    await page.evaluate((wanted) => document.getSelection()!.selectAllChildren(document.getElementById(wanted)!), id);
    await askToSave(gloss, page);
    const toolbar = await expectToolbar(page);
    await cardSeen(toolbar);
    await toolbar.getByRole("button", { name: "Save: Yellow" }).click();
    const here = async () => (await desk.all()).filter(({ target }) => target.source.endsWith(path));
    await expect.poll(async () => (await here()).length).toBe(1);
    saved.push((await here())[0]!.target.quote.exact);
  }
  expect(saved).toEqual([
    "Jack Ma leaves Alibaba early",
    "Xi Jinping speaks in Wuzhen",
    "Xi Jinping speaks in Wuzhen",
    "Jack Ma stood at the window.",
  ]);
});
