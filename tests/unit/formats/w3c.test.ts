import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { readAnnotations } from "../../../utils/formats/read-annotations.ts";
import { toCollection } from "../../../utils/formats/w3c.ts";
import { annotation, annotations } from "../../fixtures/annotations.ts";
import { mustFaults } from "../../fixtures/w3c-musts.ts";

// Hundreds of random annotations take their time on a machine with other things to do.
vi.setConfig({ testTimeout: 3_600_000 });
/** Ten thousand annotations and more by `GLOSS_RUNS=4000`. */
const RUNS = Number(process.env.GLOSS_RUNS ?? 100);

const text = (value: unknown): string => JSON.stringify(value);
const read = (value: unknown) => readAnnotations("annotations.jsonld", text(value));
const w3c = <T extends object>(parts: T) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: "https://notes.example/1",
  type: "Annotation",
  ...parts,
});
const quote = { type: "TextQuoteSelector", exact: "what was said", prefix: "they asked ", suffix: " and left" };
const target = { source: "https://news.example/a", selector: quote };

describe("E9 a collection comes back as it went out", () => {
  test("random annotations", () => {
    fc.assert(
      fc.property(fc.uniqueArray(annotations, { selector: ({ id }) => id, maxLength: 6 }), (stored) => {
        const { format, annotations: back, refused } = read(toCollection(stored, { title: "All" }));
        expect(format).toBe("gloss");
        expect(refused).toEqual([]);
        expect(back).toEqual(stored);
      }),
      { numRuns: RUNS },
    );
  });

  test("as a file that went through UTF-8, lone surrogates included", () => {
    const stored = [annotation({ note: "half \ud83d of 👩‍👧", tags: ["习近平"] })];
    const bytes = new TextEncoder().encode(text(toCollection(stored)));
    expect(readAnnotations("a.json", new TextDecoder().decode(bytes)).annotations).toEqual(stored);
  });

  test("none at all", () => {
    expect(read(toCollection([]))).toEqual({ format: "gloss", annotations: [], refused: [], doubts: [] });
  });
});

