import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { textNodes, textsOf } from "../fixtures/page-body.ts";
import { type Reading, settled, startReading } from "../fixtures/page-reader.ts";

vi.setConfig({ testTimeout: 60_000 }); // many random cases

let reading: Reading;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  reading.reader.stop();
  vi.useRealTimers();
});

async function start(html: string): Promise<HTMLElement> {
  reading?.reader.stop();
  reading = await startReading(html);
  return reading.body;
}
const known = () => reading.known();
const fresh = (): string[] =>
  textsOf(document.documentElement)
    .map((text) => text.trim())
    .toSorted();

const PIECES = [
  "Jack",
  " Ma ",
  "",
  "<p>Jack Ma</p>",
  "<p>Jack <b>Ma</b></p>",
  "<b>Ma</b>",
  "<i><p>Li</p></i>",
  "<br>",
  "<ul><li>Jack<li><a>Ma</a></ul>",
  "<div>Jack<div>Ma</div>Li</div>",
  "<code>Ma</code>",
  "<x-name>Ma</x-name>",
];
const node = (html: string): Node[] => {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return [...holder.content.childNodes];
};

/** What a page does to itself; `at` and `to` choose where. */
const EDITS: Record<string, (body: Element, at: number, to: number, html: string) => void> = {
  append: (body, at, _, html) => elementAt(body, at).append(...node(html)),
  prepend: (body, at, _, html) => elementAt(body, at).prepend(...node(html)),
  "insert before": (body, at, _, html) => nodeAt(body, at)?.before(...node(html)),
  remove: (body, at) => nodeAt(body, at)?.remove(),
  empty: (body, at) => elementAt(body, at).replaceChildren(),
  rewrite: (body, at) => {
    const [text] = textNodes(body).slice(at % Math.max(1, textNodes(body).length));
    if (text) text.data = `${text.data}x`;
  },
  move: (body, at, to) => {
    const moved = nodeAt(body, at);
    const target = elementAt(body, to);
    if (moved && !moved.contains(target)) target.append(moved);
  },
  normalize: (body) => body.normalize(),
  split: (body, at) => {
    const [text] = textNodes(body).slice(at % Math.max(1, textNodes(body).length));
    if (text && text.data.length > 1) text.splitText(1);
  },
  unwrap: (body, at) => {
    const element = elementAt(body, at);
    if (element !== body) element.replaceWith(...element.childNodes);
  },
  edit: (body, at) => elementAt(body, at).toggleAttribute("contenteditable"),
};
function elementAt(body: Element, at: number): Element {
  const all = [body, ...body.querySelectorAll(":not(br)")]; // nobody writes into a line break
  return all[at % all.length]!;
}
function nodeAt(body: Element, at: number): ChildNode | undefined {
  const all = [...body.querySelectorAll<Element>("*"), ...textNodes(body)];
  return all[at % Math.max(1, all.length)];
}

const edits = fc.array(
  fc.record({
    edit: fc.constantFrom(...Object.keys(EDITS)),
    at: fc.nat(30),
    to: fc.nat(30),
    html: fc.constantFrom(...PIECES),
    pause: fc.boolean(),
  }),
  { maxLength: 8 },
);

/** Found by this test. */
const BECOMES_EDITABLE_AND_GOES: [string, { edit: string; at: number; to: number; html: string; pause: boolean }[]] = [
  "<p>Jack Ma</p>",
  [
    { edit: "edit", at: 1, to: 0, html: "", pause: false },
    { edit: "empty", at: 0, to: 0, html: "", pause: false },
  ],
];

const follows = async (allowed: (edit: string) => boolean): Promise<void> => {
  const pages = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(""));
  await fc.assert(
    fc.asyncProperty(pages, edits, async (html, steps) => {
      const body = await start(html);
      for (const { edit, at, to, html: piece, pause } of steps) {
        if (!allowed(edit)) continue;
        EDITS[edit]!(body, at, to, piece);
        if (pause) await settled();
      }
      await settled();
      expect(known()).toEqual(fresh());
    }),
    { numRuns: 150, examples: [BECOMES_EDITABLE_AND_GOES] },
  );
};

test(
  "after any edits the blocks are those that a fresh reading finds",
  () => follows((edit) => edit !== "edit"),
  60_000,
);

test("also when parts of the page become editable, and plain again", () => follows(() => true), 60_000);

test("a part that becomes editable and is taken away at once is forgotten", async () => {
  const body = await start("<p>Jack Ma</p><p>Li</p>");
  body.firstElementChild!.setAttribute("contenteditable", "");
  body.firstElementChild!.remove();
  await settled();
  expect(known()).toEqual(["Li"]);
});

test.each<[string, string, (body: HTMLElement) => void, string[]]>([
  [
    "a text node is rewritten",
    "<p>Jack</p><p>Ma</p>",
    (body) => (body.querySelector("p")!.firstChild!.nodeValue = "Li"),
    ["Li", "Ma"],
  ],
  ["a paragraph is added", "<p>Jack</p>", (body) => body.append(...node("<p>Ma</p>")), ["Jack", "Ma"]],
  ["a paragraph is removed", "<p>Jack</p><p>Ma</p>", (body) => body.firstElementChild!.remove(), ["Ma"]],
  ["a word is added to a paragraph", "<p>Jack</p>", (body) => body.firstElementChild!.append(" Ma"), ["Jack Ma"]],
  [
    "a paragraph is put between two words",
    "Jack <b>Ma</b>",
    (body) => body.querySelector("b")!.before(...node("<p>x</p>")),
    ["Jack", "Ma", "x"],
  ],
  [
    "a paragraph between two words is taken away",
    "Jack <p>x</p>Ma",
    (body) => body.querySelector("p")!.remove(),
    ["Jack Ma"],
  ],
  [
    "an inline tag around a name is taken away",
    "<p>Jack <b>Ma</b></p>",
    (body) => body.querySelector("b")!.replaceWith("Ma"),
    ["Jack Ma"],
  ],
  ["all is replaced", "<p>Jack</p>", (body) => body.replaceChildren(...node("<p>Ma</p><p>Li</p>")), ["Li", "Ma"]],
])("when %s", async (_, html, change, expected) => {
  const body = await start(html);
  change(body);
  await settled();
  expect(known()).toEqual(expected);
});

test("only what changed is read again", async () => {
  const body = await start("<p>Jack</p><p>Ma</p><p>Li</p>");
  const before = new Set(reading.blocks.all());
  body.children[1]!.firstChild!.nodeValue = "Wang";
  await settled();
  expect([...reading.blocks.all()].filter((block) => !before.has(block)).map(({ text }) => text)).toEqual(["Wang"]);
});

test("our own changes are none of the page's", async () => {
  const body = await start("<p>Jack</p>");
  const before = [...reading.blocks.all()];
  reading.reader.quietly(() => body.append(...node("<p>Ma</p>")));
  await settled();
  expect([...reading.blocks.all()]).toEqual(before);
});
