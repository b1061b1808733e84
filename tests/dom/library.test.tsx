/** The library's parts in each state they can show, in all languages, each without a fault that axe-core finds. */
import axe from "axe-core";
import type { ComponentChild } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { AnnotationEditor } from "../../components/annotation/annotation-editor.tsx";
import type { RowActs } from "../../components/library/acts.ts";
import { AnnotationRow } from "../../components/library/annotation-row.tsx";
import { EditInPlace } from "../../components/library/edit-in-place.tsx";
import { FilterPanel } from "../../components/library/filter-panel.tsx";
import { FilterChips } from "../../components/library/filter-chips.tsx";
import { ImportPreview } from "../../components/library/import-preview.tsx";
import { ImportView } from "../../components/library/import-view.tsx";
import type { ImportState, Preview } from "../../components/library/import-state.ts";
import { NoticeBar } from "../../components/library/notice-bar.tsx";
import { SnapshotList } from "../../components/library/snapshot-list.tsx";
import { TagsDialog } from "../../components/library/tags-dialog.tsx";
import { StoreNotice } from "../../components/library/store-notice.tsx";
import { PageAnnotations } from "../../components/page/page-annotations.tsx";
import { LinksContext, type Links } from "../../components/shell/links.tsx";
import { draftOf } from "../../utils/annotation/edit.ts";
import type { Facets, FoundAnnotation } from "../../utils/annotation/messages.ts";
import { DOUBTS, REFUSALS } from "../../utils/formats/intake.ts";
import { FILE_FAULTS } from "../../utils/formats/file-fault.ts";
import { IMPORT_FORMATS } from "../../utils/formats/read-annotations.ts";
import type { ErrorCode } from "../../utils/messages/messages.ts";
import { annotation } from "../fixtures/annotations.ts";
import type { Language } from "../fixtures/words.ts";
import { button, click, draw } from "./draw.tsx";

const LINKS: Links = { href: (address) => address, newTab: false };
const drawn = (child: ComponentChild, language: Language = "en") =>
  draw(<LinksContext value={LINKS}>{child}</LinksContext>, language).root;

const JACK_MA = { corpus: "gloss", entity: "jack-ma", name: "Jack Ma", category: "person" as const };
const FULL: FoundAnnotation = annotation({ note: "A thought.", tags: ["law", "数据"], entities: [JACK_MA] });
const FACETS: Facets = {
  tags: Array.from({ length: 12 }, (_, index) => [`tag ${index}`, 12 - index]),
  sites: [["news.example", 3]],
  entities: [{ ...JACK_MA, count: 2 }],
  categories: [["person", 2]],
  colours: [
    ["yellow", 2],
    ["blue", 1],
  ],
  orphans: 1,
  changed: 1,
};
const ERROR_CODES: ErrorCode[] = [
  "refused",
  "invalid",
  "not-found",
  "index-unavailable",
  "failed",
  "private",
  "quota",
  "conflict",
  "newer-database",
];
// jsdom has the element without its methods.
HTMLDialogElement.prototype.showModal = () => {};
HTMLDialogElement.prototype.close = () => {};

const undated = (id: string) => {
  const { created: _created, modified: _modified, ...rest } = annotation({ id });
  return rest;
};
const PREVIEW: Preview = {
  file: "notes.jsonld",
  format: "gloss",
  annotations: [],
  counts: { new: 2, same: 1, conflict: 3 },
  refused: REFUSALS.map((code, index) => ({
    where: { item: index + 1, excerpt: `Entry ${index}` },
    why: { code, value: "x" },
  })),
  doubts: [],
  readings: [],
};
const DOUBTED: Preview = {
  ...PREVIEW,
  annotations: [annotation({ tags: ["press"], note: "A note." }), undated("b"), undated("c")],
  doubts: DOUBTS.map((code) => ({ id: "b", code, value: "3/4/2026" })),
  readings: [
    { encoding: "gb18030", sample: ["马云在厦门说"] },
    { encoding: "big5", sample: ["鎷誌醱蹋"] },
  ],
};

