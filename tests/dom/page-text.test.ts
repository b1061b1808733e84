import { afterEach, describe, expect, test } from "vitest";
import { createLiveBlocks } from "../../entrypoints/content/marks/live-blocks.ts";
import { blocksOf, showBody, textAt, textsOf } from "../fixtures/page-body.ts";

afterEach(() => {
  document.designMode = "off";
  document.body.removeAttribute("contenteditable");
});

const box = (text: string): string => `<div style="display: inline-block">${text}</div>`;

type Case = [name: string, html: string, texts: string[]];

describe("reads as blocks", () => {
  test.each<Case>([
    ["paragraphs", "<p>Jack</p><p>Ma</p>", ["Jack", "Ma"]],
    ["text beside elements", "Jack<p>Ma</p>Yun", ["Jack", "Ma", "Yun"]],
    ["inline tags as one", "<p>Jack <b>M</b><i>a</i> spoke</p>", ["Jack Ma spoke"]],
    ["nested inline tags", "<p><a><em>Jack</em> <strong>M<u>a</u></strong></a></p>", ["Jack Ma"]],
    ["custom elements inside a sentence", "<p>Jack <x-name>Ma</x-name></p>", ["Jack Ma"]],
    ["a block inside an inline tag", "<p><span>Jack</span></p><a>Ma<div>Yun</div>Li</a>", ["Jack", "Ma", "Yun", "Li"]],
    ["list items", "<ul><li>Jack<li>Ma</ul>", ["Jack", "Ma"]],
    ["table cells", "<table><tr><td>Jack<td>Ma</table>", ["Jack", "Ma"]],
    ["a definition list", "<dl><dt>Jack<dd>Ma</dl>", ["Jack", "Ma"]],
    ["a heading and its text", "<h1>Jack</h1>Ma", ["Jack", "Ma"]],
    ["a figure's caption", "<figure>Jack<figcaption>Ma</figcaption></figure>", ["Jack", "Ma"]],
    ["a button's words", "<button>Jack</button>Ma", ["Jack", "Ma"]],
    ["details", "<details><summary>Jack</summary>Ma</details>", ["Jack", "Ma"]],
    ["line breaks as such", "<p>Jack<br>Ma</p>", ["Jack\nMa"]],
    ["a rule as a line break", "<div>Jack<hr>Ma</div>", ["Jack\nMa"]],
    ["a place where a word may break as nothing", "<p>Ali<wbr>baba</p>", ["Alibaba"]],
    ["comments as nothing", "<p>Ali<!-- x -->baba</p>", ["Alibaba"]],
    ["images as nothing", '<p>Jack <img alt="x">Ma</p>', ["Jack Ma"]],
    ["scripts and styles in a sentence as nothing", "<p>Jack <script>x</script><style>y</style>Ma</p>", ["Jack Ma"]],
    ["readings of ruby as nothing", "<p><ruby>马<rp>(<rt>Mǎ<rp>)</ruby><ruby>云<rt>Yún</ruby></p>", ["马云"]],
    ["a large first letter with its word", '<p><b style="float: left">“J</b>ack Ma</p>', ["“Jack Ma"]],
    ["boxes that stand in a line", `<h1>${box("Jack")} ${box("Ma")}</h1>`, ["Jack Ma"]],
    ["boxes of letters", `<h1>${box(box("M") + box("a"))} ${box(box("Y") + box("u") + box("n"))}</h1>`, ["Ma Yun"]],
    ["boxes below each other", "<h1><div>Jack</div> <div>Ma</div></h1>", ["Jack", "Ma"]],
    ["sentences in boxes", `<div>${box("Jack Ma")} ${box("Yun Li")}</div>`, ["Jack Ma", "Yun Li"]],
    [
      "items far apart",
      '<p style="display: flex; column-gap: 40px; font-size: 16px"><b style="display: block">Jack</b> <b>Ma</b></p>',
      ["Jack", "Ma"],
    ],
    [
      "letters as they are shown",
      '<h1 style="text-transform: capitalize">jack ma’s</h1><p>jack</p>',
      ["Jack Ma’s", "jack"],
    ],
    ["capitals", '<h1 style="text-transform: uppercase">jack <b>Straße</b></h1>', ["JACK Straße"]],
    ["blanks as they stand", "<p>  Jack\n  Ma </p>", ["Jack\n  Ma"].map((text) => `  ${text} `)],
    ["a letter with its links", '<pre>Dear <a href="#">Jack\nMa</a></pre>', ["Dear Jack\nMa"]],
    ["bare preformatted text", "<pre>Dear Jack\nMa</pre>", ["Dear Jack\nMa"]],
    ["what is not editable inside a page", '<p contenteditable="false">Jack Ma</p>', ["Jack Ma"]],
    ["a form that asks for no secret", "<form><p>Jack Ma</p><input></form>", ["Jack Ma"]],
    ["text in drawings", "<svg><text>Jack <tspan>Ma</tspan></text></svg>", ["Jack Ma"]],
    ["nothing in blanks alone", "<p> \n </p> <div>\t</div>", []],
    ["nothing in nothing", "", []],
  ])("%s", (_, html, texts) => {
    showBody(html);
    expect(textsOf()).toEqual(texts);
  });
});

