/** Text that comes or changes after the page was read. */
import { paintedTexts } from "../browsers/marks.ts";
import { article, expect, scripted, test } from "./gloss.ts";

const PAGE = article("Jack Ma founded Alibaba.", "Nobody is named here.");

/** What the page itself does, and what is marked then. */
const CHANGES = [
  {
    name: "a paragraph is appended",
    change: () => {
      const added = document.createElement("p");
      added.textContent = "Tsinghua University wrote to Tencent.";
      document.querySelector("main")!.append(added);
    },
    marks: ["Jack Ma", "Alibaba", "Tsinghua University", "Tencent"],
  },
  {
    name: "a text node gets other text",
    change: () => {
      (document.querySelectorAll("p")[1]!.firstChild as Text).data = "Tsinghua University wrote to Tencent.";
    },
    marks: ["Jack Ma", "Alibaba", "Tsinghua University", "Tencent"],
  },
  {
    name: "a marked paragraph is written anew",
    change: () => {
      document.querySelector("p")!.textContent = "Tsinghua University wrote to Tencent.";
    },
    marks: ["Tsinghua University", "Tencent"],
  },
  {
    name: "a marked paragraph goes",
    change: () => document.querySelector("p")!.remove(),
    marks: [],
  },
  {
    name: "the body is replaced",
    change: () => {
      const body = document.createElement("body");
      body.append("Tsinghua University wrote to Tencent.");
      document.body.replaceWith(body);
    },
    marks: ["Tsinghua University", "Tencent"],
  },
  {
    name: "a hidden part is shown",
    change: () => {
      const main = document.querySelector("main")!;
      const part = document.createElement("div");
      part.hidden = true;
      part.append("Tsinghua University wrote to Tencent.");
      main.append(part);
      setTimeout(() => (part.hidden = false), 300);
    },
    marks: ["Jack Ma", "Alibaba", "Tsinghua University", "Tencent"],
  },
  {
    name: "text is typed into it letter by letter",
    change: () => {
      const text = "Tsinghua University wrote to Tencent.";
      const node = document.querySelectorAll("p")[1]!.firstChild as Text;
      let length = 0;
      const timer = setInterval(() => {
        node.data = text.slice(0, ++length);
        if (length === text.length) clearInterval(timer);
      }, 20);
    },
    marks: ["Jack Ma", "Alibaba", "Tsinghua University", "Tencent"],
  },
] as const;

const KINDS = [
  { kind: "a plain page", html: PAGE },
  { kind: "a page with scripts", html: scripted(PAGE) },
] as const;

for (const { kind, html } of KINDS) {
  for (const { name, change, marks } of CHANGES) {
    test(`${kind}: when ${name}`, async ({ gloss, site }) => {
      const page = await gloss.open(site.put("/late", html));
      await expect.poll(() => paintedTexts(page)).toEqual(["Jack Ma", "Alibaba"]);
      await page.evaluate(change);
      await expect.poll(() => paintedTexts(page)).toEqual(marks);
    });
  }
}

test("a page that appends to its own text node keeps all of its text", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/late", scripted(PAGE)));
  await expect.poll(() => paintedTexts(page)).toEqual(["Jack Ma", "Alibaba"]);
  const typed = await page.evaluate(async () => {
    const text = "Tsinghua University wrote to Tencent in Shenzhen.";
    const paragraph = document.querySelectorAll("p")[1]!;
    const node = paragraph.firstChild as Text;
    node.data = "";
    for (const letter of text) {
      node.data += letter;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { expected: text, text: paragraph.textContent };
  });
  expect(typed.text).toBe(typed.expected);
  await expect.poll(() => paintedTexts(page)).toEqual(["Jack Ma", "Alibaba", "Tsinghua University", "Tencent"]);
});

test("a thousand paragraphs at once are all read", async ({ gloss, site }) => {
  const page = await gloss.open(site.put("/late", scripted(PAGE)));
  await expect.poll(() => paintedTexts(page)).toHaveLength(2);
  await page.evaluate(() => {
    for (let index = 0; index < 1000; index++) {
      const added = document.createElement("p");
      added.textContent = `Tencent said it ${index} times.`;
      document.querySelector("main")!.append(added);
    }
  });
  await expect.poll(() => paintedTexts(page)).toHaveLength(1002);
});
