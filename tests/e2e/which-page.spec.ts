/** A highlight belongs to the page it was made on, however the page says where it is: stale canonical addresses, routes, topics, stories. */
import type { Page } from "@playwright/test";
import type { GlossBrowser } from "../browsers/chromium.ts";
import { annotated, save } from "./annotations.ts";
import { article, expect, readToEnd, scripted, test } from "./gloss.ts";

/** The popup lists these words of a tab, in their order, and no others. */
async function expectListed(gloss: GlossBrowser, page: Page, ...quotes: string[]): Promise<void> {
  const popup = await gloss.openPopup(page);
  await expect(popup.locator("[data-entity-id]").first()).toBeVisible();
  await expect(popup.locator(".page-annotation-quote")).toHaveText(quotes);
  await popup.close();
  await page.bringToFront();
}

const paint = (page: Page, ...painted: string[]): Promise<void> =>
  expect.poll(() => annotated(page)).toEqual(painted.map((words) => `yellow: ${words}`));

/** An application that swaps what is in <main>; its head is written once, for the route that was asked for. */
const app = (canonical: string, routes: Record<string, string>): string =>
  `<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,">${canonical}<main></main><script>
  const routes = ${JSON.stringify(routes)};
  const here = () => location.hash || location.pathname;
  const draw = () => { document.querySelector("main").innerHTML = "<h1>" + here() + "</h1><p>" + routes[here()] + "</p>"; };
  window.go = (to) => { if (to.startsWith("#")) location.hash = to; else { history.pushState(null, "", to); draw(); } };
  addEventListener("popstate", draw);
  addEventListener("hashchange", draw);
  draw();
  </script></html>`;
const go = (page: Page, to: string): Promise<void> =>
  page.evaluate((route) => (globalThis as unknown as { go: (to: string) => void }).go(route), to);

const STORIES = {
  "/story-1": "Xinhua and editors of the large portals were told on Monday that comments must carry real names.",
  "/story-2": "Jack Ma told buyers at the fair that small shops would sell abroad within five years.",
};
const PROJECTS = {
  "/projects/7": "The seventh project names Tencent and builds a bridge of glass over the river.",
  "/projects/8": "The eighth project names Baidu and maps the tunnels below the old town.",
};

for (const [name, routes, canonicalOf, words] of [
  ["the first route's own", STORIES, (route: string) => route, "small shops would sell abroad"],
  ["one of the shell for all routes", PROJECTS, () => "/welcome", "maps the tunnels below"],
] as const) {
  test(`F10 a canonical address that no script renews, ${name}: filed under the route that is open`, async ({
    gloss,
    site,
  }) => {
    const [first, second] = Object.keys(routes) as [string, string];
    const put = (route: string): string =>
      site.put(route, app(`<link rel="canonical" href="${canonicalOf(route)}">`, routes));
    const [one, other] = [put(first), put(second)];
    const page = await gloss.open(one);
    await go(page, second);
    await save(page, words, "Yellow");
    await paint(page, words);
    await go(page, first);
    await paint(page);
    await expectListed(gloss, page);
    await page.goto(other);
    await paint(page, words);
    await page.goto(one);
    await readToEnd(gloss, page);
    await expectListed(gloss, page);
  });
}

for (const [name, first, second] of [
  ["#/one", "#/one", "#/two"],
  ["#news/12", "#news/12", "#news/13"],
  ["#!one", "#!one", "#!two"],
] as const) {
  test(`F10 routes as ${name}: each has its own highlights, at once and both ways`, async ({ gloss, site }) => {
    const routes = {
      [first]: "Alibaba opened a second office on the lake, and two hundred people moved in before winter.",
      [second]: "Tencent closed its oldest chat service, and the last users wrote farewell letters to each other.",
    };
    const address = site.put("/app", app("", routes));
    const page = await gloss.open(address + first);
    const [here, there] = ["two hundred people moved in", "wrote farewell letters"];
    await save(page, here, "Yellow");
    await go(page, second);
    await paint(page);
    await save(page, there, "Yellow");
    await paint(page, there);
    await go(page, first);
    await paint(page, here);
    await expectListed(gloss, page, here);
    await go(page, second);
    await paint(page, there);
    await expectListed(gloss, page, there);
    await page.reload();
    await paint(page, there);
    await page.goto("about:blank");
    await page.goto(address + first);
    await paint(page, here);
  });
}

