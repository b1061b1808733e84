import fc from "fast-check";
import * as v from "valibot";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { answerRequests, ask, RequestError, table, unwrap } from "../../utils/browser/messaging.ts";
import { contentRequests, pageRequests } from "../../utils/messages/messages.ts";
import { answerWith, fromContent, fromPopup, OWN_ID, OWN_URL, send } from "../fixtures/fake-runtime.ts";

vi.setConfig({ testTimeout: 60_000 }); // many random cases

vi.mock("wxt/browser", () => import("../fixtures/fake-runtime.ts").then(({ fakeBrowser: browser }) => ({ browser })));

const linkText = {
  type: "linkText",
  page: { title: "News", lang: "en", since: 1 },
  evidence: { named: { "c/jack-ma": [1] }, rivals: {}, cues: {}, subject: { c: ["internet"] } },
  blocks: [{ id: 0, text: "Jack Ma" }],
};
const readEntity = { type: "readEntity", corpus: "c", entity: "jack-ma", context: "" };
const reportPage = {
  type: "reportPage",
  site: "example.org",
  since: 1,
  status: "done",
  partial: false,
  entities: [],
  waiting: [],
};
const listCorpora = { type: "listCorpora" };

const linked = { mentions: [], entities: [], common: [], titled: [], evidence: [], open: [] };
const handlers = {
  linkText: vi.fn(() => linked),
  readEntity: vi.fn((): never => {
    throw new RequestError("not-found", "Nobody knows.");
  }),
  reportPage: vi.fn(() => ({ annotated: false })),
  listCorpora: vi.fn(() => []),
};
const called = (): number => Object.values(handlers).reduce((sum, { mock }) => sum + mock.calls.length, 0);

beforeEach(() => {
  vi.clearAllMocks();
  const { listCorpora: list, ...content } = handlers;
  answerRequests({
    content: table(contentRequests, {
      ...content,
      readAnchors: () => [],
      reportAnchors: () => null,
      loadPart: () => null,
      openEntityPage: () => null,
      readKeys: () => ({ next: "", previous: "" }),
    }),
    page: table(pageRequests, {
      readEntity: handlers.readEntity,
      changeChoice: () => null,
      listCorpora: list,
      listRemovedCorpora: () => [],
      corpusStored: () => null,
      removeCorpus: () => null,
      restoreCorpus: () => null,
      forgetCorpus: () => null,
      describeCorpus: () => null,
      readCorpusEntities: () => ({ entities: [], next: null }),
      readCorpusReport: () => ({ report: undefined, recipe: undefined }),
      linkSample: () => [],
      readDocument: handlers.readEntity,
      readEntityPage: handlers.readEntity,
      search: () => ({ entities: [], passages: [] }),
      listEntities: () => [],
      listDocuments: () => [],
      readAnnotation: () => null,
      saveAnnotation: handlers.readEntity,
      changeAnnotation: handlers.readEntity,
      changeMany: () => [],
      trashAnnotations: () => 0,
      untrashAnnotations: () => 0,
      purgeTrash: () => 0,
      findAnnotations: () => ({ total: 0, annotations: [] }),
      readPageAnnotations: () => ({ private: false, annotations: [] }),
      previewImport: () => [],
      importAnnotations: handlers.readEntity,
      readStoreState: () => ({ annotations: 0, trashed: 0 }),
      recoverAnnotations: () => 0,
      acceptLoss: () => null,
      listSnapshots: () => [],
      restoreSnapshot: handlers.readEntity,
    }),
  });
});

describe("who may ask what", () => {
  test.each([
    ["a content script links text", linkText, fromContent, { ok: true }],
    ["a content script reports", reportPage, fromContent, { ok: true, value: { annotated: false } }],
    ["a content script lists no corpora", listCorpora, fromContent, { ok: false, code: "refused" }],
    ["a page of ours lists corpora", listCorpora, fromPopup, { ok: true, value: [] }],
    ["a page of ours in a tab counts as ours", listCorpora, { ...fromPopup, tab: { id: 3 } }, { ok: true }],
    ["a page of ours links no text", linkText, fromPopup, { ok: false, code: "refused" }],
    ["a page of ours reports for no tab", reportPage, fromPopup, { ok: false, code: "refused" }],
    [
      "a site named like us is no page of ours",
      listCorpora,
      { ...fromContent, url: `https://${OWN_ID}/popup.html` },
      { ok: false, code: "refused" },
    ],
    [
      "an address that begins with ours is ours alone",
      listCorpora,
      { ...fromContent, url: OWN_URL.replace("-id/", "-id.evil/") },
      { ok: false, code: "refused" },
    ],
    [
      "a frame without an address is a content script",
      listCorpora,
      { ...fromContent, url: "about:srcdoc" },
      { ok: false, code: "refused" },
    ],
    ["nobody asks what doesn't exist", { type: "deleteAll" }, fromPopup, { ok: false, code: "refused" }],
    ["nobody asks what every object has", { type: "constructor" }, fromPopup, { ok: false, code: "refused" }],
    ["nobody asks for a prototype", { type: "__proto__" }, fromContent, { ok: false, code: "refused" }],
  ])("%s", async (_, message, sender, expected) => {
    expect(await send(message, sender)).toMatchObject(expected);
  });

  test.each([
    ["another extension", { ...fromPopup, id: "other" }],
    ["a sender without a name", { url: fromPopup.url! }],
    ["a sender without tab and address", { id: OWN_ID }],
  ])("%s gets no answer at all", (_, sender) => {
    expect(send(listCorpora, sender)).toBeUndefined();
    expect(called()).toBe(0);
  });

  test("the sender decides, whatever the message says", async () => {
    const forged = { ...reportPage, tab: 99, frame: 5, sender: { tab: { id: 99 } }, extensionPage: true };
    await send(forged, { ...fromContent, frameId: 2 });
    expect(handlers.reportPage.mock.calls).toEqual([
      [reportPage, { tab: 7, frame: 2, url: fromContent.url, incognito: false, extensionPage: false }],
    ]);
  });
});

