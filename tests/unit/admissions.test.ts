import { expect, test } from "vitest";
import {
  type Admission,
  admittedAt,
  parseAdmissions,
  withAdmission,
  withoutAdmission,
} from "../../utils/choices/admissions.ts";

const HERE = { site: "a.org", page: "https://a.org/1" };
const GOOGLE: Admission = { corpus: "c", entity: "google", scope: "site", where: "a.org", name: "Google", at: 1 };

test.each<[string, Partial<Admission>, boolean]>([
  ["on this site", {}, true],
  ["on another site", { where: "b.org" }, false],
  ["on this page", { scope: "page", where: "https://a.org/1" }, true],
  ["on another page", { scope: "page", where: "https://a.org/2" }, false],
  ["everywhere", { scope: "everywhere", where: "" }, true],
  ["of another corpus", { corpus: "d" }, false],
])("asked for %s", (_, change, admitted) => {
  expect(admittedAt([{ ...GOOGLE, ...change }], HERE)({ corpus: "c", entity: "google" })).toBe(admitted);
});

test("said twice it stands once, and is taken back whenever it was said", () => {
  const later = { ...GOOGLE, at: 2 };
  expect(withAdmission([GOOGLE], later)).toEqual([later]);
  expect(withoutAdmission([GOOGLE, { ...GOOGLE, scope: "everywhere", where: "" }], later)).toHaveLength(1);
});

test("damaged entries are left out", () => {
  const stored = [
    GOOGLE,
    null,
    3,
    { ...GOOGLE, scope: "never" },
    { ...GOOGLE, entity: 3 },
    { ...GOOGLE, name: 3, at: "x" },
  ];
  expect(parseAdmissions(stored)).toEqual([GOOGLE, { ...GOOGLE, name: "google", at: 0 }]);
  expect(parseAdmissions("x")).toEqual([]);
});