describe("leaves alone", () => {
  test.each([
    ...[
      "script",
      "style",
      "noscript",
      "template",
      "textarea",
      "select",
      "code",
      "kbd",
      "samp",
      "canvas",
      "math",
      "iframe",
    ],
    ...["object", "audio", "video", "meter", "progress", "datalist"],
  ])("<%s>", (name) => {
    const element = document.createElement(name);
    element.setAttribute("type", "text/plain"); // else the script would run
    element.append("Jack Ma");
    showBody("<p>before</p>").append(element, document.createElement("p"));
    expect(textsOf()).toEqual(["before"]);
  });

  test.each<Case>([
    ["what is edited", "<p>a</p><div contenteditable><p>Jack Ma</p></div>", ["a"]],
    ["what is edited as plain text", '<div contenteditable="plaintext-only">Jack Ma</div>', []],
    ["what is edited, in capitals", '<div contenteditable="TRUE">Jack Ma</div>', []],
    [
      "text boxes made of other elements",
      '<div role="textbox">Jack Ma</div><b role="searchbox">Ma</b><i role="combobox">Ma</i>',
      [],
    ],
    ["highlighted code", "<pre><span>Jack</span> Ma</pre>", []],
    ["inline code, which parts what stands around it", "<p>Jack <code>x</code> Ma</p>", ["Jack ", " Ma"]],
    ["a form that asks for a password", '<form><p>Jack Ma</p><input type="password"></form><p>Ma</p>', ["Ma"]],
    ["a form that asks for a card number", '<form>Jack Ma<input autocomplete="cc-number"></form>', []],
    ["a form that asks for a one-time code", '<form>Jack Ma<input autocomplete="one-time-code"></form>', []],
    ["our own host", "<p>a</p><gloss-card data-gloss-host><p>Jack Ma</p></gloss-card>", ["a"]],
    [
      "drawings' titles and definitions",
      "<svg><title>Jack</title><desc>Ma</desc><defs><text>Li</text></defs></svg>",
      [],
    ],
  ])("%s", (_, html, texts) => {
    showBody(html);
    expect(textsOf()).toEqual(texts);
  });

  test("a part of what is left alone, when that part is read again", () => {
    const body = showBody(
      '<div contenteditable><p id="a">Jack</p></div><form><input type="password"><p id="b">Ma</p></form><pre><b id="c">Li</b></pre>',
    );
    for (const id of ["a", "b", "c"]) expect(textsOf(body.querySelector(`#${id}`)!)).toEqual([]);
  });

  test("a document that is edited as a whole", () => {
    showBody("<p>Jack Ma</p>");
    document.designMode = "on";
    expect(textsOf()).toEqual([]);
  });
});

test("a shallow reading takes only what stands in the element itself", async () => {
  const { readBlocks } = await import("../../entrypoints/content/page-text.ts");
  const body = showBody("Jack <b>Ma</b><p>Tencent</p> Yun");
  const texts = [...readBlocks(body, { shallow: true })].map((block) => block?.text);
  expect(texts.filter(Boolean)).toEqual(["Jack Ma", " Yun"]);
});

test("every block knows its container", () => {
  showBody("Jack<p>Ma <b>Yun</b></p><a>Li<div>Wang</div></a>");
  expect(blocksOf().map(({ container }) => (container as Element).localName)).toEqual(["body", "p", "body", "div"]);
});

test("offsets lead to the nodes, and line breaks to none", () => {
  showBody("<p>Jack<br>M<b>a</b> spoke</p>");
  const [block] = blocksOf();
  expect(textAt(block!, 0, 7)).toBe("JackMa");
  expect(textAt(block!, 5, 7)).toBe("Ma");
  expect(textAt(block!, 4, 5)).toBe("");
  expect(textAt(block!, 6, 6)).toBe("");
});

test("deep nesting is read without a stack of calls", () => {
  const depth = 600;
  let inner: Element = showBody("");
  for (let i = 0; i < depth; i++) {
    const next = document.createElement(i % 2 ? "div" : "span");
    inner.append(next);
    inner = next;
  }
  inner.append("Jack Ma");
  expect(textsOf()).toEqual(["Jack Ma"]);
});

describe("B7 a text of endless length", () => {
  const sentence = "Nobody of any note came that day. ";
  const endless = `${sentence.repeat(10_000)}Jack Ma came.`;

  test("is read in parts that hold all of it and end with a sentence", () => {
    showBody("<p>Before</p>");
    document.body.append(endless);
    const [before, ...parts] = blocksOf();
    expect(before!.text).toBe("Before");
    expect(parts.length).toBeGreaterThan(10);
    expect(parts.map(({ text }) => text).join("")).toBe(endless);
    expect(parts.slice(0, -1).every(({ text }) => text.endsWith(". "))).toBe(true);
    const last = parts.at(-1)!;
    const at = last.text.indexOf("Jack Ma");
    expect(textAt(last, at, at + 7)).toBe("Jack Ma");
  });

  test.each([
    ["blanks alone", "nothing ".repeat(30_000)],
    ["not even a blank", "x".repeat(250_000)],
  ])("with %s still loses nothing", (_, text) => {
    showBody("");
    document.body.append(text);
    expect(textsOf().join("")).toBe(text);
  });

  test("its parts are known by the node, each once", () => {
    showBody("");
    document.body.append(endless);
    const blocks = createLiveBlocks();
    const parts = blocksOf().map((block) => blocks.add(block)!);
    expect(blocksOf().filter((block) => blocks.add(block))).toEqual([]);
    expect([...blocks.under(document.body)]).toEqual(parts);
    blocks.forget(parts[3]!);
    expect(blocksOf().filter((block) => blocks.add(block))).toHaveLength(1);
  });
});