/** Pages with several parts; the address follows the one that is being read. */
const followed = (canonical: string, parts: [path: string, text: string][]): string =>
  `<!doctype html><html lang="en"><title>Parts</title><link rel="canonical" href="${canonical}"><link rel="icon" href="data:,">
  <style>article { min-height: 120vh }</style><main>${parts
    .map(([path, text]) => `<article data-path="${path}"><h2>${path}</h2><p>${text}</p></article>`)
    .join("")}</main><script>
  addEventListener("scroll", () => {
    const at = [...document.querySelectorAll("article")].findLast((a) => a.getBoundingClientRect().top < innerHeight / 2);
    if (at && location.pathname !== at.dataset.path) history.replaceState(null, "", at.dataset.path);
  });
  </script></html>`;
const scrollTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => document.querySelector(`[data-path="${to}"]`)!.scrollIntoView(), path);
const addressIs = (page: Page, path: string): Promise<void> =>
  expect.poll(() => page.evaluate(() => location.pathname)).toBe(path);

for (const [name, base, slug] of [
  ["a number behind the topic's", "/t/new-rules/812", ""],
  ["a number behind a name with one", "/d/4711-new-rules", ""],
  ["posts by name", "/threads/new-rules.9812", "post-"],
] as const) {
  test(`F10 a forum, ${name}: a topic is one page while its address follows the posts`, async ({ gloss, site }) => {
    const paths = [1, 2, 3, 4].map((n) => (n === 1 ? base : `${base}/${slug}${n}`));
    const html = followed(
      base,
      paths.map((path, n) => [
        path,
        `In post ${n + 1} somebody of Tencent writes that the rule of the year ${1990 + n} was milder.`,
      ]),
    );
    const [topic, , , last] = paths.map((path) => site.put(path, html));
    const words = "the rule of the year 1993";
    const page = await gloss.open(topic!);
    await readToEnd(gloss, page);
    await scrollTo(page, paths[3]!);
    await addressIs(page, paths[3]!);
    await save(page, words, "Yellow");
    await paint(page, words);
    let gone = 0;
    await page.exposeFunction("unpainted", () => void gone++);
    await page.evaluate(() => {
      const { unpainted } = globalThis as unknown as { unpainted: () => void };
      const look = (): void => {
        if ((CSS.highlights.get("gloss-annotation-yellow")?.size ?? 0) === 0) unpainted();
        requestAnimationFrame(look);
      };
      look();
    });
    for (const path of [paths[0]!, paths[2]!, paths[3]!]) {
      await scrollTo(page, path);
      await addressIs(page, path);
      await expectListed(gloss, page, words);
    }
    expect(gone, "frames without the highlight").toBe(0);
    for (const address of [topic!, last!]) {
      await page.goto(address);
      await paint(page, words);
    }
  });
}

test("F10 an endless article: a highlight stands with its story, and the story's address opens it", async ({
  gloss,
  site,
}) => {
  const stories: [string, string][] = [
    ["/first-story", "A librarian in Xiamen has collected every notice that Xinhua sent to portals."],
    ["/second-story", "A bus driver explains how Baidu changed the names of three stops overnight."],
  ];
  const first = site.put("/first-story", followed("/first-story", stories));
  const second = site.put("/second-story", followed("/second-story", stories.slice(1)));
  const page = await gloss.open(first);
  const [above, below] = ["collected every notice", "changed the names of three stops"];
  await save(page, above, "Yellow");
  await scrollTo(page, "/second-story");
  await addressIs(page, "/second-story");
  await save(page, below, "Yellow");
  await paint(page, above, below);
  await expectListed(gloss, page, below);
  await scrollTo(page, "/first-story");
  await addressIs(page, "/first-story");
  await paint(page, above, below);
  await expectListed(gloss, page, above);
  await page.goto(second);
  await paint(page, below);
  await page.goto(first);
  await paint(page, above);
});

for (const [name, visit, plain] of [
  [
    "a messenger's marks",
    "/s?__biz=A&mid=1&idx=1&sn=ab&chksm=9f&scene=21#wechat_redirect",
    "/s?__biz=A&mid=1&idx=1&sn=ab",
  ],
  ["a session in the path", "/doc;jsessionid=0A1B2C?id=3", "/doc?id=3"],
] as const) {
  test(`F10 one page whatever the visit: ${name}`, async ({ gloss, site }) => {
    const html = scripted(article("去年冬天，阿里巴巴在杭州的仓库里存了三百万件棉衣，都没有卖出去。"));
    for (const address of [visit, plain]) site.put(new URL(address, site.origin).pathname, html);
    const words = "存了三百万件棉衣";
    const page = await gloss.open(site.origin + visit);
    await save(page, words, "Yellow");
    await page.goto(site.origin + plain);
    await paint(page, words);
  });
}
