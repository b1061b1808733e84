/** Text in frames and shadow trees counts into the tab's list. */
import { article, expect } from "./gloss.ts";
import { expectPainted, paintOf } from "./painted.ts";
import { openWatched, test } from "./shared.ts";

const FRAMES: { name: string; markup: (other: string) => string }[] = [
  { name: "of the same origin", markup: () => '<iframe src="/inner"></iframe>' },
  { name: "of another origin", markup: (other) => `<iframe src="${other}/inner"></iframe>` },
  { name: "srcdoc", markup: () => '<iframe srcdoc="<p>Jack Ma founded Alibaba.</p>"></iframe>' },
  {
    name: "about:blank that is written into",
    markup: () =>
      `<iframe></iframe><script>{
        const { contentDocument } = document.querySelector("iframe");
        contentDocument.open();
        contentDocument.write("<p>Jack Ma founded Alibaba.</p>");
        contentDocument.close();
      }</script>`,
  },
  {
    name: "about:blank that is filled later",
    markup: () =>
      `<iframe></iframe><script>
        const paragraph = document.createElement("p");
        paragraph.textContent = "Jack Ma founded Alibaba.";
        addEventListener("load", () => document.querySelector("iframe").contentDocument.body.append(paragraph));
      </script>`,
  },
  { name: "sandboxed", markup: () => '<iframe sandbox src="/inner"></iframe>' },
  { name: "sandboxed with scripts", markup: () => '<iframe sandbox="allow-scripts" src="/inner"></iframe>' },
  { name: "sandboxed srcdoc", markup: () => '<iframe sandbox srcdoc="<p>Jack Ma founded Alibaba.</p>"></iframe>' },
  { name: "in a frame", markup: () => '<iframe src="/middle"></iframe>' },
];

for (const { name, markup } of FRAMES) {
  // Laid out a moment late, it has no size when its script starts.
  test(`B2 a frame ${name}: marked, and each entity counted once for the tab`, async ({ gloss, site }) => {
    site.put("/inner", article("Jack Ma founded Alibaba."));
    site.put("/middle", '<p>Tencent.</p><iframe src="/inner"></iframe>');
    const outer = `<!doctype html><title>Outer</title><link rel="icon" href="data:,"><p>Jack Ma read Xinhua.</p>${markup(site.otherOrigin)}`;
    const { page, complaints } = await openWatched(gloss, site.put("/outer", outer));
    const innermost = () => page.frames().at(-1)!;
    await expect.poll(async () => (await paintOf(innermost())).painted).toEqual(["Jack Ma", "Alibaba"]);
    await expectPainted(page.mainFrame());
    // Jack Ma stands in both.
    await expect.poll(() => gloss.badgeOf(page)).toBe(name === "in a frame" ? "4" : "3");
    const popup = await gloss.openPopup(page);
    await expect(popup.locator('[data-entity-id="jack-ma"]')).toHaveCount(1);
    await expect(popup.locator('[data-entity-id="alibaba"]')).toHaveCount(1);
    // The test's own look into a sandbox is what the browser blocks.
    expect(complaints.filter((text) => !/404|Blocked script execution/.test(text))).toEqual([]);
  });
}

test(`B2 a frame that is hidden at first is marked when it is shown`, async ({ gloss, site }) => {
  site.put("/inner", article("Jack Ma founded Alibaba."));
  const outer = '<!doctype html><link rel="icon" href="data:,"><p>Xinhua.</p><iframe src="/inner" hidden></iframe>';
  const { page } = await openWatched(gloss, site.put("/outer", outer));
  await expectPainted(page);
  await page.locator("iframe").evaluate((frame) => ((frame as HTMLElement).hidden = false));
  await expect.poll(async () => (await paintOf(page.frames().at(-1)!)).painted).toEqual(["Jack Ma", "Alibaba"]);
  await expect.poll(() => gloss.badgeOf(page)).toBe("3");
});

test("B2 a frame that grows with what is in it is marked", async ({ gloss, site }) => {
  site.put("/inner", article("Jack Ma founded Alibaba."));
  const outer =
    '<!doctype html><link rel="icon" href="data:,"><p>Xinhua.</p><iframe src="/inner" width="500" style="height: 0"></iframe>';
  const { page } = await openWatched(gloss, site.put("/outer", outer));
  await expectPainted(page);
  await page.locator("iframe").evaluate((frame) => ((frame as HTMLElement).style.height = "150px"));
  await expect.poll(async () => (await paintOf(page.frames().at(-1)!)).painted).toEqual(["Jack Ma", "Alibaba"]);
});

