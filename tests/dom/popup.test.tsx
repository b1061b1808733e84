import { expect, test, vi } from "vitest";
import { Popup, type PopupProps } from "../../entrypoints/popup/popup.tsx";
import type { Dismissal } from "../../utils/choices/dismissals.ts";
import type { PageReport } from "../../utils/messages/page-report.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../utils/choices/settings.ts";
import type { Language } from "../fixtures/words.ts";
import { button, click, draw } from "./draw.tsx";

const REPORT: PageReport = {
  site: "example.org",
  status: "done",
  partial: false,
  entities: [{ corpus: "gloss", entity: "jack-ma", name: "Jack Ma", category: "person", count: 1 }],
};
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

test("ends with how sure a mark must be, closed, and sets it", () => {
  const { open, section, onChange } = drawn();
  expect(section("Marking")?.textContent).toContain("Balanced");
  expect(section("Marking")?.querySelector("input")).toBeNull();
  const [more] = open("Marking").querySelectorAll("input");
  click(more);
  expect(onChange.mock.calls[0]![0](DEFAULT_SETTINGS)).toEqual({ ...DEFAULT_SETTINGS, confidence: "more" });
});

test.each<[string, Partial<PopupProps>, boolean]>([
  ["with names", {}, true],
  ["with no name found", { view: { kind: "nothing" } }, true],
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