const acts = (): RowActs => ({
  onEdit: vi.fn<RowActs["onEdit"]>(),
  onDraft: vi.fn<RowActs["onDraft"]>(),
  onSave: vi.fn<RowActs["onSave"]>(),
  onCancel: vi.fn<RowActs["onCancel"]>(),
  onTake: vi.fn<RowActs["onTake"]>(),
  onOpen: vi.fn<RowActs["onOpen"]>(),
  onExport: vi.fn<RowActs["onExport"]>(),
  onTrash: vi.fn<RowActs["onTrash"]>(),
  onRestore: vi.fn<RowActs["onRestore"]>(),
  onPurge: vi.fn<RowActs["onPurge"]>(),
});
const row = (one: FoundAnnotation, part: object = {}) => (
  <AnnotationRow
    annotation={one}
    active
    selected={false}
    editing={undefined}
    names={{}}
    knownTags={[]}
    pageKnown={false}
    acts={acts()}
    onSelect={() => {}}
    {...part}
  />
);
const failedEdit = (failed: ErrorCode, part: object = {}) => (
  <EditInPlace
    editing={{
      id: FULL.id,
      draft: { ...draftOf(FULL), note: "Typed." },
      changed: true,
      saving: false,
      failed,
      ...part,
    }}
    names={{}}
    knownTags={["law"]}
    {...acts()}
  />
);
const imports = (state: ImportState) => (
  <ImportView state={state} onFile={() => {}} onImport={() => {}} onReading={() => {}} onCancel={() => {}} />
);
const store = (part: object) => (
  <StoreNotice
    state={{ annotations: 3, trashed: 0 }}
    failed={undefined}
    recovered={undefined}
    onRecover={() => {}}
    onAccept={() => {}}
    onRetry={() => {}}
    {...part}
  />
);
const onPage = (part: object) => (
  <PageAnnotations
    private={false}
    annotations={[]}
    names={{}}
    news={undefined}
    onShow={() => {}}
    onAttach={() => {}}
    {...part}
  />
);
const shown = (state: "anchored" | "waiting" | "orphan", closest?: string, number = 1) => ({
  annotation: annotation({ id: `0f8fad5b-d9cb-469f-a165-70867728950${number}`, note: "A thought.", tags: ["law"] }),
  frame: 0,
  state,
  ...(closest === undefined ? {} : { closest }),
});
const lost = { seen: "2026-05-01T00:00:00.000Z", had: 5, recoverable: 4 };

