/** Names are marked where a person reads them, and nowhere else. */
import { MARK } from "../browsers/mark-selector.ts";
import { paintedTexts } from "../browsers/marks.ts";
import { article, expect, readToEnd, scripted, test } from "./gloss.ts";
import { ALL_SURFACES, NAMES_PAGE } from "../fixtures/names.ts";

test("marks one name of each category, in the order they stand", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/names", NAMES_PAGE));
  await expect(page.locator(MARK)).toHaveText(ALL_SURFACES);
});

test("paints a page with scripts without touching its elements", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/scripted", scripted(NAMES_PAGE)));
  await expect.poll(() => paintedTexts(page)).toEqual(ALL_SURFACES);
  await expect(page.locator(MARK)).toHaveCount(0);
});

const READ = [
  { name: "a heading", html: "<h2>Tsinghua University and Tencent</h2>" },
  { name: "a link", html: '<a href="#x">Tsinghua University</a>, and Tencent' },
  { name: "a list and a table", html: "<ul><li>Tsinghua University</ul><table><tr><td>Tencent</table>" },
  { name: "a quotation", html: "<blockquote>Tsinghua University and Tencent</blockquote>" },
  { name: "a caption", html: "<figure><figcaption>Tsinghua University and Tencent</figcaption></figure>" },
  { name: "a button's neighbour", html: "<label>Tsinghua University <button>Go</button> Tencent</label>" },
] as const;

for (const { name, html } of READ) {
  test(`marks names in ${name}`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/read", article("Tsinghua University wrote to Tencent.", html)));
    await expect(page.locator(MARK)).toHaveText(["Tsinghua University", "Tencent", "Tsinghua University", "Tencent"]);
  });
}

const NOT_READ = [
  { name: "a script", html: "<script>/* Tsinghua University and Tencent */</script>" },
  {
    name: "a data script",
    html: '<script type="application/ld+json">{"a": "Tsinghua University and Tencent"}</script>',
  },
  { name: "a style sheet", html: "<style>/* Tsinghua University and Tencent */</style>" },
  { name: "a template", html: "<template><p>Tsinghua University and Tencent</p></template>" },
  { name: "noscript", html: "<noscript>Tsinghua University and Tencent</noscript>" },
  { name: "a text area", html: "<textarea>Tsinghua University and Tencent</textarea>" },
  { name: "an input", html: '<input value="Tsinghua University and Tencent">' },
  { name: "a choice", html: "<select><option>Tsinghua University and Tencent</option></select>" },
  { name: "an editor", html: "<div contenteditable>Tsinghua University and <b>Tencent</b></div>" },
  { name: "a plain text editor", html: '<div contenteditable="plaintext-only">Tsinghua University and Tencent</div>' },
  { name: "an editor by role", html: '<div role="textbox">Tsinghua University and Tencent</div>' },
  { name: "code", html: "<code>Tsinghua University and Tencent</code>" },
  { name: "a code block", html: "<pre><code>Tsinghua University\nTencent</code></pre>" },
  { name: "a keyboard sample", html: "<kbd>Tsinghua University</kbd> <samp>Tencent</samp>" },
  { name: "a comment", html: "<!-- Tsinghua University and Tencent -->" },
] as const;

for (const { name, html } of NOT_READ) {
  test(`leaves ${name} alone`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/not-read", article("Jack Ma founded Alibaba.", html)));
    await readToEnd(gloss, page);
    await expect.poll(() => paintedTexts(page)).toEqual(["Jack Ma", "Alibaba"]);
  });
}

const WRITTEN = [
  { name: "across inline tags", html: "Jack <b>Ma</b> of Alibaba", pieces: ["Jack ", "Ma", "Alibaba"] },
  { name: "with a possessive", html: "Alibaba’s Jack Ma", pieces: ["Alibaba", "Jack Ma"] },
  { name: "with a hyphen after it", html: "the Alibaba-backed venture", pieces: ["Alibaba"] },
  { name: "with a no-break space", html: "Jack&nbsp;Ma of Alibaba", pieces: ["Jack\u00a0Ma", "Alibaba"] },
  { name: "with a soft hyphen", html: "Ali&shy;baba", pieces: ["Ali\u00adbaba"] },
  {
    name: "in parentheses",
    html: "the China Federation of Internet Societies (CFIS)",
    pieces: ["China Federation of Internet Societies", "CFIS"],
  },
  { name: "in Chinese", html: "阿里巴巴创始人马云来到乌镇。", pieces: ["阿里巴巴", "马云", "乌镇"] },
  { name: "not inside a longer word", html: "Alibabaism in Wuzhen", pieces: ["Wuzhen"] },
  { name: "not across paragraphs", html: "He is called Jack</p><p>Ma works for Alibaba", pieces: ["Alibaba"] },
] as const;

for (const { name, html, pieces } of WRITTEN) {
  test(`marks a name ${name}`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/written", article(html)));
    await readToEnd(gloss, page);
    await expect.poll(() => paintedTexts(page)).toEqual(pieces);
  });
}
