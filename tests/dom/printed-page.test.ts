import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { toHtml } from "../../utils/formats/html.ts";
import { annotation, annotations } from "../fixtures/annotations.ts";

// Hundreds of random annotations take their time on a machine with other things to do.
vi.setConfig({ testTimeout: 60_000 });

const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const page = (stored: Parameters<typeof toHtml>[0], title = "Highlights"): Document =>
  parse(toHtml(stored, { title, lang: "en" }));

const hostile = [
  "</blockquote><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' style='background:url(https://a.example/x)",
  "</title></style><link rel=stylesheet href=https://a.example/x>",
  "<!-- ",
  "]]><svg onload=alert(1)>",
  "&lt;b&gt;",
];

describe("E10 a page to print", () => {
  test("has no script and asks for nothing, whatever pages and readers wrote", () => {
    const text = fc.oneof(fc.constantFrom(...hostile), fc.string());
    fc.assert(
      fc.property(fc.array(annotations, { maxLength: 3 }), text, text, text, (stored, title, words, lang) => {
        const written = annotation({
          note: words,
          tags: [words],
          colour: "blue",
          target: { title, lang, quote: { exact: words, prefix: "", suffix: "" } },
        });
        const made = page([...stored, written], title);
        expect(
          [...made.querySelectorAll("*")].map((each) => each.localName).filter((name) => !ALLOWED.has(name)),
        ).toEqual([]);
        const attributes = [...made.querySelectorAll("*")].flatMap((each) => [...each.attributes]);
        expect(attributes.filter(({ name }) => /^on|src|srcset|background|ping|action/.test(name))).toEqual([]);
        expect(
          attributes.filter(({ name, value }) => name === "style" && !/^border-color: #[\da-f]{6}$/.test(value)),
        ).toEqual([]);
        expect([...made.querySelectorAll("style")].map((each) => each.textContent).join("")).not.toMatch(
          /url\(|@import/,
        );
        for (const link of made.querySelectorAll("a")) expect(link.getAttribute("href")).toMatch(/^https?:\/\//);
        expect(made.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'");
      }),
      { numRuns: 40 },
    );
  });

  test.each(hostile)("shows %j as it is written", (words) => {
    const made = page(
      [
        annotation({
          note: words,
          tags: [words],
          target: { title: words, quote: { exact: words, prefix: "", suffix: "" } },
        }),
      ],
      words,
    );
    for (const selector of ["title", "h1", "h2", "blockquote", ".note"])
      expect(made.querySelector(selector)?.textContent).toBe(words);
    expect(made.querySelector("footer")?.textContent).toContain(`#${words}`);
  });

  test("groups by page, in the order of the page", () => {
    const at = (id: string, start: number, exact: string, source = "https://news.example/a") =>
      annotation({
        id,
        target: { source, page: source, position: { start, end: start + 1 }, quote: { exact, prefix: "", suffix: "" } },
      });
    const made = page([
      at("a", 9, "third"),
      at("b", 1, "first"),
      at("c", 0, "other", "https://b.example/"),
      at("d", 5, "second"),
    ]);
    const sections = [...made.querySelectorAll("section")];
    expect(
      sections.map((section) => [...section.querySelectorAll("blockquote")].map((each) => each.textContent)),
    ).toEqual([["first", "second", "third"], ["other"]]);
  });

  test("an address that isn't the web's is no link", () => {
    const made = page([annotation({ target: { source: "data:text/html,x" } })]);
    expect(made.querySelector("a")).toBeNull();
    expect(made.querySelector(".source")?.textContent).toBe("data:text/html,x");
  });
});

const ALLOWED = new Set(
  "html head meta title style body bdi h1 h2 section p a article blockquote footer span time".split(" "),
);
