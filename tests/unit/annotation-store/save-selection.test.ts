import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { draft, startAnnotations } from "../../fixtures/annotation-background.ts";
import { fakeEvent } from "../../fixtures/fake-event.ts";

const clicked = fakeEvent<[info: { menuItemId: string; frameId?: number }, tab?: { id?: number }]>();
const commanded = fakeEvent<[command: string, tab?: { id?: number }]>();
const items: { id: string; title: string; contexts: string[] }[] = [];

beforeEach(async () => {
  vi.restoreAllMocks();
  await startAnnotations();
  items.length = 0;
  clicked.listeners.length = 0;
  commanded.listeners.length = 0;
  Object.assign(fakeBrowser, {
    contextMenus: {
      onClicked: clicked,
      removeAll: async () => void items.splice(0),
      create: (item: (typeof items)[number]) => void items.push(item),
    },
    commands: { onCommand: commanded },
  });
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string) => (key === "locale" ? "en" : key),
    getUILanguage: () => "en",
  });
  const { offerSaveSelection } = await import("../../../entrypoints/background/annotations/save-selection.ts");
  offerSaveSelection();
});

const told = (): unknown[] =>
  vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls.map(([tab, message, options]) => [tab, message, options]);
const request = { type: "annotateSelection" };

test("the item is there once, on selections alone, also after an update", async () => {
  await fakeBrowser.runtime.onInstalled.trigger({ reason: "install" } as never);
  await fakeBrowser.runtime.onInstalled.trigger({ reason: "update" } as never);
  await vi.waitFor(() => expect(items).toMatchObject([{ title: "saveSelection", contexts: ["selection"] }]));
});

test("the item tells the frame that it was chosen in", () => {
  clicked.fire({ menuItemId: "save-selection", frameId: 4 }, { id: 7 });
  clicked.fire({ menuItemId: "another", frameId: 4 }, { id: 7 });
  clicked.fire({ menuItemId: "save-selection" }, undefined);
  expect(told()).toEqual([[7, request, { frameId: 4 }]]);
});

test("the shortcut tells every frame of the tab that shows a page", async () => {
  const { takeReport } = await import("../../../entrypoints/background/reports.ts");
  const nothing = { site: "example.org", status: "done" as const, partial: false, entities: [], waiting: [] };
  for (const [tab, frame] of [
    [7, 0],
    [7, 3],
    [8, 0],
  ] as const)
    await takeReport({ tab, frame, since: 1, url: draft().target.source }, { ...nothing, entities: [] }, {});
  commanded.fire("save-selection", { id: 7 });
  commanded.fire("focus-next-mention", { id: 8 });
  const expected = [0, 3].map((frameId) => [7, request, { frameId }]);
  await vi.waitFor(() => expect(told()).toEqual(expected));
});
