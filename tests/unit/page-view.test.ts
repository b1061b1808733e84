import { expect, test } from "vitest";
import { pageView, type Known, type PageView } from "../../components/page/page-view.ts";
import { DEFAULT_SETTINGS } from "../../utils/choices/settings.ts";
import type { PageReport } from "../../utils/messages/page-report.ts";

const report = (status: PageReport["status"], names: number): PageReport => ({
  site: "example.org",
  status,
  partial: false,
  entities: Array.from({ length: names }, (_, index) => ({
    corpus: "gloss",
    entity: `e${index}`,
    name: `E${index}`,
    category: "person",
    count: 1,
  })),
  waiting: [],
});
const tab = (address?: string, loading = false) => ({ id: 1, address, loading });
const KNOWN: Known = {
  settings: DEFAULT_SETTINGS,
  tab: tab("https://example.org/"),
  report: report("done", 2),
  answered: true,
  waited: true,
  failure: undefined,
};
const off = { ...DEFAULT_SETTINGS, enabled: false };
const offHere = { ...DEFAULT_SETTINGS, sitesOff: ["example.org"] };

test.each<[string, Partial<Known>, PageView]>([
  ["nothing read yet", { settings: undefined, tab: undefined, report: undefined }, { kind: "pending" }],
  ["names found", {}, { kind: "list", report: report("done", 2) }],
  ["names found, still reading", { report: report("reading", 1) }, { kind: "list", report: report("reading", 1) }],
  ["still reading", { report: report("reading", 0) }, { kind: "reading" }],
  ["just switched on again", { report: report("off", 0) }, { kind: "reading" }],
  ["read to the end, nothing", { report: report("done", 0) }, { kind: "nothing", waiting: false }],
  [
    "read to the end, common names in passing",
    { report: { ...report("done", 0), waiting: report("done", 1).entities } },
    { kind: "nothing", waiting: true },
  ],
  ["off everywhere", { settings: off }, { kind: "off-everywhere" }],
  [
    "off everywhere, page unreadable",
    { settings: off, tab: tab("about:blank"), report: undefined },
    { kind: "off-everywhere" },
  ],
  ["off here", { settings: offHere }, { kind: "off-here", site: "example.org" }],
  ["no such tab", { tab: "gone", report: undefined }, { kind: "gone" }],
  [
    "a page of the browser",
    { tab: tab("chrome://version"), report: undefined },
    { kind: "unsupported", reason: "browser" },
  ],
  ["silent, still loading", { tab: tab("https://example.org/", true), report: undefined }, { kind: "reading" }],
  ["silent, not for long", { report: undefined, waited: false }, { kind: "pending" }],
  ["too busy to answer", { report: undefined, answered: false }, { kind: "reading" }],
  ["silent for long", { report: undefined }, { kind: "reload", sure: true }],
  ["silent, address unknown", { tab: tab(), report: undefined }, { kind: "reload", sure: false }],
  ["reading failed", { report: report("failed", 0) }, { kind: "page-failed" }],
  ["reading failed after some names", { report: report("failed", 1) }, { kind: "list", report: report("failed", 1) }],
  ["in the browser's own viewer", { report: report("unsupported", 0) }, { kind: "unsupported", reason: "viewer" }],
  ["a failure", { failure: "failed" }, { kind: "failed", code: "failed" }],
])("%s", (_, known, view) => {
  expect(pageView({ ...KNOWN, ...known })).toEqual(view);
});