describe("the address of a sender", () => {
  const begun = "https://example.org/page";
  const routed = "https://example.org/page?route=2";
  test.each([
    ["is where the page has moved on to", { tab: { id: 7, url: routed } }, routed],
    ["is the document's while the tab holds another origin", { tab: { id: 7, url: "https://example.com/" } }, begun],
    ["is the document's where the tab's is not told", { tab: { id: 7 } }, begun],
    ["is a frame's own", { tab: { id: 7, url: routed }, frameId: 3 }, begun],
  ])("%s", async (_, sender, url) => {
    await send(reportPage, { ...fromContent, ...sender });
    expect(handlers.reportPage).toHaveBeenLastCalledWith(expect.anything(), expect.objectContaining({ url }));
  });
});

describe("what is answered", () => {
  test("an expected failure, with its code", async () => {
    expect(await send(readEntity, fromPopup)).toEqual({ ok: false, code: "not-found", message: "Nobody knows." });
  });

  test("an unexpected failure, and it is reported", async () => {
    const reported = vi.spyOn(console, "error").mockImplementation(() => undefined);
    handlers.listCorpora.mockImplementationOnce(() => {
      throw new TypeError("oops");
    });
    expect(await send(listCorpora, fromPopup)).toEqual({ ok: false, code: "failed", message: "oops" });
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });

  test.each([
    ["no message", undefined],
    ["null", null],
    ["a text", "listCorpora"],
    ["no type", {}],
    ["a type that is no text", { type: 3 }],
    ["an id that is empty", { ...readEntity, corpus: "" }],
    ["no context", { type: "readEntity", corpus: "c", entity: "e" }],
  ])("invalid: %s", async (_, message) => {
    expect(await send(message, fromPopup)).toMatchObject({ ok: false, code: "invalid" });
    expect(called()).toBe(0);
  });
});

const REQUESTS = [linkText, readEntity, reportPage, listCorpora];
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    NaN,
    Infinity,
    -1,
    0.5,
    null,
    undefined,
    "",
    "x".repeat(5000),
    "__proto__",
    Array.from({ length: 20_001 }, () => 0),
  ),
  fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
  fc.integer({ min: 1, max: 10_000 }).map((depth) => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`) as unknown),
  fc.constant(
    JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}') as unknown,
  ),
);
/** A request with one of its fields, at any depth, replaced or added. */
const mutated = fc
  .tuple(fc.constantFrom(...REQUESTS), fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), odd, fc.boolean())
  .map(([request, path, value, add]) => {
    const copy = structuredClone(request) as Record<string, unknown>;
    let here: Record<string, unknown> = copy;
    for (const step of path.slice(1)) {
      const inner = Object.values(here).filter(
        (part): part is Record<string, unknown> => typeof part === "object" && part !== null,
      );
      if (inner.length === 0) break;
      here = inner[step % inner.length]!;
    }
    const keys = [...Object.keys(here), ...(add ? ["extra"] : [])];
    const key = keys[path[0]! % Math.max(1, keys.length)] ?? "extra";
    Object.defineProperty(here, key, { value, enumerable: true, configurable: true, writable: true });
    return copy;
  });

test("any payload gets a typed reply, handlers see only what fits, and no prototype changes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, odd), fc.constantFrom(fromContent, fromPopup), async (message, sender) => {
      vi.clearAllMocks();
      const reply = (await send(message, sender)) as { ok: boolean; code?: string };
      expect(reply.ok ? "value" in reply : ["refused", "invalid", "not-found"].includes(reply.code!)).toBe(true);
      for (const [given] of handlers.linkText.mock.calls as unknown[][]) {
        expect(v.is(contentRequests.linkText, given)).toBe(true);
      }
      expect("polluted" in {}).toBe(false);
    }),
    { numRuns: 500 },
  );
});

describe("asking", () => {
  test("gives the value", async () => {
    answerWith(() => Promise.resolve({ ok: true, value: [] }));
    expect(await ask(listCorpora as { type: "listCorpora" })).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ["a refusal", () => Promise.resolve({ ok: false, code: "refused", message: "no" }), "refused"],
    ["no answer", () => Promise.resolve(undefined), "failed"],
    ["a background that is gone", () => Promise.reject(new Error("message channel closed")), "failed"],
    [
      "an extension that was reloaded",
      () => {
        throw new Error("Extension context invalidated.");
      },
      "failed",
    ],
  ])("throws a RequestError for %s", async (_, answer, code) => {
    answerWith(answer);
    await expect(ask({ type: "listCorpora" })).rejects.toMatchObject({ name: "RequestError", code });
  });

  test("unwraps nothing to an error", () => {
    expect(() => unwrap(undefined)).toThrow(RequestError);
  });
});