const STATES: [string, () => ComponentChild][] = [
  ["an annotation", () => row(FULL)],
  ["one without anything", () => row(annotation({ target: { title: "" } }))],
  ["one that was not found", () => row({ ...FULL, orphan: true }, { selected: true })],
  ["one in the trash", () => row({ ...FULL, deleted: "2026-05-01T00:00:00.000Z" })],
  ["one of an address that is not of the web", () => row(annotation({ target: { source: "data:text/html,hello" } }))],
  ...ERROR_CODES.map((code): [string, () => ComponentChild] => [`not saved: ${code}`, () => failedEdit(code)]),
  ["a conflict", () => failedEdit("conflict", { theirs: annotation({ note: "Theirs." }) })],
  ["filters", () => <FilterPanel filter={{ tag: "tag 11" }} facets={FACETS} names={{}} onFilter={() => {}} />],
  [
    "all filters that hold",
    () => (
      <FilterChips
        filter={{
          pages: ["https://a.example/"],
          colour: "blue",
          tag: "law",
          entity: { corpus: "gloss", entity: "jack-ma" },
          category: "person",
          site: "a.example",
          from: "2026-01-01",
          before: "2026-02-01",
          orphans: true,
        }}
        facets={FACETS}
        names={{ blue: "To check" }}
        onFilter={() => {}}
      />
    ),
  ],
  [
    "a deletion",
    () => <NoticeBar notice={{ kind: "done", what: "doneDeleted", count: 3, undo: () => {} }} onDismiss={() => {}} />,
  ],
  ["a failed deed", () => <NoticeBar notice={{ kind: "failed", code: "quota" }} onDismiss={() => {}} />],
  ["nothing imported", () => imports({ kind: "idle" })],
  ...IMPORT_FORMATS.map((format): [string, () => ComponentChild] => [
    `a preview of ${format}`,
    () => imports({ kind: "preview", preview: { ...PREVIEW, format } }),
  ]),
  [
    "the tags",
    () => (
      <TagsDialog
        tags={[
          ["law", 3],
          ["法律", 1],
        ]}
        onRename={() => {}}
        onRemove={() => {}}
        onClose={() => {}}
      />
    ),
  ],
  ["a preview of doubtful rows", () => imports({ kind: "preview", preview: DOUBTED })],
  ["an import", () => imports({ kind: "done", result: { added: 1, same: 2, replaced: 3, kept: 4 } })],
  [
    "an import that changed nothing",
    () => imports({ kind: "done", result: { added: 0, same: 0, replaced: 0, kept: 0 } }),
  ],
  [
    "an import that failed",
    () => imports({ kind: "failed", code: "quota", stored: 5000, again: { preview: PREVIEW, conflicts: "replace" } }),
  ],
  ...FILE_FAULTS.map((code): [string, () => ComponentChild] => [
    `a file that is ${code}`,
    () =>
      imports({
        kind: "fault",
        file: "notes.json",
        fault: { code, values: { line: 3, column: 4, row: 5, limit: 6, keys: "a, b", kind: "PDF" } },
      }),
  ]),
  [
    "snapshots",
    () => <SnapshotList snapshots={[{ id: "a", taken: lost.seen, annotations: 3 }]} onRestore={() => {}} />,
  ],
  ["no snapshots", () => <SnapshotList snapshots={[]} onRestore={() => {}} />],
  ["a loss", () => store({ state: { annotations: 0, trashed: 0, lost } })],
  ["a loss without copies", () => store({ state: { annotations: 0, trashed: 0, lost: { ...lost, recoverable: 0 } } })],
  ["a recovery", () => store({ recovered: 4 })],
  ["a newer database", () => store({ state: { annotations: 0, trashed: 0, newer: true } })],
  ["a store that does not answer", () => store({ failed: "failed" })],
  ["a private window", () => onPage({ private: true })],
  [
    "annotations of a page",
    () => onPage({ annotations: [shown("anchored"), shown("waiting", undefined, 2), shown("orphan", "close", 3)] }),
  ],
  ["orphans of a page", () => onPage({ full: true, annotations: [shown("orphan")], news: { kind: "no-place" } })],
];

