/** The way from name to name: in the order of reading, past what is folded up, to where it really is, and heard. */
import type { Page } from "@playwright/test";
import { HOST } from "../browsers/mark-selector.ts";
import { ESTIMATED, FOLDED, ORDERED } from "../fixtures/real-pages.ts";
import { pointOf } from "./acts.ts";
import { article, expect, readToEnd, scripted } from "./gloss.ts";
import { test } from "./shared.ts";

/** The surface form that the keyboard stands at, on a page of scripts. */
const current = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get("gloss-current") ?? [];
    return range && (range.startContainer as Text).data.slice(range.startOffset, range.endOffset);
  });

/** What a screen reader is told by our element, closed tree or not. */
async function heard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as {
    nodes: { nodeId: string; role?: { value: string }; name?: { value: string }; childIds?: string[] }[];
  };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const status = nodes.find(({ role }) => role?.value === "status");
  const textOf = (id: string): string => {
    const node = byId.get(id);
    return node?.role?.value === "StaticText" ? node.name!.value : (node?.childIds ?? []).map(textOf).join("");
  };
  return status ? textOf(status.nodeId) : "";
}

for (const [n, html] of ORDERED.entries()) {
  test(`next and previous go in the order of reading (${n + 1})`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/ordered", html));
    await readToEnd(gloss, page);
    const said: (string | undefined)[] = [];
    for (const key of ["M", "M", "M", "M", "M", "M", "K", "K"]) {
      await page.keyboard.press(`Alt+Shift+${key}`);
      await expect.poll(() => current(page)).not.toBe(said.at(-1));
      said.push(await current(page));
    }
    expect(said).toEqual(["Alibaba", "Tencent", "Baidu", "Xinhua", "Jack Ma", "Alibaba", "Jack Ma", "Xinhua"]);
  });
}

test("the next name is the next from where the reader has scrolled to", async ({ gloss, site }) => {
  const names = ["Alibaba", "Tencent", "Baidu", "Xinhua"];
  const html = scripted(article(...names)).replace("<main>", "<style>p { margin-bottom: 100vh }</style><main>");
  const page = await gloss.open(site.put("/scrolled", html));
  await readToEnd(gloss, page);
  await page.keyboard.press("Alt+Shift+M");
  await expect.poll(() => current(page)).toBe("Alibaba");
  await page.mouse.wheel(0, (await pointOf(page, "Baidu")).y - 100);
  await expect.poll(async () => (await pointOf(page, "Baidu")).y).toBeLessThan(200);
  await page.keyboard.press("Alt+Shift+M");
  await expect.poll(() => current(page)).toBe("Baidu");
  await page.keyboard.press("Alt+Shift+K");
  await expect.poll(() => current(page)).toBe("Tencent");
});

for (const kind of ["scripted", "plain"] as const) {
  test(`each name is said with its kind and place (${kind})`, async ({ gloss, site }) => {
    const html = article("Ren Xianliang spoke.", "Alibaba and Xinhua listened.");
    const page = await gloss.open(site.put("/heard", kind === "plain" ? html : scripted(html)));
    await readToEnd(gloss, page);
    await expect(page.locator(HOST)).toHaveCount(0);
    await page.keyboard.press("Alt+Shift+M");
    await expect.poll(() => heard(page)).toBe("Ren Xianliang, person, 1 of 3");
    await page.keyboard.press("Alt+Shift+M");
    await expect.poll(() => heard(page)).toBe("Alibaba, company, 2 of 3");
    await expect(page.locator(HOST)).toHaveCount(1);
    await expect(page.locator(HOST)).toBeHidden();
    // It speaks without a card: none is made for it.
    expect(page.frames().length).toBe(1);
  });
}

for (const [n, html] of FOLDED.entries()) {
  test(`the way passes over what is folded up, as the popup counts (${n + 1})`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/folded", html));
    await readToEnd(gloss, page);
    const count = (await gloss.reportOf(page))!.entities.find(({ entity }) => entity === "alibaba")!.count;
    const seen = new Set<string>();
    for (let step = 0; step < count * 2; step++) {
      await page.keyboard.press("Alt+Shift+M");
      await expect.poll(() => heard(page)).toBe(`Alibaba, company, ${(step % count) + 1} of ${count}`);
      const at = await page.evaluate(() => {
        const [range] = CSS.highlights.get("gloss-current")!;
        const element = range!.startContainer.parentElement!;
        return { text: element.textContent, isSeen: element.checkVisibility() };
      });
      expect(at.isSeen, at.text).toBe(true);
      seen.add(at.text);
    }
    expect(seen.size).toBe(count);
  });
}

for (const [n, html] of ESTIMATED.entries()) {
  test(`a jump ends at the name (${n + 1})`, async ({ gloss, site }) => {
    const page = await gloss.open(site.put("/estimated", html));
    await readToEnd(gloss, page);
    await page.keyboard.press("Alt+Shift+M");
    await expect.poll(() => heard(page)).toContain("1 of 2");
    await page.keyboard.press("Alt+Shift+M");
    await expect.poll(() => heard(page)).toContain("2 of 2");
    const place = async (): Promise<number> => {
      const { y } = await pointOf(page, "Alibaba");
      return Math.abs(y / page.viewportSize()!.height - 0.5);
    };
    await expect.poll(place).toBeLessThan(0.3);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    expect(await place(), "and stays there").toBeLessThan(0.3);
  });
}
