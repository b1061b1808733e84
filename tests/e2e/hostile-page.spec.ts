/** A page that works against us: nothing happens but by a reader's hand, and Gloss stays alive. */
import { HOST } from "../browsers/mark-selector.ts";
import { cardOf } from "../browsers/marks.ts";
import { article, expect, scripted } from "./gloss.ts";
import { expectAlive, expectPainted } from "./painted.ts";
import { openWatched, spyOnMessages, test } from "./shared.ts";

const PAGE = article("Jack Ma founded Alibaba.", "Xinhua wrote of Tencent.");

for (const [kind, html] of [
  ["marks", PAGE],
  ["highlights", scripted(PAGE)],
] as const) {
  test(`C1 ${kind}: events by script do nothing`, async ({ gloss, site }) => {
    const spy = await spyOnMessages(gloss);
    const { page, complaints } = await openWatched(gloss, site.put("/page", html));
    await expectPainted(page);
    await expect.poll(async () => (await spy.messages()).at(-1)?.type).toBe("reportPage");
    const before = (await spy.messages()).length;
    await page.evaluate((id) => {
      const box = document.querySelector("p")!.getBoundingClientRect();
      const at = { clientX: box.x + 10, clientY: box.y + 8, button: 0, pointerType: "mouse" };
      const options = { ...at, bubbles: true, composed: true, cancelable: true, view: window };
      const targets: EventTarget[] = [window, document, ...document.querySelectorAll("main,p,mark")];
      const pointer =
        "pointerover pointerenter pointermove pointerdown pointerup mouseover mousemove mousedown mouseup";
      for (const target of targets) {
        for (const type of `${pointer} click dblclick auxclick contextmenu`.split(" "))
          target.dispatchEvent(new PointerEvent(type, options));
        for (const init of [
          { key: "Enter" },
          { key: " " },
          { key: "Escape" },
          { key: "M", code: "KeyM", altKey: true, shiftKey: true },
        ])
          for (const type of ["keydown", "keypress", "keyup"])
            target.dispatchEvent(new KeyboardEvent(type, { ...options, ...init }));
        for (const type of ["copy", "cut", "paste"]) target.dispatchEvent(new ClipboardEvent(type, options));
        for (const type of ["dragstart", "dragover", "drop"]) target.dispatchEvent(new DragEvent(type, options));
        for (const name of ["content", "background", "gloss"])
          for (const type of [
            `${id}:${name}:wxt:content-script-started`,
            "wxt:content-script-started",
            "wxt:locationchange",
          ])
            target.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: name, messageId: "forged" } }));
        for (const type of ["pagehide", "blur", "focus", "visibilitychange", "selectionchange"])
          target.dispatchEvent(new Event(type));
      }
      for (const type of ["linkText", "reportPage", "readEntity", "show", "close", "size"])
        postMessage({ type, id, height: 9999, corpus: "china-internet", entity: "jack-ma" }, "*");
      document.querySelector<HTMLElement>("mark")?.focus();
      document.querySelector<HTMLElement>("mark")?.click();
      document.querySelector<HTMLElement>("p")!.click();
    }, gloss.extensionId);
    await expectAlive(page);
    await expect(page.locator(HOST)).toHaveCount(0);
    const types = (await spy.messages()).slice(before).map(({ type }) => type);
    expect(types.filter((type) => type !== "linkText" && type !== "reportPage")).toEqual([]);
    expect(types.length).toBeLessThan(8);
    expect(await page.evaluate(() => CSS.highlights.get("gloss-current")?.size ?? 0)).toBe(0);
    expect(complaints).toEqual([]);
  });

  test(`C7 ${kind}: a card that the page throws about a thousand times closes, and comes back when it is asked for`, async ({
    gloss,
    site,
  }) => {
    test.slow(); // moving a frame takes the browser milliseconds, whose ever it is
    const spy = await spyOnMessages(gloss);
    const { page, complaints } = await openWatched(gloss, site.put("/page", html));
    await expectPainted(page);
    const click = (paragraph: number) =>
      page
        .locator("p")
        .nth(paragraph)
        .click({ position: { x: 10, y: 8 } });
    await click(0);
    await expect((await cardOf(page)).locator("body")).toContainText("Jack Ma");
    const before = (await spy.messages()).length;
    await page.evaluate((selector) => {
      const host = document.querySelector<HTMLElement>(selector)!;
      for (let time = 0; time < 250; time++) {
        host.remove();
        document.body.append(host);
        host.setAttribute("data-gloss-host", String(time));
        host.setAttribute("style", "display: none; left: 0");
        host.id = `host-${time}`;
        document.documentElement.prepend(host);
      }
      const copy = host.cloneNode(true) as HTMLElement;
      copy.removeAttribute("data-gloss-host");
      document.body.append(copy);
    }, HOST);
    await expect(page.locator(HOST)).toHaveAttribute("data-gloss-host", "");
    expect((await spy.messages()).length - before, "messages").toBeLessThan(10);
    await page.locator(HOST).evaluate((host) => host.remove());
    await click(1);
    await expect(page.locator(HOST)).toHaveCount(1);
    await expect(page.locator(HOST)).toHaveAttribute("data-gloss-host", "open");
    await expect((await cardOf(page)).locator("body")).toContainText("Xinhua");
    expect(complaints).toEqual([]);
  });
}

test("C5 a page that clears the registry, and patches what we use, gets no exception and no endless fight", async ({
  gloss,
  site,
}) => {
  const { page, complaints } = await openWatched(gloss, site.put("/page", scripted(PAGE)));
  await expectPainted(page);
  const { fought } = await page.evaluate(async () => {
    const broken = () => {
      throw new Error("patched");
    };
    for (const constructor of [Highlight, Range, MutationObserver, Element, Node, Document, Map, Set])
      for (const name of ["add", "delete", "observe", "getClientRects", "closest", "getAttribute", "contains"])
        if (name in constructor.prototype && constructor !== Map && constructor !== Set)
          Object.defineProperty(constructor.prototype, name, { value: broken });
    Object.assign(globalThis, { StaticRange: broken, Highlight: broken });
    JSON.parse = broken;
    for (const name of ["type", "blocks", "text", "mentions", "undo", "ok"])
      Object.defineProperty(Object.prototype, name, { set: broken, configurable: true });
    const ended = performance.now() + 1500;
    let count = 0;
    while (performance.now() < ended) {
      if ([...CSS.highlights.keys()].some((name) => name.startsWith("gloss"))) count++;
      CSS.highlights.clear();
      const late = document.createElement("p");
      late.append("Tencent again.");
      document.body.append(late);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    for (const name of ["type", "blocks", "text", "mentions", "undo", "ok"])
      Reflect.deleteProperty(Object.prototype, name);
    return { fought: count };
  });
  expect(fought, "how often we put them back").toBeLessThan(100);
  await expectAlive(page);
  expect(complaints).toEqual([]);
});

test("C5 a page that styles our names changes only how they look", async ({ gloss, site }) => {
  const style =
    "<style>::highlight(gloss-person-light) { color: red } mark { display: block; font-size: 80px }</style>";
  for (const html of [PAGE, scripted(PAGE)]) {
    const { page, complaints } = await openWatched(gloss, site.put("/page", html.replace("<main>", `${style}<main>`)));
    await expectPainted(page);
    expect(
      await page
        .locator("p")
        .first()
        .evaluate((paragraph) => paragraph.getBoundingClientRect().height),
    ).toBeLessThan(30);
    expect(complaints).toEqual([]);
  }
});