describe.each<Language>(["en", "zh-CN", "zh-TW"])("in %s", (language) => {
  test.each(STATES)("%s", async (_, view) => {
    const root = drawn(view(), language);
    document.documentElement.lang = language;
    document.title = "Gloss";
    const { violations } = await axe.run(root, {
      rules: {
        "color-contrast": { enabled: false }, // nothing is laid out here; tests/e2e/library.spec.ts looks at colours
        region: { enabled: false },
        "heading-order": { enabled: false }, // parts of a page begin anywhere
      },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(root.textContent).not.toMatch(/undefined|\$\w+\$|NaN|Invalid/);
  });
});

test.each(ERROR_CODES)("H5 %s keeps what was typed, and says what became of it", (code) => {
  const root = drawn(failedEdit(code));
  expect(root.querySelector("textarea")!.value).toBe("Typed.");
  expect(root.querySelector(".state-title")!.textContent).not.toBe("");
  expect(root.querySelector(".state-text")!.textContent).toMatch(/\.$/);
});

test("an address that is not of the web is no link, and can't be opened", () => {
  const root = drawn(row(annotation({ target: { source: "data:text/html,hello" } })));
  expect(root.querySelector("a")).toBeNull();
  expect(button(root, "Open page")).toBeUndefined();
});

test("a colour goes by the name that the reader gave it", () => {
  const root = drawn(row(FULL, { names: { yellow: "To quote" } }));
  expect(root.querySelector(".annotation-colour")!.textContent).toContain("To quote");
});

test("tags are made of what is typed, and what is no tag yet is saved as one", () => {
  const onDraft = vi.fn<(draft: unknown) => void>();
  const draft = { ...draftOf(annotation()), tags: ["law"], pending: "" };
  const root = drawn(
    <AnnotationEditor
      draft={draft}
      changed={false}
      names={{}}
      knownTags={[]}
      saving={false}
      onDraft={onDraft}
      onSave={() => {}}
      onCancel={() => {}}
    />,
  );
  const field = root.querySelector<HTMLInputElement>(".tag-field input")!;
  field.value = "media，state，pro";
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
  expect(onDraft).toHaveBeenLastCalledWith({ ...draft, tags: ["law", "media", "state"], pending: "pro" });
  click(button(root, "Remove the tag law"));
  expect(onDraft).toHaveBeenLastCalledWith({ ...draft, tags: [] });
});

test("a filter is taken away by choosing it again; the others stay", () => {
  const onFilter = vi.fn<(filter: object) => void>();
  const root = drawn(
    <FilterPanel
      filter={{ query: "x", tag: "tag 3", colour: "blue" }}
      facets={FACETS}
      names={{}}
      onFilter={onFilter}
    />,
  );
  const chosen = root.querySelector('[aria-label="Tags"] [aria-pressed="true"]')!;
  expect(chosen.textContent).toContain("tag 3");
  click(chosen);
  expect(onFilter).toHaveBeenLastCalledWith({ query: "x", colour: "blue" });
});

test("an import says keep unless the reader says replace", () => {
  const onImport = vi.fn<(preview: Preview, conflicts: string) => void>();
  const root = drawn(
    <ImportPreview preview={PREVIEW} importing={false} onImport={onImport} onReading={() => {}} onCancel={() => {}} />,
  );
  click(button(root, "Import annotations"));
  click(root.querySelectorAll('input[type="radio"]')[1]);
  click(button(root, "Import annotations"));
  expect(onImport.mock.calls.map(([, conflicts]) => conflicts)).toEqual(["keep", "replace"]);
});

test("an orphan is attached only where the reader says so", () => {
  const onAttach = vi.fn<(one: unknown) => void>();
  const one = shown("orphan", "the closest words");
  const root = drawn(onPage({ annotations: [one], onAttach }));
  expect(root.textContent).toContain("Closest: “the closest words”");
  click(button(root, "Attach here"));
  expect(onAttach.mock.calls).toEqual([[one]]);
});

test("a tag is renamed, several are merged, and either is said on the button", async () => {
  const onRename = vi.fn<(tags: string[], name: string) => void>();
  const root = drawn(
    <TagsDialog
      tags={[
        ["law", 3],
        ["laws", 1],
      ]}
      onRename={onRename}
      onRemove={() => {}}
      onClose={() => {}}
    />,
  );
  const [law, laws] = root.querySelectorAll<HTMLInputElement>("input[type=checkbox]");
  const field = root.querySelector<HTMLInputElement>(".text-field")!;
  const button = root.querySelector<HTMLButtonElement>("button[type=submit]")!;
  const type = (value: string) =>
    act(async () => {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  expect(button.disabled).toBe(true);
  await act(async () => law!.click());
  await type("right");
  expect([button.disabled, button.textContent]).toEqual([false, "Rename"]);
  await type("laws");
  expect(button.textContent).toBe("Merge");
  await type("law");
  expect(button.disabled).toBe(true);
  await act(async () => laws!.click());
  expect([button.disabled, button.textContent]).toEqual([false, "Merge"]);
  await act(async () => button.click());
  expect(onRename).toHaveBeenCalledWith(["law", "laws"], "law");
});
