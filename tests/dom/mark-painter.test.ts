import { beforeAll, describe, expect, test, vi } from "vitest";
import { createMarkPainter } from "../../entrypoints/content/painters/mark-painter.ts";
import { blocksOf, showBody, textNodes } from "../fixtures/page-body.ts";
import { bracketed, firstBlock, mentionOf, paintingsOf } from "../fixtures/paint.ts";

vi.setConfig({ testTimeout: 60_000 }); // many random cases

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
});

describe("paints", () => {
  test.each<[string, string, string[], string]>([
    ["a name", "<p>Jack Ma spoke</p>", ["Jack Ma"], "<p>[Jack Ma] spoke</p>"],
    ["a name in the middle", "<p>Mr Jack Ma spoke</p>", ["Jack Ma"], "<p>Mr [Jack Ma] spoke</p>"],
    ["a name at the end", "<p>Mr Jack Ma</p>", ["Jack Ma"], "<p>Mr [Jack Ma]</p>"],
    ["all there is", "<p>Jack Ma</p>", ["Jack Ma"], "<p>[Jack Ma]</p>"],
    ["several names", "<p>Ma and Ma and Li</p>", ["Ma", "Ma", "Li"], "<p>[Ma] and [Ma] and [Li]</p>"],
    ["names that touch", "<p>马云马化腾</p>", ["马云", "马化腾"], "<p>[马云][马化腾]</p>"],
    ["across an inline tag", "<p>Jack <b>Ma</b> spoke</p>", ["Jack Ma"], "<p>[Jack ]<b>[Ma]</b> spoke</p>"],
    ["across the start of a tag", "<p>Jack <b>Ma spoke</b></p>", ["Jack Ma"], "<p>[Jack ]<b>[Ma] spoke</b></p>"],
    [
      "across several tags",
      "<p><i>Ja</i>ck <b>M<u>a</u></b></p>",
      ["Jack Ma"],
      "<p><i>[Ja]</i>[ck ]<b>[M]<u>[a]</u></b></p>",
    ],
    ["inside a link", '<p><a href="#">Jack Ma</a></p>', ["Jack Ma"], '<p><a href="#">[Jack Ma]</a></p>'],
    ["across a comment", "<p>Jack<!-- x --> Ma</p>", ["Jack Ma"], "<p>[Jack]<!-- x -->[ Ma]</p>"],
    ["across a line break", "<p>Jack<br>Ma</p>", ["Jack\nMa"], "<p>[Jack]<br>[Ma]</p>"],
    ["beside the page's own mark", "<p><mark>Jack</mark> Ma</p>", ["Jack Ma"], "<p><mark>[Jack]</mark>[ Ma]</p>"],
    [
      "two names across the same tag",
      "<p>Ma <b>Yun, Li</b> Wei</p>",
      ["Ma Yun", "Li Wei"],
      "<p>[Ma ]<b>[Yun], [Li]</b>[ Wei]</p>",
    ],
    ["characters of two units", "<p>😀马云𠀀云</p>", ["马云", "𠀀云"], "<p>😀[马云][𠀀云]</p>"],
    ["text that looks like markup", "<p>&lt;b&gt;Ma&lt;/b&gt;</p>", ["Ma"], "<p>&lt;b&gt;[Ma]&lt;/b&gt;</p>"],
    ["nothing", "<p>Jack Ma</p>", [], "<p>Jack Ma</p>"],
  ])("%s, and takes it back", (_, html, surfaces, expected) => {
    const block = firstBlock(html);
    const [markup, nodes] = [document.body.innerHTML, textNodes()];
    const { painted, undo } = createMarkPainter().paint(block, paintingsOf(block, surfaces));
    expect(bracketed()).toBe(expected);
    expect(painted).toHaveLength(surfaces.length);
    undo();
    expect(document.body.innerHTML).toBe(markup);
    const left = textNodes().filter(({ data }) => data !== "");
    expect(left.length).toBe(nodes.length);
    expect(left.every((node, i) => node === nodes[i])).toBe(true);
  });
});

test("undoing leaves no empty text nodes of ours behind", () => {
  const block = firstBlock("<p>Mr Jack Ma</p>");
  createMarkPainter()
    .paint(block, paintingsOf(block, ["Jack Ma"]))
    .undo();
  expect(textNodes()).toHaveLength(1);
});

