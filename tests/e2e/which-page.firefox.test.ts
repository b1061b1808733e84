/** Highlights and their pages in a real Firefox: routes, stale canonical addresses, topics, the other script. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { type GlossFirefox, launchFirefox } from "../browsers/firefox.ts";
import { servePages, type PageServer } from "../browsers/serve.ts";

const ROUTES = {
  "#/one": "Alibaba opened a second office on the lake, and two hundred people moved in before winter.",
  "#/two": "Tencent closed its oldest chat service, and the last users wrote farewell letters.",
};
const HASH = `<!doctype html><html lang="en"><title>Routes</title><main></main><script>
  const routes = ${JSON.stringify(ROUTES)};
  const draw = () => { document.querySelector("main").innerHTML = "<p>" + routes[location.hash] + "</p>"; };
  addEventListener("hashchange", draw);
  draw();
  </script></html>`;
const head = (canonical: string): string =>
  `<!doctype html><html lang="en"><title>Page</title><link rel="canonical" href="${canonical}">`;
const STORY = `${head("/story-1")}<main><p>Xinhua told editors on Monday that comments must carry real names.</p></main><script>
  window.go = () => { history.pushState(null, "", "/story-2"); document.querySelector("p").textContent = "Jack Ma told buyers that small shops would sell abroad."; };
  </script></html>`;
const TOPIC = `${head("/t/rules/812")}<p>In a post of Tencent somebody writes that the rule of the year 1993 was milder.</p></html>`;
const SCRIPT =
  '<!doctype html><html lang="zh"><title>繁體</title><p>國家網信辦主任魯煒主持了會議，新華社發了消息。</p></html>';
describe("pages in Firefox", () => {
  let gloss: GlossFirefox;
  let desk: Page;
  let site: PageServer;

  beforeAll(async () => {
    const pages: Record<string, string> = {
      "/app": HASH,
      "/story-1": STORY,
      "/t/rules/812/4": TOPIC,
      "/script": SCRIPT,
    };
    site = await servePages((path) => pages[path]);
    gloss = await launchFirefox();
    desk = await gloss.openOwn("manifest.json");
  });
  afterAll(async () => {
    await gloss?.close();
    await site?.close();
  });

  const save = async (path: string, exact: string): Promise<void> => {
    const target = { source: site.origin + path, title: "Page", quote: { exact, prefix: "", suffix: "" } };
    const request = { type: "saveAnnotation", draft: { colour: "yellow", note: "", tags: [], entities: [], target } };
    const reply = await desk.evaluate(async (message) => {
      type Api = { runtime: { sendMessage: (request: object) => Promise<{ ok: boolean }> } };
      return (globalThis as unknown as { browser: Api }).browser.runtime.sendMessage(message);
    }, request);
    expect(reply).toMatchObject({ ok: true });
  };
  const painted = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      [...CSS.highlights].flatMap(([name, highlight]) =>
        name.startsWith("gloss-annotation-")
          ? [...highlight].map(({ startContainer, startOffset, endOffset }) =>
              (startContainer as Text).data.slice(startOffset, endOffset),
            )
          : [],
      ),
    );
  const expectPainted = (page: Page, ...words: string[]): Promise<void> =>
    // A mark in it parts its text.
    expect.poll(async () => (await painted(page)).join(""), { timeout: 10_000 }).toBe(words.join(""));

  it("F10: each route behind # has its own highlights, both ways", async () => {
    const [here, there] = ["two hundred people moved in", "wrote farewell letters"];
    await save("/app#/one", here);
    await save("/app#/two", there);
    const page = await gloss.open(`${site.origin}/app#/one`);
    await page.bringToFront();
    await expectPainted(page, here);
    for (const [route, words] of [
      ["#/two", there],
      ["#/one", here],
    ]) {
      await page.evaluate((to) => void (location.hash = to!), route);
      await expectPainted(page, words!);
    }
  });

  it("F10: a stale canonical address doesn't stand for the route that is open", async () => {
    const words = "small shops would sell abroad";
    await save("/story-2", words);
    const page = await gloss.open(`${site.origin}/story-1`);
    await page.bringToFront();
    await page.evaluate(() => (globalThis as unknown as { go: () => void }).go());
    await expectPainted(page, words);
  });

  it("F10: a post is of its topic; F11: a quote is found in the other script", async () => {
    for (const [path, opened, words, seen] of [
      ["/t/rules/812", "/t/rules/812/4", "the rule of the year 1993", "the rule of the year 1993"],
      ["/script", "/script", "网信办主任鲁炜主持", "網信辦主任魯煒主持"],
    ] as const) {
      await save(path, words);
      const page = await gloss.open(site.origin + opened);
      await page.bringToFront();
      await expectPainted(page, seen);
    }
  });
});
