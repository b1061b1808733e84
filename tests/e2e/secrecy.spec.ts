/** What the card shows, and what is typed in it, stays between the extension and the reader: the page around it learns nothing. */
import type { Frame, Page } from "@playwright/test";
import { HOST, MARK } from "../browsers/mark-selector.ts";
import { cardOf } from "../browsers/marks.ts";
import { expectToolbar, selectWords } from "./annotations.ts";
import { article, expect, test } from "./gloss.ts";

const PAGE = article("Jack Ma founded it.", "The last paragraph says nothing of note.");
const TYPED = "quixotic zebra waltz";

/** What a reader does, and what of it nobody else may know. */
const SCENES: { name: string; act: (page: Page) => Promise<string[]> }[] = [
  {
    name: "reading, selecting and copying on a mention's card",
    act: async (page) => {
      await page.locator(MARK, { hasText: "Jack Ma" }).click();
      const card = await cardOf(page);
      await card.locator("[data-document-id] blockquote").first().click({ clickCount: 3 });
      await page.keyboard.press("ControlOrMeta+c");
      await card.getByText("Why this?").click();
      await card.locator("summary").first().focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowDown");
      return linesOf(card);
    },
  },
  {
    name: "a note about selected words",
    act: async (page) => {
      await selectWords(page, "nothing of note");
      const toolbar = await expectToolbar(page);
      await toolbar.getByRole("button", { name: "Add note" }).click();
      await toolbar.locator("textarea").click();
      await page.keyboard.type(TYPED);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.press("ControlOrMeta+x");
      await page.keyboard.press("ControlOrMeta+v");
      await expect(toolbar.locator("textarea")).toHaveValue(TYPED);
      return [TYPED, ...TYPED.split(" ")];
    },
  },
];

/** All that the card says, line by line, without what the page says itself and what is too short to mean anything. */
async function linesOf(card: Frame): Promise<string[]> {
  const text = await card.locator("body").innerText();
  return text.split("\n").filter((line) => line.length > 3 && !/^(?:Jack Ma|Why this)/.test(line));
}

const EVENTS =
  `keydown keypress keyup beforeinput input change compositionstart compositionupdate compositionend textInput
  copy cut paste beforecopy beforecut beforepaste select selectstart selectionchange focus blur focusin focusout
  pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout click dblclick auxclick
  contextmenu wheel scroll drag dragstart drop message toggle load error slotchange`.split(/\s+/);

/** Runs before anything else in the page: writes down all that events tell, as deep as a script can look. */
function listen(types: string[]): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  const look = (event: Event): void => {
    const { type } = event;
    const own = ["key", "code", "data", "detail", "message", "name"].map((field) => String(Reflect.get(event, field)));
    const nodes = event.composedPath().map((target) => (target instanceof Element ? target.outerHTML : ""));
    const { clipboardData } = event as ClipboardEvent;
    const copied = clipboardData ? clipboardData.types.map((kind) => clipboardData.getData(kind)) : [];
    heard.push([type, ...own, ...copied, String(getSelection()), ...nodes].join(" | "));
  };
  for (const type of types) for (const target of [window, document]) target.addEventListener(type, look, true);
}

/** Everything that a script of the page can gather once it suspects something. */
function gather(host: string) {
  const element = document.querySelector<HTMLElement>(host)!;
  const { x, y, width, height } = element.getBoundingClientRect();
  const below: string[] = [];
  for (let row = 0; row < 1; row += 0.1)
    for (let column = 0; column < 1; column += 0.1)
      for (const found of document.elementsFromPoint(x + width * column, y + height * row)) below.push(found.outerHTML);
  return {
    shadow: element.shadowRoot === null ? [] : [element.shadowRoot.innerHTML],
    frames: [...document.querySelectorAll("iframe")].map(({ src }) => src),
    windows: window.length,
    below: [...new Set(below)],
    selected: [String(getSelection()), document.activeElement?.outerHTML ?? ""],
    text: [document.body.innerText, document.documentElement.textContent],
    markup: [
      document.documentElement.outerHTML,
      document.documentElement.getHTML({ serializableShadowRoots: true }),
      new XMLSerializer().serializeToString(document),
    ],
    entries: performance.getEntries().map((entry) => JSON.stringify(entry)),
    heard: (globalThis as unknown as { heard: string[] }).heard,
  };
}

for (const { name, act } of SCENES) {
  test(`C2 ${name}: no character of it reaches the page`, async ({ gloss, site }) => {
    const page = await gloss.context.newPage();
    await page.addInitScript(listen, EVENTS);
    await page.goto(site.put("/page", PAGE));
    await expect(page.locator(MARK)).toHaveCount(1);
    const secrets = await act(page);
    expect(secrets.length).toBeGreaterThan(2);
    await page.locator(HOST).waitFor({ state: "attached" });

    const { windows, frames, shadow, ...seen } = await page.evaluate(gather, HOST);
    expect({ windows, frames, shadow }).toEqual({ windows: 0, frames: [], shadow: [] });
    const leaks = Object.entries(seen).flatMap(([where, texts]) =>
      texts.flatMap((text) =>
        secrets.filter((secret) => text?.includes(secret)).map((secret) => `${where}: ${secret}`),
      ),
    );
    expect(leaks).toEqual([]);
    const found = await page.evaluate(
      (lines) => lines.filter((line) => (window as unknown as { find: (text: string) => boolean }).find(line)),
      secrets,
    );
    expect(found).toEqual([]);
    const typed = (seen.heard ?? []).filter((line) =>
      /^(?:key|beforeinput|input|composition|text|copy|cut|paste)/.test(line),
    );
    expect(typed).toEqual([]);
  });
}
