import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type * as answering from "../../../entrypoints/background/answers.ts";
import type { Sender } from "../../../utils/browser/messaging.ts";
import type { CorpusChoices } from "../../../utils/choices/corpora.ts";
import { NO_EVIDENCE } from "../../../utils/linking/evidence.ts";
import { type DiscreetFinds, discreetEntities } from "../../../utils/messages/page-report.ts";
import { fakeNavigator } from "../../fixtures/fake-locks.ts";
import { fakePackage, SMALL } from "../../fixtures/package.ts";

const OTHER = {
  ...SMALL,
  about: { ...SMALL.about, id: "other", title: "Other people" },
  index: { ...SMALL.index, link: { ...SMALL.index.link, corpus: "other" } },
};

let answers: typeof answering;
beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { action: { setBadgeText: vi.fn(), setBadgeBackgroundColor: vi.fn() } });
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("navigator", fakeNavigator());
  const shipped = fakePackage();
  shipped.ship(SMALL, OTHER);
  vi.stubGlobal("fetch", shipped.fetch);
  vi.resetModules();
  answers = await import("../../../entrypoints/background/answers.ts");
});

const choose = (corpora: CorpusChoices): Promise<void> => fakeBrowser.storage.local.set({ corpora });
const choice = { enabled: true, sites: null, discreet: false };
const page: Sender = {
  tab: 3,
  frame: 0,
  url: "https://news.example/story",
  incognito: false,
  extensionPage: false,
};
const link = async (texts: string[], since = 1): Promise<string[]> => {
  const blocks = texts.map((text, id) => ({ id, text }));
  const asked = { type: "linkText" as const, page: { title: "", lang: "en", since }, evidence: NO_EVIDENCE, blocks };
  return (await answers.answerLinkText(asked, page)).mentions.map(({ corpus, entity }) => `${corpus}/${entity}`);
};
const finds = async () => (await fakeBrowser.storage.session.get("discreet:3:0"))["discreet:3:0"] as DiscreetFinds;

describe("several corpora", () => {
  test("that know a name both answer", async () => {
    expect(await link(["Jack Ma spoke."])).toEqual(["other/jack-ma", "small/jack-ma"]);
  });

  test.each<[string, CorpusChoices, string[]]>([
    ["one switched off", { other: { ...choice, enabled: false } }, ["small/jack-ma"]],
    ["one on other sites alone", { other: { ...choice, sites: ["elsewhere.example"] } }, ["small/jack-ma"]],
    ["one on this site", { other: { ...choice, sites: ["news.example"] } }, ["other/jack-ma", "small/jack-ma"]],
    ["one discreet", { other: { ...choice, discreet: true } }, ["small/jack-ma"]],
  ])("with %s", async (_, choices, found) => {
    await choose(choices);
    expect(await link(["Jack Ma spoke."])).toEqual(found);
  });

  const elsewhere = async (corpus: string) =>
    (await answers.answerReadEntity({ type: "readEntity", corpus, entity: "jack-ma", context: "" } as never)).elsewhere;

  test("tell of the same name in one another", async () => {
    expect(await elsewhere("small")).toEqual([expect.objectContaining({ corpus: "other", entity: "jack-ma" })]);
  });

  test("a discreet one is told of in its own answers alone", async () => {
    await choose({ other: { ...choice, discreet: true, title: "Mine" } });
    expect(await elsewhere("small")).toEqual([]);
    expect(await elsewhere("other")).toEqual([expect.objectContaining({ corpus: "small" })]);
  });
});

describe("what a discreet corpus finds", () => {
  beforeEach(() => choose({ other: { ...choice, discreet: true } }));

  test("is counted by block, each as it was linked the last time", async () => {
    await link(["Jack Ma and Alibaba.", "Jack Ma again."]);
    await link(["Nobody here.", "Jack Ma again."]);
    expect(discreetEntities(await finds())).toEqual([
      expect.objectContaining({ corpus: "other", entity: "jack-ma", count: 1, discreet: true }),
    ]);
  });

  test("ends with its document, and a late answer of the former one brings nothing back", async () => {
    await link(["Jack Ma spoke."], 1);
    await link(["Nobody here."], 2);
    await link(["Jack Ma spoke."], 1);
    expect(await finds()).toEqual({ since: 2, blocks: {} });
  });
});
