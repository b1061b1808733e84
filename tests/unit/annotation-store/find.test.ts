import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Annotation } from "../../../utils/annotation/annotation.ts";
import { facetsOf, findAmong, searched } from "../../../utils/annotation/find.ts";
import type { AnnotationFilter } from "../../../utils/annotation/messages.ts";
import { indexAnnotations } from "../../../utils/search/annotation-search.ts";
import { annotation, annotations } from "../../fixtures/annotations.ts";

const jack = { corpus: "c", entity: "jack-ma", name: "Jack Ma", category: "person" } as const;
const tencent = { corpus: "c", entity: "tencent", name: "Tencent", category: "company" } as const;
/** By their notes. */
const ALL: (Partial<Omit<Annotation, "target">> & { target?: Partial<Annotation["target"]>; orphan?: boolean })[] = [
  {
    note: "a",
    tags: ["law", "Web"],
    entities: [jack],
    created: "2026-01-01T10:00:00Z",
    modified: "2026-03-01T00:00:00Z",
  },
  { note: "b", colour: "blue", entities: [jack, tencent], created: "2026-01-02T10:00:00.000Z", orphan: true },
  {
    note: "c",
    tags: ["law"],
    created: "2026-01-02T10:00:00Z",
    target: { source: "https://User@WWW.Example.org:81/x", page: "https://example.org:81/x" },
  },
  { note: "d", deleted: "2026-02-01T00:00:00Z", tags: ["law"], created: "2026-01-05T10:00:00Z" },
];
const entries = ALL.map(({ orphan = false, ...one }, at) =>
  searched(annotation({ id: `0f8fad5b-d9cb-469f-a165-7086772895${10 + at}`, ...one }), orphan),
);
const notes = (filter: AnnotationFilter, sort: Parameters<typeof findAmong>[2] = "oldest"): string =>
  findAmong(entries, filter, sort)
    .map((one) => one.annotation.note)
    .join("");

describe("filters", () => {
  test.each<[string, AnnotationFilter, string]>([
    ["nothing", {}, "abc"],
    ["the trash", { trash: true }, "d"],
    ["a tag", { tag: "law" }, "ac"],
    ["a tag as it is written", { tag: "web" }, ""],
    ["a colour", { colour: "blue" }, "b"],
    ["an entity", { entity: { corpus: "c", entity: "jack-ma" } }, "ab"],
    ["an entity of another corpus", { entity: { corpus: "d", entity: "jack-ma" } }, ""],
    ["no entity", { entity: null }, "c"],
    ["a category", { category: "company" }, "b"],
    ["a site", { site: "www.example.org" }, "c"],
    ["pages", { pages: ["https://example.org:81/x"] }, "c"],
    ["no page", { pages: [] }, ""],
    ["orphans", { orphans: true }, "b"],
    ["all but orphans", { orphans: false }, "ac"],
    ["days", { from: "2026-01-02", before: "2026-01-04" }, "bc"],
    ["all at once", { tag: "law", site: "www.example.org", from: "2025-01-01", orphans: false }, "c"],
  ])("%s", (_, filter, expected) => {
    expect(notes(filter)).toBe(expected);
  });
});

describe("orders", () => {
  test.each([
    ["newest", "bca"],
    ["oldest", "abc"],
    ["modified", "abc"],
    ["page", "cab"],
  ] as const)("%s", (sort, expected) => {
    expect(notes({}, sort)).toBe(expected);
  });

  test("F9 any annotations in any order come out in one order, whatever their times", () => {
    const many = fc.uniqueArray(annotations, { maxLength: 12, selector: ({ id }) => id });
    const shuffled = many.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom("newest", "oldest", "modified", "page"), ([all, other], sort) => {
        const order = (list: Annotation[]) =>
          findAmong(
            list.map((one) => {
              const { created: _created, ...rest } = one;
              return searched(
                { ...rest, ...(all[0]?.created === undefined ? {} : { created: all[0].created }) },
                false,
              );
            }),
            {},
            sort,
          ).map((one) => one.annotation.id);
        expect(order(other)).toEqual(order(all));
      }),
    );
  });
});

test("facets count what was found, the most frequent first", () => {
  expect(facetsOf(findAmong(entries, {}, "newest"))).toEqual({
    tags: [
      ["law", 2],
      ["Web", 1],
    ],
    sites: [
      ["news.example", 2],
      ["www.example.org", 1],
    ],
    entities: [
      { ...jack, count: 2 },
      { ...tencent, count: 1 },
    ],
    categories: [
      ["person", 2],
      ["company", 1],
    ],
    colours: [
      ["yellow", 2],
      ["blue", 1],
    ],
    changed: 0,
    orphans: 1,
  });
});

describe("a search", () => {
  const texts: Record<string, Partial<Omit<Annotation, "target">> & { target?: Partial<Annotation["target"]> }> = {
    quote: { target: { quote: { exact: "The Great Firewall was upgraded", prefix: "before", suffix: "after" } } },
    note: { note: "Compare with Yale’s study of censorship" },
    tags: { tags: ["net neutrality"] },
    title: { target: { title: "A café in Hangzhou" } },
    chinese: { note: "互联网信息办公室" },
    traditional: { note: "網路審查" },
  };
  const ids = Object.keys(texts).map((_, at) => `0f8fad5b-d9cb-469f-a165-7086772895${10 + at}`);
  const index = indexAnnotations(Object.values(texts).map((one, at) => annotation({ id: ids[at]!, ...one })));
  const found = async (query: string): Promise<string[]> =>
    [...(await index).search(query)].map((id) => Object.keys(texts)[ids.indexOf(id)]!).toSorted();

  test.each([
    ["a word of the quote", "firewall", ["quote"]],
    ["the last word half typed", "great fire", ["quote"]],
    ["all words, not any", "great censorship", []],
    ["a word of the note", "yale", ["note"]],
    ["a tag", "neutrality", ["tags"]],
    ["the title, without its accent", "cafe hangzhou", ["title"]],
    ["a misspelt word", "firewal upgradde", ["quote"]],
    ["Chinese", "信息", ["chinese"]],
    ["traditional characters by simplified ones", "审查", ["traditional"]],
    ["simplified characters by traditional ones", "互聯網", ["chinese"]],
    ["words that only stand around the quote", "before", []],
  ])("%s", async (_, query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  test("follows what is changed and removed", async () => {
    const one = annotation({ note: "alpha" });
    const own = await indexAnnotations([one]);
    own.put({ ...one, note: "beta" });
    expect([[...own.search("alpha")], [...own.search("beta")]]).toEqual([[], [one.id]]);
    const two = annotation({ id: ids[0]!, note: "beta" });
    own.put(two);
    own.remove(one.id);
    own.remove(one.id);
    expect([...own.search("beta")]).toEqual([two.id]);
  });
});