test("painting and undoing fifty times leaves the same nodes", () => {
  const block = firstBlock("<p>Jack <b>Ma</b> and Pony Ma</p>");
  const [markup, nodes] = [document.body.innerHTML, textNodes()];
  const painter = createMarkPainter();
  for (let i = 0; i < 50; i++) painter.paint(block, paintingsOf(block, ["Jack Ma", "Pony Ma"])).undo();
  expect(document.body.innerHTML).toBe(markup);
  expect(textNodes().every((node, i) => node === nodes[i])).toBe(true);
});

test("neighbouring and empty text nodes of the page stay apart", () => {
  const paragraph = showBody("<p></p>").firstElementChild!;
  paragraph.append("Jack", "", " M", "a", " spoke");
  const nodes = textNodes();
  const [block] = blocksOf();
  const { undo } = createMarkPainter().paint(block!, paintingsOf(block!, ["Jack Ma"]));
  expect(bracketed()).toBe("<p>[Jack][ M][a] spoke</p>");
  undo();
  expect(textNodes().map(({ data }) => data)).toEqual(["Jack", "", " M", "a", " spoke"]);
  expect(textNodes().every((node, i) => node === nodes[i])).toBe(true);
});

describe("a mark", () => {
  const block = () => firstBlock('<p style="background-color: rgb(10, 10, 10)">Jack <b>Ma</b> spoke</p>');

  test("says its category, the ground it stands on, and whether the name came before", () => {
    const here = block();
    const [painting] = paintingsOf(here, ["Jack Ma"]);
    createMarkPainter().paint(here, [{ ...painting!, first: false }]);
    const marks = [...document.querySelectorAll<HTMLElement>("mark")];
    expect(marks.map(({ dataset }) => Object.fromEntries(Object.entries(dataset)))).toEqual(
      Array.from({ length: 2 }, () => ({ markjs: "true", gloss: "person", glossTone: "dark", glossAgain: "" })),
    );
  });

  test("leaves the page's order of tabbing alone", () => {
    const here = block();
    createMarkPainter().paint(here, paintingsOf(here, ["Jack Ma"]));
    expect(document.querySelector("mark")!.tabIndex).toBe(-1);
  });

  test("tells nothing of what the corpus says", () => {
    const here = block();
    const secret = {
      mention: mentionOf(0, 4, { entity: "secret-id", corpus: "secret-corpus" }),
      also: [],
      first: true,
    };
    createMarkPainter().paint(here, [secret]);
    expect(document.body.innerHTML).not.toContain("secret");
  });

  test("is known by events on it and in it, and on nothing else", () => {
    const here = block();
    const painter = createMarkPainter();
    const { painted, undo } = painter.paint(here, paintingsOf(here, ["Jack Ma"]));
    const heard: unknown[] = [];
    document.body.addEventListener("click", (event) => heard.push(painter.at(event)));
    const [first, second] = document.querySelectorAll("mark");
    for (const target of [first!, second!, document.querySelector("p")!])
      target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    expect(heard).toEqual([painted[0], painted[0], undefined]);
    undo();
  });

  test("of the page itself is none of ours", () => {
    firstBlock("<p><mark data-markjs='true'>Jack</mark></p>");
    const painter = createMarkPainter();
    let heard: unknown = "nothing";
    document.body.addEventListener("click", (event) => (heard = painter.at(event)), { once: true });
    document.querySelector("mark")!.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    expect(heard).toBeUndefined();
  });

  test("takes the focus, and flashes for a while", () => {
    vi.useFakeTimers();
    const here = block();
    const { painted } = createMarkPainter().paint(here, paintingsOf(here, ["Jack Ma"]));
    painted[0]!.focus();
    expect(document.activeElement).toBe(document.querySelector("mark"));
    painted[0]!.flash();
    expect(document.querySelectorAll("[data-gloss-flash]")).toHaveLength(2);
    vi.runAllTimers();
    expect(document.querySelectorAll("[data-gloss-flash]")).toHaveLength(0);
    vi.useRealTimers();
  });
});

test("what is selected around a block is neither moved nor counted, each time anew", () => {
  const block = firstBlock("<p>Jack Ma spoke</p><p>Li</p>");
  const { body } = document;
  const counted = vi.spyOn(Range.prototype, "toString");
  document.getSelection()!.selectAllChildren(body);
  const { undo } = createMarkPainter().paint(block, paintingsOf(block, ["Jack Ma"]));
  undo();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection()!;
  expect([anchorNode, anchorOffset, focusNode, focusOffset]).toEqual([body, 0, body, 2]);
  expect(counted).not.toHaveBeenCalled();
  counted.mockRestore();
});
