import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { openDB } from "idb";
import { DATABASE } from "../../../entrypoints/background/annotations/database.ts";
import { annotationContentRequests, annotationPageRequests } from "../../../utils/annotation/messages.ts";
import { draft, startAnnotations } from "../../fixtures/annotation-background.ts";
import { annotation } from "../../fixtures/annotations.ts";

vi.setConfig({ testTimeout: 120_000 }); // many random cases

const ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
const REQUESTS: { type: string }[] = [
  { type: "readAnchors" },
  { type: "reportAnchors", states: [{ id: ID, state: "orphan", closest: "words" }] },
  { type: "saveAnnotation", tab: 1, draft: draft() },
  { type: "changeAnnotation", id: ID, revision: 1, change: { note: "x", tags: ["t"], colour: "pink" } },
  { type: "changeMany", ids: [ID], addTags: ["x"], removeTags: [] },
  { type: "trashAnnotations", ids: [ID] },
  { type: "untrashAnnotations", ids: [ID] },
  { type: "purgeTrash", ids: [ID] },
  { type: "findAnnotations", filter: { query: "x" }, sort: "newest", offset: 0, limit: 10, facets: true },
  { type: "readPageAnnotations", tab: 1 },
  { type: "previewImport", annotations: [annotation()] },
  { type: "importAnnotations", annotations: [annotation()], conflicts: "keep" },
  { type: "readStoreState" },
  { type: "recoverAnnotations" },
  { type: "acceptLoss" },
  { type: "listSnapshots" },
  { type: "restoreSnapshot", id: "x" },
] as never;

const odd = fc.oneof(
  fc.constantFrom<unknown>(...[NaN, Infinity, -1, 0.5, null, undefined, "", "x".repeat(100_001), "__proto__", [[]]]),
  fc.constant(Array.from({ length: 20_001 }, () => 0)),
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
    const copy = structuredClone(request) as unknown as Record<string, unknown>;
    let here = copy;
    for (const step of path.slice(1)) {
      const inner = Object.values(here).filter(
        (part): part is Record<string, unknown> => typeof part === "object" && part !== null,
      );
      if (inner.length === 0) break;
      here = inner[step % inner.length]!;
    }
    const keys = [...Object.keys(here).filter((key) => key !== "type"), ...(add ? ["extra"] : [])];
    const key = keys[path[0]! % Math.max(1, keys.length)] ?? "extra";
    Object.defineProperty(here, key, { value, enumerable: true, configurable: true, writable: true });
    return copy as { type: string };
  });

let send: (request: { type: string }, from: "content" | "page") => Promise<{ ok: boolean; code?: string } | undefined>;
beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await startAnnotations();
  // As a background that starts: the door and what is behind it, of one life.
  const { table } = await import("../../../utils/browser/messaging.ts");
  const answers = await import("../../../entrypoints/background/annotations/index.ts");
  const content = table(annotationContentRequests, answers.annotationContentAnswers);
  const page = table(annotationPageRequests, answers.annotationPageAnswers);
  const plain = { frame: 0, incognito: false };
  send = (request, from) =>
    from === "content"
      ? content(request, { ...plain, tab: 7, url: "https://evil.example/", extensionPage: false })
      : page(request, { ...plain, tab: undefined, url: "", extensionPage: true });
});

const stored = async (): Promise<unknown> => {
  const database = await openDB(DATABASE);
  const all = await Promise.all([...database.objectStoreNames].map((store) => database.getAll(store)));
  database.close();
  return [all, await fakeBrowser.storage.local.get(null)];
};

test("D2: any payload gets a typed reply, and what is refused changes nothing", async () => {
  await send({ type: "saveAnnotation", draft: draft() } as never, "page");
  await send({ type: "importAnnotations", annotations: [annotation()], conflicts: "keep" } as never, "page");
  const known = ["refused", "invalid", "not-found", "conflict", "failed"];
  const codes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(mutated, async (request) => {
      const before = await stored();
      const reply = (await send(request, "page")) ?? { ok: false, code: "refused" };
      codes.set(reply.code ?? "ok", (codes.get(reply.code ?? "ok") ?? 0) + 1);
      expect(reply.ok ? "value" in reply : known.includes(reply.code!)).toBe(true);
      expect(reply.code).not.toBe("failed");
      expect(reply.ok ? before : await stored()).toEqual(before);
      expect("polluted" in {}).toBe(false);
    }),
    { numRuns: 1_000 },
  );
  expect(codes.get("invalid")).toBeGreaterThan(200);
});

test("D1: from a content script whatever is asked changes nothing but where a page's own annotations stand", async () => {
  await send({ type: "saveAnnotation", draft: draft() } as never, "page");
  await send({ type: "importAnnotations", annotations: [annotation()], conflicts: "keep" } as never, "page");
  const before = await stored();
  const page = draft().target.source;
  for (const request of REQUESTS) {
    const forged = { ...request, canonical: page, url: page, page, tab: 1, sender: { url: page }, extensionPage: true };
    const reply = await send(forged, "content");
    // The page of evil.example has no annotations.
    const answers: Record<string, unknown> = { readAnchors: [], reportAnchors: null };
    const own = Object.hasOwn(answers, request.type);
    expect(reply).toEqual(own ? { ok: true, value: answers[request.type] } : undefined);
  }
  await fc.assert(
    fc.asyncProperty(mutated, async (request) => {
      await send(request, "content");
      expect(await stored()).toEqual(before);
    }),
    { numRuns: 200 },
  );
});
