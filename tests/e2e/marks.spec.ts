/** Names are marked where a person reads them, and nowhere else. */
import { MARK } from "../browsers/mark-selector.ts";
import { paintedTexts } from "../browsers/marks.ts";
import { article, expect, readToEnd, test } from "./gloss.ts";
import { ALL_SURFACES, NAMES_PAGE } from "../fixtures/names.ts";

test("marks one name of each category, in the order they stand", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/names", NAMES_PAGE));
  await expect(page.locator(MARK)).toHaveText(ALL_SURFACES);
});

const READ = [
  { name: "a heading", html: "<h2>Robin Li of Baidu</h2>" },
  { name: "a link", html: '<a href="#x">Robin Li</a>, who founded Baidu' },
  { name: "a list and a table", html: "<ul><li>Robin Li</ul><table><tr><td>Baidu</table>" },
  { name: "a quotation", html: "<blockquote>Robin Li of Baidu</blockquote>" },
  { name: "a caption", html: "<figure><figcaption>Robin Li of Baidu</figcaption></figure>" },
  { name: "a button's neighbour", html: "<label>Robin Li <button>Go</button> Baidu</label>" },
] as const;

for (const { name, html } of READ) {
  test(`marks names in ${name}`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/read", article("Robin Li founded Baidu.", html)));
    await expect(page.locator(MARK)).toHaveText(["Robin Li", "Baidu", "Robin Li", "Baidu"]);
  });
}

const NOT_READ = [
  { name: "a script", html: "<script>/* Robin Li of Baidu */</script>" },
  { name: "a data script", html: '<script type="application/ld+json">{"a": "Robin Li of Baidu"}</script>' },
  { name: "a style sheet", html: "<style>/* Robin Li of Baidu */</style>" },
  { name: "a template", html: "<template><p>Robin Li of Baidu</p></template>" },
  { name: "noscript", html: "<noscript>Robin Li of Baidu</noscript>" },
  { name: "a text area", html: "<textarea>Robin Li of Baidu</textarea>" },
  { name: "an input", html: '<input value="Robin Li of Baidu">' },
  { name: "a choice", html: "<select><option>Robin Li of Baidu</option></select>" },
  { name: "an editor", html: "<div contenteditable>Robin Li of <b>Baidu</b></div>" },
  { name: "a plain text editor", html: '<div contenteditable="plaintext-only">Robin Li of Baidu</div>' },
  { name: "an editor by role", html: '<div role="textbox">Robin Li of Baidu</div>' },
  { name: "code", html: "<code>Robin Li of Baidu</code>" },
  { name: "a code block", html: "<pre><code>Robin Li\nBaidu</code></pre>" },
  { name: "a keyboard sample", html: "<kbd>Robin Li</kbd> <samp>Baidu</samp>" },
  { name: "a comment", html: "<!-- Robin Li of Baidu -->" },
] as const;

for (const { name, html } of NOT_READ) {
  test(`leaves ${name} alone`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/not-read", article("Jack Ma founded Alibaba.", html)));
    await expect(page.locator(MARK)).toHaveText(["Jack Ma", "Alibaba"]);
    await readToEnd(gloss, page);
    expect(await paintedTexts(page)).toEqual(["Jack Ma", "Alibaba"]);
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
  { name: "not across paragraphs", html: "He is called Jack</p><p>Ma, of Alibaba", pieces: ["Alibaba"] },
] as const;

for (const { name, html, pieces } of WRITTEN) {
  test(`marks a name ${name}`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/written", article(html)));
    await readToEnd(gloss, page);
    await expect.poll(() => paintedTexts(page)).toEqual(pieces);
  });
}
