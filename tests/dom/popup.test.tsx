import { expect, test, vi } from "vitest";
import { Popup, type PopupProps } from "../../entrypoints/popup/popup.tsx";
import type { Admission } from "../../utils/choices/admissions.ts";
import type { Dismissal, Scope } from "../../utils/choices/dismissals.ts";
import type { Listed } from "../../utils/corpus/entity-list.ts";
import type { PageReport } from "../../utils/messages/page-report.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/choices/settings.ts";
import type { Language } from "../fixtures/words.ts";
import { button, click, draw } from "./draw.tsx";

const REPORT: PageReport = {
  site: "example.org",
  status: "done",
  partial: false,
  entities: [{ corpus: "gloss", entity: "jack-ma", name: "Jack Ma", category: "person", count: 1 }],
  waiting: [],
};
const GOOGLE: Listed = { corpus: "gloss", entity: "google", name: "Google", category: "company", count: 2 };
const DISMISSAL: Dismissal = {
  corpus: "gloss",
  entity: "jack-ma",
  surface: "ma",
  scope: "page",
  where: "https://example.org/a?b=c",
  name: "Jack Ma",
  at: 0,
};

function drawn(props: Partial<PopupProps> = {}, language?: Language) {
  const acts = {
    onChange: vi.fn<(edit: (settings: Settings) => Settings) => void>(),
    onUndoDismissal: vi.fn<(dismissal: Dismissal) => void>(),
    onAdmit: vi.fn<(entity: Listed, scope: Scope) => void>(),
    onUndoAdmission: vi.fn<(admission: Admission) => void>(),
    onReadRest: vi.fn<() => void>(),
    onReload: vi.fn<() => void>(),
    onRetry: vi.fn<() => void>(),
  };
  const { root } = draw(
    <Popup
      view={{ kind: "list", report: REPORT }}
      settings={DEFAULT_SETTINGS}
      site="example.org"
      page="https://example.org/a?b=c"
      dismissals={[]}
      admissions={[]}
      waiting={[]}
      partial={false}
      unanswered={false}
      detailsOf={() => undefined}
      onOpen={() => {}}
      onNext={() => {}}
      onMute={() => {}}
      annotations={undefined}
      onPanel={undefined}
      search={{ query: "", setQuery: () => {}, found: undefined }}
      {...acts}
      {...props}
    />,
    language,
  );
  const section = (title: string) =>
    [...root.querySelectorAll<HTMLElement>(".quiet-section")].find(({ textContent }) => textContent.includes(title));
  const open = (title: string) => {
    click(section(title)?.querySelector("button"));
    return section(title)!;
  };
  return { root, section, open, ...acts };
}

test("ends with how many mentions are marked, closed, and sets it", () => {
  const { open, section, onChange } = drawn();
  expect(section("Marking")?.textContent).toContain("Every mention");
  expect(section("Marking")?.querySelector("input")).toBeNull();
  const [, bySection] = open("Marking").querySelectorAll("input");
  click(bySection);
  expect(onChange.mock.calls[0]![0](DEFAULT_SETTINGS)).toEqual({ ...DEFAULT_SETTINGS, density: "section" });
});

test.each<[string, Scope]>([
  ["Mark Google on this page", "page"],
  ["Mark Google on this site", "site"],
  ["Mark Google always", "everywhere"],
])("one click on %s asks for a name that waits", (label, scope) => {
  const { root, onAdmit } = drawn({ waiting: [GOOGLE] });
  click(root.querySelector(`[aria-label="${label}"]`));
  expect(onAdmit.mock.calls).toEqual([[GOOGLE, scope]]);
});

test("where the page's address is not known, a name can't be asked for on it alone", () => {
  const { root } = drawn({ waiting: [GOOGLE], page: undefined });
  expect(root.querySelectorAll(".also-named-item button")).toHaveLength(2);
});

