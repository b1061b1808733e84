import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Evidence, evidenceFingerprint, mergeEvidence, NO_EVIDENCE } from "../../../utils/linking/evidence.ts";

const evidence = (part: Partial<Evidence>): Evidence => ({ ...NO_EVIDENCE, ...part });

test("the sum of nothing is nothing", () => {
  expect(mergeEvidence([])).toEqual(NO_EVIDENCE);
  expect(mergeEvidence([NO_EVIDENCE, NO_EVIDENCE])).toEqual(NO_EVIDENCE);
});

test("blocks are added up in page order, each once", () => {
  const sum = mergeEvidence([
    evidence({ named: { "c/jack-ma": [7] }, rivals: { ma: [4] } }),
    evidence({ named: { "c/jack-ma": [2, 7], "c/pony-ma": [10] }, rivals: { ma: [-1] } }),
  ]);
  expect(sum).toEqual(evidence({ named: { "c/jack-ma": [2, 7], "c/pony-ma": [10] }, rivals: { ma: [-1, 4] } }));
});

test("words are added up, each once", () => {
  const sum = mergeEvidence([
    evidence({ cues: { "c/cac": ["lu wei"] }, subject: { c: ["internet"] } }),
    evidence({ cues: { "c/cac": ["lu wei", "beijing"] }, subject: { c: ["china", "internet"] } }),
  ]);
  expect(sum).toEqual(evidence({ cues: { "c/cac": ["lu wei", "beijing"] }, subject: { c: ["internet", "china"] } }));
});

const keys = fc.constantFrom("c/a", "c/b", "ma", "constructor", "toString", "__proto__");
const record = <T>(item: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(keys, fc.array(item, { maxLength: 4 })))
    .map((entries) => Object.fromEntries(entries) as Record<string, T[]>);
const someEvidence: fc.Arbitrary<Evidence> = fc.record({
  named: record(fc.nat(9)),
  rivals: record(fc.nat(9)),
  cues: record(fc.constantFrom("x", "y", "z")),
  subject: record(fc.constantFrom("x", "y", "z")),
});
const asSets = (sum: Evidence) =>
  Object.values(sum).map(
    (part) => new Map(Object.entries<unknown[]>(part).map(([key, values]) => [key, new Set(values)])),
  );

describe("merging", () => {
  test("in any order and grouping gives the same", () => {
    fc.assert(
      fc.property(fc.array(someEvidence, { maxLength: 5 }), fc.nat(5), (parts, cut) => {
        const grouped = mergeEvidence([mergeEvidence(parts.slice(cut)), mergeEvidence(parts.slice(0, cut))]);
        expect(asSets(grouped)).toEqual(asSets(mergeEvidence(parts)));
      }),
    );
  });

  test("changes nothing that was given, and no prototype", () => {
    fc.assert(
      fc.property(fc.array(someEvidence, { maxLength: 3 }), (parts) => {
        const before = structuredClone(parts);
        mergeEvidence(parts);
        expect(parts).toEqual(before);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });

  test("keeps names of Object's prototype like all others", () => {
    const odd = evidence({
      rivals: Object.fromEntries([
        ["__proto__", [1]],
        ["constructor", [2]],
      ]),
    });
    expect(Object.entries(mergeEvidence([odd]).rivals)).toEqual([
      ["__proto__", [1]],
      ["constructor", [2]],
    ]);
  });
});

describe("the fingerprint", () => {
  const base = evidence({ named: { a: [1] }, rivals: { ma: [2] }, cues: { a: ["x"] }, subject: { c: ["y"] } });

  test.each<[string, Partial<Evidence>]>([
    ["somebody more is named", { named: { a: [1], b: [1] } }],
    ["another rival appears", { rivals: { ma: [2], lu: [2] } }],
    ["another word speaks for somebody", { cues: { a: ["x", "z"] } }],
    ["another word of the subject appears", { subject: { c: ["y", "z"] } }],
  ])("changes when %s", (_, change) => {
    expect(evidenceFingerprint({ ...base, ...change })).not.toBe(evidenceFingerprint(base));
  });

  test("doesn't depend on the order of keys", () => {
    const one = evidence({ named: { a: [1], b: [2] } });
    const other = evidence({ named: { b: [2], a: [1] } });
    expect(evidenceFingerprint(one)).toBe(evidenceFingerprint(other));
  });
});
