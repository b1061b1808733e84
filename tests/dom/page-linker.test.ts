import * as v from "valibot";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createFurnitureFilter } from "../../entrypoints/content/furniture-filter.ts";
import { createLiveBlocks, type LiveBlock } from "../../entrypoints/content/marks/live-blocks.ts";
import { createPageLinker } from "../../entrypoints/content/marks/page-linker.ts";
import type * as messaging from "../../utils/browser/messaging.ts";
import { RequestError } from "../../utils/browser/messaging.ts";
import { linkText, THRESHOLD } from "../../utils/linking/link-text.ts";
import { type ContentRequest, contentRequests } from "../../utils/messages/messages.ts";
import { blocksOf, showBody } from "../fixtures/page-body.ts";
import { smallCorpus, writeInto } from "../fixtures/small-corpus.ts";

const { ask } = vi.hoisted(() => ({ ask: vi.fn<(request: { type: string }) => Promise<unknown>>() }));
vi.mock("../../utils/browser/messaging.ts", async (original) => ({
  ...(await original<typeof messaging>()),
  ask,
}));

const corpus = smallCorpus([
  { id: "jack-ma", category: "person", aliases: ["Jack Ma", { name: "Ma", kind: "short" }] },
  { id: "pony-ma", category: "person", aliases: ["Pony Ma", { name: "Ma", kind: "short" }] },
]);

/** The background: refuses what doesn't fit its schema, links the rest. */
const background = (request: unknown): Promise<unknown> => {
  const parsed = v.safeParse(contentRequests.linkText, request);
  if (!parsed.success) return Promise.reject(new RequestError("invalid", v.summarize(parsed.issues)));
  const { blocks, page, evidence } = parsed.output;
  return Promise.resolve(linkText([corpus], { blocks, title: page.title, evidence, threshold: THRESHOLD }));
};
const requests = (): ContentRequest["linkText"][] =>
  ask.mock.calls.map(([request]) => request as unknown as ContentRequest["linkText"]);

beforeEach(() => {
  ask.mockReset().mockImplementation(background);
  document.title = "";
});

/** Links a page; resolves when the linker rests. */
async function link(html: string) {
  showBody(html);
  const blocks = createLiveBlocks();
  const onError = vi.fn<(error: unknown) => void>();
  let idle: () => void = () => undefined;
  const linker = createPageLinker({
    blocks,
    furniture: createFurnitureFilter(),
    onLinked: () => undefined,
    onIdle: () => idle(),
    onError,
  });
  const settled = (start: () => void): Promise<void> =>
    new Promise((resolve) => {
      idle = resolve;
      start();
    });
  const add = (): LiveBlock[] => blocksOf().flatMap((block) => blocks.add(block) ?? []);
  const linkAll = (): Promise<void> =>
    settled(() => {
      linker.link(add());
      linker.settle(); // as the reader does when it has read
    });
  await linkAll();
  const written = (): string[] => [...blocks.all()].map(({ text, mentions }) => writeInto(text, mentions ?? []));
  return { blocks, linker, onError, settled, linkAll, written };
}

describe("a page", () => {
  test("is linked", async () => {
    const { written, linker } = await link("<p>Jack Ma spoke.</p><p>Mr Ma left.</p>");
    expect(written()).toEqual(["{Jack Ma|jack-ma} spoke.", "Mr {Ma|jack-ma} left."]);
    expect(linker.status()).toBe("done");
    expect([...linker.entities.keys()]).toEqual(["test/jack-ma"]);
  });

  test("too long for one request is linked in several, and ends as if it were one", async () => {
    const filler = `<p>${"x ".repeat(20_000)}</p>`;
    const { written } = await link(`<p>Ma speaks</p>${filler.repeat(3)}<p>Pony Ma spoke.</p>`);
    expect(requests().length).toBeGreaterThan(1);
    expect(written()[0]).toBe("{Ma|pony-ma} speaks");
  });

  test("that grows is linked again where it matters", async () => {
    const { written, linkAll } = await link("<p>Ma speaks</p><p>Nothing.</p>");
    expect(written()[0]).toBe("Ma speaks");
    document.body.insertAdjacentHTML("beforeend", "<p>Jack Ma spoke.</p>");
    ask.mockClear();
    await linkAll();
    expect(written()[0]).toBe("{Ma|jack-ma} speaks");
    expect(requests().flatMap(({ blocks }) => blocks.map(({ text }) => text))).not.toContain("Nothing.");
  });

  test("of very many very short blocks is linked", async () => {
    const { blocks, linker, onError, settled } = await link("<p>x</p>");
    const many = Array.from({ length: 20_500 }, () =>
      blocks.add({ container: document.body, nodes: [], starts: [], text: "x" })!,
    );
    await settled(() => linker.link(many));
    expect(onError).not.toHaveBeenCalled();
    expect(linker.status()).toBe("done");
  }, 60_000);
});

describe("a background that fails", () => {
  test("once is asked again", async () => {
    ask.mockRejectedValueOnce(new RequestError("failed", "channel closed"));
    const { written, linker } = await link("<p>Jack Ma</p>");
    expect(written()).toEqual(["{Jack Ma|jack-ma}"]);
    expect(linker.status()).toBe("done");
  });

  test("for good is told, and asked again when the page changes", async () => {
    ask.mockRejectedValue(new RequestError("invalid", "no"));
    const { linker, onError, settled, written } = await link("<p>Jack Ma</p>");
    expect(onError).toHaveBeenCalledOnce();
    expect(linker.status()).toBe("failed");
    ask.mockImplementation(background);
    await settled(() => linker.settle());
    expect(written()).toEqual(["{Jack Ma|jack-ma}"]);
  });
});

test("a background that failed is asked for what it left out when the reader looks, and only then", async () => {
  ask.mockRejectedValue(new RequestError("invalid", "no"));
  const { linker, settled, written } = await link("<p>Jack Ma</p>");
  expect(linker.status()).toBe("failed");
  ask.mockReset().mockImplementation(background);
  await settled(() => linker.retry());
  expect(written()).toEqual(["{Jack Ma|jack-ma}"]);
  expect(linker.status()).toBe("done");
  const asked = requests().length;
  linker.retry();
  expect(requests()).toHaveLength(asked);
});

test("a block that is gone when the answer comes is not looked at", async () => {
  const linked = vi.fn<(some: LiveBlock[]) => void>();
  showBody("<p>Jack Ma</p><p>Pony Ma</p>");
  const blocks = createLiveBlocks();
  const [first, second] = blocksOf().flatMap((block) => blocks.add(block) ?? []);
  await new Promise<void>((resolve) => {
    const linker = createPageLinker({
      blocks,
      furniture: createFurnitureFilter(),
      onLinked: linked,
      onIdle: resolve,
      onError: () => resolve(),
    });
    linker.link([first!, second!]);
    linker.settle();
    blocks.forget(first!);
  });
  expect(linked.mock.calls[0]).toEqual([[second]]);
  expect(first!.mentions).toBeUndefined();
});