test("a name that was asked for is listed, and taken back", () => {
  const asked: Admission = { ...GOOGLE, scope: "site", where: "example.org", at: 0 };
  const { open, onUndoAdmission } = drawn({ admissions: [asked] });
  click(open("Marked, as you asked").querySelector('[aria-label="Undo: mark Google"]'));
  expect(onUndoAdmission.mock.calls).toEqual([[asked]]);
});

test("counts what is marked: categories that are off are left out", () => {
  const report = { ...REPORT, entities: [...REPORT.entities, GOOGLE] };
  const counts = (categoriesOff: Settings["categoriesOff"]) =>
    drawn({ view: { kind: "list", report }, settings: { ...DEFAULT_SETTINGS, categoriesOff } }).root.querySelector(
      ".page-counts",
    )?.textContent;
  expect(counts([])).toBe("2 names3 mentions");
  expect(counts(["company"])).toBe("1 name1 mention");
});

test.each<[string, Partial<PopupProps>, boolean]>([
  ["with names", {}, true],
  ["with no name found", { view: { kind: "nothing", waiting: false } }, true],
  ["after a failure", { view: { kind: "page-failed" } }, true],
  ["off on this site", { view: { kind: "off-here", site: "example.org" } }, false],
  ["before anything is known", { view: { kind: "pending" }, settings: undefined }, false],
])("%s, offers what changes the marks: %s", (_, props, offered) => {
  expect(drawn(props).section("Marking") !== undefined).toBe(offered);
});

test("says nothing of dismissals where there are none", () => {
  expect(drawn().section("Not marked, as you asked")).toBeUndefined();
});

test.each<[string, Partial<Dismissal>, string | undefined, string]>([
  ["this page", {}, DISMISSAL.where, "On this page"],
  ["a page that may be this one", {}, undefined, "On the page /a?b=c"],
  ["this site", { scope: "site", where: "example.org" }, DISMISSAL.where, "On this site"],
  ["all pages", { scope: "everywhere", where: "" }, DISMISSAL.where, "Everywhere"],
])("lists what was dismissed on %s, and takes it back", (_, part, page, scope) => {
  const dismissal = { ...DISMISSAL, ...part };
  const { open, onUndoDismissal } = drawn({ dismissals: [dismissal], page });
  const list = open("Not marked, as you asked");
  expect([...list.querySelectorAll("li p")].map((line) => line.textContent)).toEqual(["Jack Ma", `“ma” ${scope}`]);
  click(button(list, "Undo: “ma” as Jack Ma"));
  expect(onUndoDismissal.mock.calls).toEqual([[dismissal]]);
});

test.each<[string, Partial<PopupProps>, string]>([
  ["nothing was read", { view: { kind: "page-failed" } }, "This page could not be read"],
  [
    "part was read",
    { view: { kind: "list", report: { ...REPORT, status: "failed" } } },
    "Part of this page could not be read",
  ],
])("when %s says so, and what to do", (_, props, title) => {
  const { root, onRetry, onReload } = drawn(props);
  expect(root.querySelector('[role="status"]')?.textContent).toContain(title);
  click(button(root, "Try again"));
  click(button(root, "Reload page"));
  expect([onRetry.mock.calls.length, onReload.mock.calls.length]).toEqual([1, 1]);
});

test("keeps the names that were found before the failure", () => {
  const { root } = drawn({ view: { kind: "list", report: { ...REPORT, status: "failed" } } });
  expect(root.querySelector('[data-entity-id="jack-ma"]')).not.toBeNull();
});

test("offers the rest of a very long page", () => {
  const { root, onReadRest } = drawn({ partial: true });
  click(button(root, "Read the rest"));
  expect(onReadRest).toHaveBeenCalledOnce();
});

test("speaks Chinese throughout", () => {
  const { root, open } = drawn({ dismissals: [DISMISSAL] }, "zh-TW");
  open("標註");
  open("依你的意願不標註");
  expect(root.textContent).toContain("「ma」");
  expect(root.textContent.replaceAll(/Gloss|Jack Ma|ma|example\.org/g, "")).not.toMatch(/[A-Za-z]/);
});