describe("every MUST of the model holds", () => {
  test("for random annotations, also those that another tool wrote in its own way", () => {
    fc.assert(
      fc.property(fc.uniqueArray(annotations, { selector: ({ id }) => id, maxLength: 6 }), (stored) => {
        expect(mustFaults(JSON.parse(text(toCollection(stored, { title: "All" }))))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test("and the rules can tell a fault", () => {
    const collection = JSON.parse(text(toCollection([annotation({ note: "a" })]))) as {
      first: { items: Record<string, unknown>[] };
    };
    const [item] = collection.first.items as [Record<string, unknown>];
    for (const fault of [
      { id: "0f8fad5b-d9cb-469f-a165-70867728950e" },
      { type: "Note" },
      { created: "2026-01-02" },
      { body: [] },
      { bodyValue: "twice" },
      { target: undefined },
      { target: { type: "SpecificResource", source: "https://news.example/头条" } },
      { target: { ...target, selector: [{ type: "TextPositionSelector", start: -1, end: 2 }] } },
      { target: { ...target, selector: [{ type: "TextQuoteSelector" }] } },
    ])
      expect(mustFaults({ ...collection, first: { ...collection.first, items: [{ ...item, ...fault }] } })).not.toEqual(
        [],
      );
  });
});

describe("positions", () => {
  test("go out in code points only, and come back in both counts", () => {
    const position = { start: 12, end: 25, codePoints: { start: 10, end: 23 } };
    const collection = toCollection([annotation({ target: { position } })]);
    expect(text(collection)).toContain('{"type":"TextPositionSelector","start":10,"end":23}');
    expect(read(collection).annotations[0]?.target.position).toEqual(position);
    expect(text(toCollection([annotation({ target: { position: { start: 12, end: 25 } } })]))).not.toContain(
      "TextPositionSelector",
    );
  });

  test("of other tools are hints; one that refines another selector is none", () => {
    const position = { type: "TextPositionSelector", start: 10, end: 23 };
    const [flat, nested] = [
      w3c({ target: { ...target, selector: [position, quote] } }),
      w3c({ target: { ...target, selector: [{ type: "XPathSelector", value: "/p", refinedBy: position }, quote] } }),
    ].map((value) => read(value).annotations[0]?.target);
    expect(flat?.position).toEqual({ start: 10, end: 23, codePoints: { start: 10, end: 23 } });
    expect(flat?.foreignSelectors).toBeUndefined();
    expect(nested?.position).toBeUndefined();
    expect(nested?.foreignSelectors).toEqual([{ type: "XPathSelector", value: "/p", refinedBy: position }]);
  });
});

describe("reads what other tools write", () => {
  const items = [w3c({ target })];
  test.each<[string, unknown]>([
    ["a single annotation", items[0]],
    ["an array, as Recogito writes", items],
    ["a page", { type: "AnnotationPage", id: "urn:x:p", items }],
    [
      "a collection with its page",
      { type: ["AnnotationCollection"], id: "urn:x:c", first: { type: "AnnotationPage", items } },
    ],
    [
      "pages within pages",
      {
        type: "AnnotationCollection",
        first: { type: "AnnotationPage", items: [], next: { type: "AnnotationPage", items } },
      },
    ],
    ["a graph", { "@graph": items }],
    ["keys with an at sign", [{ "@id": "https://notes.example/1", "@type": "oa:Annotation", target }]],
    ["one target in a list", w3c({ target: [target] })],
    ["a source that is an object", w3c({ target: { ...target, source: { id: target.source, type: "Text" } } })],
    [
      "a quote that refines",
      w3c({ target: { ...target, selector: { type: "CssSelector", value: "p", refinedBy: quote } } }),
    ],
    ["a quote among others", w3c({ target: { ...target, selector: [{ type: "SvgSelector", value: "" }, quote] } })],
    [
      "a choice of selectors",
      w3c({ target: { ...target, selector: { type: "Choice", items: [{ type: "New" }, quote] } } }),
    ],
    ["blanks of any kind", w3c({ target: { ...target, selector: { ...quote, exact: " what\n was\u00a0said " } } })],
  ])("%s", (_name, value) => {
    const { format, annotations: found, refused } = read(value);
    expect(format).toBe("w3c");
    expect(refused).toEqual([]);
    expect(found).toHaveLength(1);
    expect(found[0]?.target).toMatchObject({ source: "https://news.example/a", quote: { exact: "what was said" } });
    expect(read(value).annotations).toEqual(found);
  });

  test.each<[string, object, { note: string; tags: string[] }]>([
    ["no body", {}, { note: "", tags: [] }],
    ["a text", { body: { type: "TextualBody", value: "a *thought*" } }, { note: "a *thought*", tags: [] }],
    ["the short form", { bodyValue: "a thought" }, { note: "a thought", tags: [] }],
    [
      "comments and tags",
      {
        body: [
          { type: "TextualBody", purpose: "commenting", value: "one" },
          { type: "TextualBody", purpose: ["describing"], value: "two" },
          { type: "TextualBody", purpose: "tagging", value: " press " },
          { type: "TextualBody", purpose: "tagging", value: "press" },
          "https://notes.example/picture.png",
        ],
      },
      { note: "one\n\ntwo", tags: ["press"] },
    ],
    [
      "HTML",
      { body: { type: "TextualBody", format: "text/html", value: "<p>a &lt; b</p><script>x</script><p>c" } },
      { note: "a < b\nc", tags: [] },
    ],
  ])("a body that is %s", (_name, body, expected) => {
    expect(read(w3c({ target, ...body })).annotations[0]).toMatchObject(expected);
  });

  test("several targets become several annotations", () => {
    const other = { ...target, selector: { ...quote, exact: "and left" } };
    const { annotations: found } = read(w3c({ target: [target, other], bodyValue: "both" }));
    expect(found.map((each) => each.target.quote.exact)).toEqual(["what was said", "and left"]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
    expect(found.every(({ note }) => note === "both")).toBe(true);
  });

  test("and gives back what it has no place for", () => {
    const foreign = w3c({
      creator: { id: "https://people.example/1", type: "Person", name: "A" },
      rights: "https://creativecommons.org/publicdomain/zero/1.0/",
      motivation: ["assessing"],
      "x:mood": { calm: [1, 2] },
      body: [
        { type: "TextualBody", value: "hm", language: "en", creator: "https://people.example/2" },
        { id: "https://a.example/v.mp4", type: "Video" },
      ],
      target: {
        type: "SpecificResource",
        source: { id: "https://news.example/a", type: "Text", format: "text/html" },
        state: { type: "TimeState", sourceDate: "2020-01-01T00:00:00Z" },
        selector: [quote, { type: "XPathSelector", value: "/html/body/p[2]" }, { type: "MoodSelector", mood: 1 }],
      },
    });
    const collection = toCollection(read(foreign).annotations) as { first: { items: Record<string, unknown>[] } };
    const [item] = collection.first.items;
    expect(item).toMatchObject({
      creator: foreign.creator,
      rights: foreign.rights,
      motivation: ["assessing"],
      "x:mood": { calm: [1, 2] },
      via: "https://notes.example/1",
      body: foreign.body,
      target: {
        source: foreign.target.source,
        state: foreign.target.state,
        selector: foreign.target.selector.slice(0, 2),
      },
    });
    expect(text(item)).toContain("MoodSelector");
    expect(mustFaults(JSON.parse(text(collection)))).toEqual([]);
    const again = read(collection);
    expect(again.annotations).toEqual(read(foreign).annotations);
  });

  const about = (body: unknown, targetMore: object = {}) => w3c({ body, target: { ...target, ...targetMore } });
  test.each<[string, object]>([
    ["a text without its type", about({ value: "hm" })],
    ["a text with a day that is none", about({ type: "TextualBody", value: "hm", created: "yesterday" })],
    ["a text with rights that are no address", about({ type: "TextualBody", value: "hm", rights: "all mine" })],
    [
      "a note and a tag, one of them faulty",
      about([
        { value: "hm", purpose: "commenting" },
        { type: "TextualBody", purpose: "tagging", value: "a  b ", created: 5 },
      ]),
    ],
    ["HTML", about({ type: "TextualBody", format: "text/html", value: "<p>a &eacute;</p><p>b" })],
    ["a tagged text", about({ type: "TextualBody", value: { "@value": "hm", "@language": "en" } })],
    [
      "an unknown purpose beside a known one",
      about({ type: "TextualBody", value: "hm", purpose: ["commenting", "musing"] }),
    ],
    ["a bare address", about("https://a.example/body")],
    ["a text beside a bare address", about([{ value: "hm" }, "https://a.example/body"])],
    [
      "a choice",
      about({ type: "Choice", items: [{ type: "TextualBody", value: "en", language: "en" }, "https://a.example/fr"] }),
    ],
    [
      "a part without a purpose",
      about({
        type: "SpecificResource",
        source: "https://a.example/b",
        selector: { type: "XPathSelector", value: "/p" },
      }),
    ],
    [
      "selectors with ids",
      about([], {
        selector: [
          { ...quote, id: "https://a.example/s" },
          { type: "XPathSelector", value: "/p", id: "urn:x:1" },
        ],
      }),
    ],
    [
      "states, one within another",
      about([], {
        state: [
          {
            type: "TimeState",
            sourceDate: "2020-01-01T00:00:00Z",
            refinedBy: { type: "HttpRequestState", value: "Accept: text/html" },
          },
        ],
      }),
    ],
    ["fractions of a second", { ...about({ value: "hm" }), created: "2026-01-02T03:04:05.123456+08:00" }],
    ["a day alone, and none", { ...about({ value: "hm" }), created: "2026-01-02", modified: "soon" }],
    [
      "the same words at two places",
      {
        "@graph": [
          about([], { selector: [quote, { type: "TextPositionSelector", start: 1, end: 5 }] }),
          { ...about([], { selector: [quote, { type: "TextPositionSelector", start: 91, end: 95 }] }), id: undefined },
        ],
      },
    ],
  ])("%s survives two ways round, and every MUST holds", (_name, foreign) => {
    const came = read(foreign);
    expect(came.refused).toEqual([]);
    const once = JSON.parse(text(toCollection(came.annotations))) as object;
    expect(mustFaults(once)).toEqual([]);
    const again = read(once);
    expect(again.annotations).toEqual(came.annotations);
    const twice = JSON.parse(text(toCollection(again.annotations))) as object;
    expect(twice).toEqual(once);
    expect(read(twice).annotations).toEqual(came.annotations);
  });

  test.each<[string, object, object]>([
    ["a lone address goes out alone", about("https://a.example/body"), { body: "https://a.example/body" }],
    [
      "a choice, a state and a selector's id keep their place",
      about(
        { type: "Choice", items: ["https://a.example/1", "https://a.example/2"] },
        {
          state: { type: "TimeState", sourceDate: "2020-01-01T00:00:00Z" },
          selector: [quote, { type: "XPathSelector", value: "/p", id: "urn:x:1" }],
        },
      ),
      {
        body: { type: "Choice", items: ["https://a.example/1", "https://a.example/2"] },
        target: {
          state: { type: "TimeState", sourceDate: "2020-01-01T00:00:00Z" },
          selector: [quote, { type: "XPathSelector", value: "/p", id: "urn:x:1" }],
        },
      },
    ],
  ])("%s", (_name, foreign, expected) => {
    expect(toCollection(read(foreign).annotations)).toMatchObject({ first: { items: [expected] } });
  });

  test("a changed note goes out instead of the one that came", () => {
    const [came] = read(
      w3c({ target, body: [{ type: "TextualBody", value: "hm", language: "en" }, "https://a.example/v.mp4"] }),
    ).annotations;
    const collection = toCollection([{ ...came!, note: "oh" }]) as { first: { items: { body: unknown }[] } };
    expect(collection.first.items[0]?.body).toEqual([
      { type: "TextualBody", purpose: "commenting", value: "oh", format: "text/markdown" },
      "https://a.example/v.mp4",
    ]);
  });
});

describe("refuses with a reason", () => {
  test.each<[string, unknown, string]>([
    ["a page as a whole", w3c({ target: "https://news.example/a" }), "page-note"],
    [
      "a picture's region",
      w3c({ target: { source: "https://a.example/p.png", selector: { type: "SvgSelector", value: "<svg/>" } } }),
      "no-quote",
    ],
    [
      "a range without its words",
      w3c({ target: { ...target, selector: { type: "RangeSelector", startSelector: quote, endSelector: quote } } }),
      "range",
    ],
    ["no target", w3c({}), "no-source"],
    ["a file", w3c({ target: { ...target, source: "file:///etc/passwd" } }), "not-web"],
    ["a script", w3c({ target: { ...target, source: `java${"script"}:alert(1)` } }), "not-web"],
    ["no address", w3c({ target: { ...target, source: "somewhere" } }), "no-source"],
    ["a blank quote", w3c({ target: { ...target, selector: { ...quote, exact: " \n" } } }), "no-quote"],
    [
      "a quote of a megabyte",
      w3c({ target: { ...target, selector: { ...quote, exact: "a".repeat(1_000_000) } } }),
      "quote-too-long",
    ],
    ["a note of a megabyte", w3c({ target, bodyValue: "a".repeat(1_000_000) }), "note-too-long"],
    ["additions of a megabyte", w3c({ target, "x:more": "a".repeat(1_000_000) }), "too-large"],
    ["something else in the list", [w3c({ target: "https://a.example" }), 5], "page-note not-annotation"],
    [
      "a page that is elsewhere",
      { type: "AnnotationCollection", total: 7, first: "https://a.example/page1" },
      "elsewhere",
    ],
    ["the same twice", [w3c({ target }), w3c({ target })], "duplicate"],
    ["our own with a colour that isn't ours", toCollection([annotation({ colour: "mauve" as "yellow" })]), "invalid"],
  ])("%s", (_name, value, codes) => {
    const { annotations: found, refused } = read(value);
    expect(refused.map(({ why }) => why.code).join(" ")).toBe(codes);
    expect(found).toHaveLength(codes === "duplicate" ? 1 : 0);
    expect(refused.every(({ where }) => where.item > 0 && where.excerpt.length <= 120)).toBe(true);
  });

  test("a tag of a thousand characters costs the tag", () => {
    const { annotations: found, doubts } = read(
      w3c({ target, body: { type: "TextualBody", purpose: "tagging", value: "a".repeat(1_000) } }),
    );
    expect(found).toMatchObject([{ tags: [] }]);
    expect(doubts).toMatchObject([{ id: found[0]?.id, code: "tag-left-out" }]);
  });

  test("C11 bounds what it keeps", () => {
    const [found] = read(
      w3c({
        target: {
          source: { id: target.source, label: "t".repeat(1e6) },
          selector: { ...quote, prefix: "p".repeat(1e6) },
        },
      }),
    ).annotations;
    expect(found).toBeUndefined();
    const [shorter] = read(
      w3c({
        target: {
          source: { id: target.source, label: "t".repeat(9e3) },
          selector: { ...quote, prefix: `${"p".repeat(9e3)}!` },
        },
      }),
    ).annotations;
    expect(shorter?.target.title).toHaveLength(2_000);
    expect(shorter?.target.quote.prefix).toHaveLength(1_000);
    expect(shorter?.target.quote.prefix.endsWith("p!")).toBe(true);
  });

  test("C9, E2 a key named __proto__ is dropped and touches nothing", () => {
    const value = text(w3c({ target, "x:a": 1 })).replaceAll(
      '"x:a":1',
      '"__proto__":{"polluted":1},"x:a":{"\\u005f_proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    const { annotations: found } = readAnnotations("a.json", value);
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain("__proto__");
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((found[0] as unknown as { polluted?: number }).polluted).toBeUndefined();
  });
});
