import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { pageWordsNow, type PageWords } from "../../entrypoints/content/beside/page-words.ts";
import { showBody } from "../fixtures/page-body.ts";

afterEach(() => {
  document.designMode = "off";
  document.body.removeAttribute("contenteditable");
});

const wordsOf = (html: string): PageWords => {
  showBody(html);
  return pageWordsNow();
};

const boxes = (...words: string[]): string[] => words.map((word) => `<div style="display: inline-block">${word}</div>`);
const letters = (word: string): string => boxes(boxes(...word.split("")).join("")).join("");

describe("reads what a person can select", () => {
  test.each<[name: string, html: string, text: string]>([
    ["paragraphs, each a line", "<p>Jack</p><p>Ma</p>", "Jack\nMa"],
    ["inline tags as one", "<p>Jack <b>M</b><i>a</i></p>", "Jack Ma"],
    ["our own marks as if they weren't there", '<p>a <mark data-markjs="true">Jack</mark> b</p>', "a Jack b"],
    ["headings and captions", "<h1>Jack</h1><figure>x<figcaption>Ma</figcaption></figure>", "Jack\nx\nMa"],
    ["a large first letter with its word", '<p><span style="float: left">J</span>ack Ma left</p>', "Jack Ma left"],
    [
      "a heading split into words and letters as a line",
      `<h1>${boxes("Jack", "Ma").join(" ")} ${letters("left")}</h1><div><div>a</div><div>b</div></div>`,
      "Jack Ma left\na\nb",
    ],
    [
      "words that stand apart without a blank",
      `<h1>${boxes("Jack", "Ma", "left").join("").replaceAll("inline-block", "inline-block; margin-right: 5px; font-size: 20px")}</h1>`,
      "Jack Ma left",
    ],
    ["code and preformatted text", "<p>run <code>npm ci</code></p><pre>a <b>b</b>\nc</pre>", "run npm ci\na b\nc"],
    ["line breaks as such", "<p>Jack<br>Ma</p>", "Jack\nMa"],
    ["hidden text, which may be unfolded tomorrow", "<p hidden>Jack</p><p>Ma</p>", "Jack\nMa"],
    ["no blanks between blocks", "<div> \n <p>Jack</p> \n </div>", "Jack"],
    ["nothing in scripts, styles and templates", "a<script>x</script><style>y</style><template>z</template>b", "ab"],
    ["nothing in fields", "<p>a</p><textarea>x</textarea><input value=y><select><option>z</select><p>b</p>", "a\nb"],
    ["nothing in editors", "<p>a</p><div contenteditable>x</div><code contenteditable>y</code><p>b</p>", "a\nb"],
    ["nothing in forms that ask for secrets", "<form>x<input type=password></form><p>b</p>", "b"],
    ["nothing of ours", "<p>a</p><div data-gloss-host>x</div>", "a"],
  ])("%s", (_, html, text) => {
    expect(wordsOf(html).text).toBe(text);
  });

  test("a page that is edited whole", () => {
    showBody("<p>Jack Ma</p>");
    document.designMode = "on";
    expect(pageWordsNow().text).toBe("");
    document.designMode = "off";
    document.body.setAttribute("contenteditable", "true");
    expect(pageWordsNow().text).toBe("");
  });

  test("open shadow trees where they stand, with what is put in their slots after them", () => {
    showBody("<p>before</p><div id=host><span>slotted</span></div><p>after</p>");
    const root = document.querySelector("#host")!.attachShadow({ mode: "open" });
    root.innerHTML = "<p>shadow</p><slot></slot>";
    const words = pageWordsNow();
    expect(words.text).toBe("before\nshadow\nslotted\nafter");
    expect(words.roots).toEqual([root]);
  });

  test("a form whose fields are named like the properties of nodes", () => {
    const words = wordsOf(
      '<form><input name="firstChild"><input name="parentNode"><input name="shadowRoot"><p>Jack</p></form>',
    );
    expect(words.text).toBe("Jack");
  });
});

describe("a place in the document", () => {
  const of = (words: PageWords, start: number, end: number): string => words.text.slice(start, end);

  test("between elements is the words after it as a beginning, before it as an end", () => {
    const words = wordsOf("<p>Jack</p><img><p>Ma</p><p>Yun</p>");
    const { body } = document;
    expect(of(words, words.startAt(body, 1), words.endAt(body, 3))).toBe("Ma");
    expect(of(words, words.startAt(body, 0), words.endAt(body, 4))).toBe("Jack\nMa\nYun");
  });

  test("beyond all words is the end of them", () => {
    const words = wordsOf("<p>Jack</p><textarea>x</textarea>");
    const field = document.querySelector("textarea")!;
    expect(words.startAt(field, 0)).toBe(4);
    expect(words.endAt(document.body, 0)).toBe(0);
    expect(words.startAt(field, 0)).toBeGreaterThanOrEqual(words.endAt(field, 0)); // nothing is selected there
  });

  test("on a page without words is its beginning", () => {
    const words = wordsOf("<img>");
    expect([words.startAt(document.body, 1), words.endAt(document.body, 1)]).toEqual([0, 0]);
  });

  test("is seen from outside a shadow tree by its host", () => {
    showBody("<p>before</p><div id=host></div><p>after</p>");
    document.querySelector("#host")!.attachShadow({ mode: "open" }).innerHTML = "<p>shadow</p>";
    const words = pageWordsNow();
    expect(of(words, words.startAt(document.body, 1), words.endAt(document.body, 3))).toBe("shadow\nafter");
  });
});

/** Random trees of blocks, inline elements, texts and things that are left out. */
const html = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.stringMatching(/^[a-c ]{0,4}$/),
    fc.constantFrom("<br>", "<script>x</script>", "<input>", "<textarea>y</textarea>"),
    fc
      .tuple(fc.constantFrom("p", "div", "b", "i", "code", "pre", "mark"), fc.array(tie("node"), { maxLength: 3 }))
      .map(([tag, inside]) => `<${tag}>${inside.join("")}</${tag}>`),
  ),
})).node;

test("every piece of the words is found where it was read, and leads back", () => {
  fc.assert(
    fc.property(fc.array(html, { maxLength: 6 }), fc.nat(), fc.nat(), (parts, a, b) => {
      const words = wordsOf(parts.join(""));
      const [start, end] = [a % (words.text.length + 1), b % (words.text.length + 1)].toSorted((x, y) => x - y);
      const pieces = words.pieces(start!, end!);
      for (const piece of pieces) {
        expect(piece.node.data.slice(piece.start, piece.end)).toBe(piece.text);
        expect(words.text.slice(words.startAt(piece.node, piece.start), words.endAt(piece.node, piece.end))).toBe(
          piece.text,
        );
      }
      const joined = pieces.map(({ text }) => text).join("");
      expect(joined.replaceAll("\n", "")).toBe(words.text.slice(start, end).replaceAll("\n", ""));
    }),
    { numRuns: 300 },
  );
});