test(`B2 the next page in a tab has nothing of the former one's frames`, async ({ gloss, site }) => {
  site.put("/inner", article("Jack Ma founded Alibaba."));
  const outer = '<!doctype html><link rel="icon" href="data:,"><p>Xinhua.</p><iframe src="/inner"></iframe>';
  const { page } = await openWatched(gloss, site.put("/outer", outer));
  await expect.poll(() => gloss.badgeOf(page)).toBe("3");
  await page.goto(site.put("/next", article("Tencent came.")));
  await expectPainted(page);
  await expect.poll(() => gloss.badgeOf(page)).toBe("1");
  const popup = await gloss.openPopup(page);
  await expect(popup.locator("[data-entity-id]")).toHaveCount(1);
});

test("B2 a frame that goes takes its names out of the tab's list", async ({ gloss, site }) => {
  site.put("/inner", article("Jack Ma founded Alibaba."));
  const outer =
    '<!doctype html><link rel="icon" href="data:,"><p>Xinhua.</p><iframe src="/inner"></iframe><script>0</script>';
  const { page } = await openWatched(gloss, site.put("/outer", outer));
  await expect.poll(() => gloss.badgeOf(page)).toBe("3");
  await page.evaluate(() => document.querySelector("iframe")!.remove());
  await expect.poll(() => gloss.badgeOf(page)).toBe("1");
});

const SHADOWS: { name: string; body: string; script: string }[] = [
  {
    name: "nested",
    body: "<div id=host></div>",
    script: `const outer = host.attachShadow({ mode: "open" });
      outer.innerHTML = "<p>Jack Ma</p><div></div>";
      outer.querySelector("div").attachShadow({ mode: "open" }).innerHTML = "<p>founded Alibaba.</p>";`,
  },
  {
    name: "with slots",
    body: "<div id=host><p>Jack Ma</p><p slot=last>founded Alibaba.</p></div>",
    script: `host.attachShadow({ mode: "open" }).innerHTML = "<section><slot></slot><slot name=last></slot></section>";`,
  },
  {
    name: "declarative",
    body: "<div id=host><template shadowrootmode=open><p>Jack Ma founded Alibaba.</p></template></div>",
    script: "",
  },
  {
    name: "attached later to a custom element",
    body: "<late-host id=host></late-host>",
    script: `window.later = () => {
        host.attachShadow({ mode: "open" }).innerHTML = "<p>Jack Ma founded Alibaba.</p>";
      };`,
  },
  {
    name: "defined later",
    body: "<late-host id=host></late-host>",
    script: `window.later = () => customElements.define("late-host", class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: "open" }).innerHTML = "<p>Jack Ma founded Alibaba.</p>";
        }
      });`,
  },
];

for (const { name, body, script } of SHADOWS) {
  test(`B3 a shadow root, ${name}: its text is marked, also when it changes`, async ({ gloss, site }) => {
    const html = `<!doctype html><title>Shadow</title><link rel="icon" href="data:,"><p>Xinhua.</p>${body}<script>${script}</script>`;
    const { page, complaints } = await openWatched(gloss, site.put("/shadow", html));
    await expect.poll(async () => (await paintOf(page)).painted).toContain("Xinhua");
    await page.evaluate(() => (globalThis as unknown as { later?: () => void }).later?.());
    await expect.poll(async () => (await paintOf(page)).painted).toEqual(["Xinhua", "Jack Ma", "Alibaba"]);
    await page.evaluate(() => {
      const host = document.querySelector("#host")!;
      (host.shadowRoot!.querySelector("p") ?? host.querySelector("p"))!.textContent = "Tencent";
    });
    await expect.poll(async () => (await paintOf(page)).painted).toContain("Tencent");
    await expectPainted(page);
    expect(complaints).toEqual([]);
  });
}

test("B3 closed shadow roots are left alone", async ({ gloss, site }) => {
  const html =
    '<!doctype html><link rel="icon" href="data:,"><p>Xinhua.</p><div></div><p>Tencent.</p>' +
    '<script>document.querySelector("div").attachShadow({ mode: "closed" }).innerHTML = "<p>Alibaba</p>";</script>';
  const { page, complaints } = await openWatched(gloss, site.put("/closed", html));
  await expectPainted(page);
  expect((await paintOf(page)).painted).toEqual(["Xinhua", "Tencent"]);
  await expect.poll(() => gloss.badgeOf(page)).toBe("2");
  expect(complaints).toEqual([]);
});
