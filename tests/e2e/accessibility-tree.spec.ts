/** What a screen reader is told, and where the Tab key goes, are as without Gloss. */
import type { Page } from "@playwright/test";
import { HOST, MARK } from "../browsers/mark-selector.ts";
import { cardOf, paintedTexts } from "../browsers/marks.ts";
import { expect, scripted } from "./gloss.ts";
import { inBoth, openPair, test } from "./shared.ts";

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Reading aloud</title><link rel="icon" href="data:,">
<header><h1>Jack Ma and <em>Alibaba</em></h1><nav aria-label="Sections"><a href="#a">Tencent says what it will do today</a> <a href="#b">Weather</a></nav></header>
<main>
  <h2 id="a">What Baidu said</h2>
  <p>Xinhua wrote that <a href="#b" title="About Jack Ma">Jack <b>Ma</b> left Alibaba</a>, and Tencent did not.</p>
  <ul><li>Baidu <button>More of what people say about Baidu</button></li><li><label>Name <input value="Tencent"></label></li></ul>
  <figure><img alt="Jack Ma in Wuzhen" src="data:,"><figcaption>Jack Ma, again.</figcaption></figure>
  <details open><summary>Tencent in short</summary><p>Nobody knows Tencent.</p></details>
  <p tabindex="0" aria-live="polite" id="b">Xinhua, live.</p>
</main></html>`;

const PAINTED =
  "Jack Ma|Alibaba|Tencent|Baidu|Xinhua|Jack |Ma|Alibaba|Tencent|Baidu|Baidu|Jack Ma|Tencent|Tencent|Xinhua".split("|");

interface Told {
  role: string;
  name: string;
  states: string[];
  children: Told[];
}

/** The whole tree as it is told, without the nodes named: their children stand in their place, and texts that meet read as one. */
async function toldOf(page: Page, without: readonly string[] = []): Promise<Told> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const tell = (id: string): Told[] => {
    const node = byId.get(id)!;
    const role = String(node.role?.value);
    if (role === "InlineTextBox") return []; // where lines break
    const children: Told[] = [];
    for (const child of (node.childIds ?? []).flatMap(tell)) {
      const before = children.at(-1);
      if (before?.role === "StaticText" && child.role === "StaticText") before.name += child.name;
      else children.push(child);
    }
    if (node.ignored || without.includes(role)) return children;
    const states = (node.properties ?? []).map(({ name, value }) => `${name}: ${String(value.value)}`);
    // A blank between a mark and a button is a text of its own, which is not told.
    for (const child of children) if (child.role === "StaticText") child.name = child.name.trim();
    return [{ role, name: String(node.name?.value ?? ""), states, children }];
  };
  return tell(nodes[0]!.nodeId)[0]!;
}

/** What has the focus, from Tab to Tab, all the way around. */
async function tabOrder(page: Page): Promise<string[]> {
  const order: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press("Tab");
    order.push(await page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`));
  }
  return order;
}

for (const { kind, html, without } of [
  { kind: "marks", html: PAGE, without: ["mark"] },
  { kind: "highlights", html: scripted(PAGE), without: [] },
]) {
  test(`A12 ${kind}: what is read aloud and the order of Tab are as without`, async ({ gloss, control, site }) => {
    const pair = await openPair({ gloss, control }, site.put(`/told-${kind}`, html));
    const { page } = pair.ours;
    await expect.poll(() => paintedTexts(page)).toEqual(PAINTED);
    await expect(page.locator(MARK)).toHaveCount(kind === "marks" ? PAINTED.length : 0);
    const told = () => inBoth(pair, (one) => toldOf(one, one === page ? without : []));
    const expectAlike = async (when: string): Promise<void> => {
      const [painted, plain] = await told();
      expect(painted, when).toEqual(plain);
    };
    await expectAlike("painted");
    const [ours, theirs] = await inBoth(pair, tabOrder);
    expect(ours).toEqual(theirs);
    expect(new Set(ours).size, "places the Tab key goes to").toBeGreaterThan(5);

    await inBoth(pair, (one) => one.getByText("Xinhua, live.").hover({ position: { x: 10, y: 8 } }));
    await expect((await cardOf(page)).locator("[data-document-id]").first()).toBeVisible();
    const [withCard, plain] = await told();
    expect(withCard.children.pop(), "the card").toMatchObject({
      role: "group",
      children: [{ role: "status" }, { role: "Iframe" }],
    });
    expect(withCard, "beside the open card").toEqual(plain);
    await inBoth(pair, (one) => one.mouse.move(5, 700));
    await expect(page.locator(HOST)).toBeHidden();
    const [after, alike] = await told();
    // What says the name that keys go to must stand there, empty, before it says one.
    expect(after.children.pop(), "the place where names are said").toMatchObject({ role: "status", children: [] });
    expect(after, "when the card is closed").toEqual(alike);
  });
}
