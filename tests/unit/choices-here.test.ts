import { expect, test } from "vitest";
import { choicesHere } from "../../components/page/choices-here.ts";
import { dismissalOf } from "../../entrypoints/card/dismissal-of.ts";
import { type Dismissal, dismissedAt, muteOf, type Scope } from "../../utils/choices/dismissals.ts";

const PAGE = "https://example.org/a?b=c";
const JACK_MA = { corpus: "gloss", entity: "jack-ma", name: "Jack Ma" };
const dismissed = (scope: Scope, at: number, page = PAGE): Dismissal =>
  dismissalOf({ surface: "Mr\u00a0Ma", site: new URL(page).hostname, page }, JACK_MA, scope, at);

const here = dismissed("page", 1);
const nextDoor = dismissed("page", 2, "https://example.org/d");
const onSite = dismissed("site", 3);
const everywhere = dismissed("everywhere", 4, "https://example.com/");
const ALL = [
  here,
  nextDoor,
  onSite,
  everywhere,
  dismissed("page", 5, "https://example.com/"),
  dismissed("site", 6, "https://example.com/"),
];

test("a dismissal keeps what was said: of which characters, of whom, and where", () => {
  expect(here).toEqual({ ...JACK_MA, surface: "mr ma", scope: "page", where: PAGE, at: 1 });
  expect([onSite.where, everywhere.where]).toEqual(["example.org", ""]);
});

test.each<[string, string | undefined, Dismissal[]]>([
  ["those that hold, newest first", PAGE, [everywhere, onSite, here]],
  ["those of all pages of the site where the page isn't known", undefined, [everywhere, onSite, nextDoor, here]],
])("lists %s", (_, page, listed) => {
  expect(choicesHere(ALL, { site: "example.org", page })).toEqual(listed);
});

test("an address that is none belongs nowhere", () => {
  expect(choicesHere([{ ...here, where: "nowhere" }], { site: "example.org", page: undefined })).toEqual([]);
});

test("a muted entity is dismissed under every name and everywhere, others aren't", () => {
  const isDismissed = dismissedAt([muteOf(JACK_MA, 7)], { site: "example.net", page: "https://example.net/" });
  expect(isDismissed(JACK_MA, "Ma Yun")).toBe(true);
  expect(isDismissed({ corpus: "gloss", entity: "pony-ma" }, "Ma Yun")).toBe(false);
  expect(isDismissed({ corpus: "mine", entity: "jack-ma" }, "Jack Ma")).toBe(false);
});
