import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type FirstLook, lookAtPage } from "../../entrypoints/content/first-look.ts";
import type * as messaging from "../../utils/browser/messaging.ts";
import { RequestError } from "../../utils/browser/messaging.ts";
import { showBody } from "../fixtures/page-body.ts";
import { ALL_WANTED } from "../fixtures/wanted.ts";

const { ask } = vi.hoisted(() => ({ ask: vi.fn<(request: { type: string }) => Promise<unknown>>() }));
vi.mock("../../utils/browser/messaging.ts", async (original) => ({ ...(await original<typeof messaging>()), ask }));

const NOTHING = { mentions: [], entities: [], common: [], titled: [], evidence: [], open: [] };
const MENTION = { block: 0, start: 0, end: 7 };

let look: FirstLook | undefined;
const onNeeded = vi.fn<() => void>();
const onError = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  ask.mockReset().mockResolvedValue(NOTHING);
  onNeeded.mockReset();
  onError.mockReset();
});
afterEach(() => {
  look?.end();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Looks at a page until all is answered. */
async function lookAt(html: string): Promise<{ body: HTMLElement; look: FirstLook }> {
  const body = showBody(html);
  look = lookAtPage({ wanted: ALL_WANTED, onNeeded, onChange: () => undefined, onError });
  await settle();
  return { body, look };
}
const settle = () => vi.advanceTimersByTimeAsync(10_000);

test("a page that names nobody is asked about once, and needs nothing more", async () => {
  const { look: own } = await lookAt("<p>Nobody</p><p>came</p>");
  expect(ask).toHaveBeenCalledOnce();
  expect(ask.mock.calls[0]![0]).toMatchObject({
    type: "linkText",
    blocks: [
      { id: 0, text: "Nobody" },
      { id: 1, text: "came" },
    ],
  });
  expect(onNeeded).not.toHaveBeenCalled();
  expect(own.report()).toEqual({ status: "done", entities: [], waiting: [], partial: false });
});

test("an empty page is not even asked about", async () => {
  await lookAt("<p> </p>");
  expect(ask).not.toHaveBeenCalled();
  expect(onNeeded).not.toHaveBeenCalled();
});

test("a page that names somebody needs marks, and hands over what was answered", async () => {
  ask.mockResolvedValue({ ...NOTHING, mentions: [MENTION] });
  const { look: own } = await lookAt("<p>Jack Ma</p>");
  expect(onNeeded).toHaveBeenCalled();
  const seen = own.end();
  expect(seen.blocks.map(({ text }) => text)).toEqual(["Jack Ma"]);
  expect(seen.answer?.mentions).toEqual([MENTION]);
});

test("a page too long for one request is handed over unanswered", async () => {
  const { look: own } = await lookAt(`<p>${"x ".repeat(40_000)}</p>`.repeat(2));
  expect(ask).not.toHaveBeenCalled();
  expect(onNeeded).toHaveBeenCalled();
  expect(own.end().answer).toBeUndefined();
});

test("what the page begins to have edited while it is read is left alone", async () => {
  let clock = 0;
  vi.spyOn(performance, "now").mockImplementation(() => clock++ * 10); // each step takes a slice of its own
  const body = showBody("<p>Nobody</p>".repeat(200) + "<p>my draft</p>");
  look = lookAtPage({ wanted: ALL_WANTED, onNeeded, onChange: () => undefined, onError });
  body.lastElementChild!.setAttribute("contenteditable", "");
  await settle();
  expect(look.end().blocks.map(({ text }) => text)).toEqual(Array(200).fill("Nobody"));
});

test("a page of too many pieces for one request is handed over unanswered", async () => {
  const { look: own } = await lookAt("<p>x</p>".repeat(5_001));
  expect(ask).not.toHaveBeenCalled();
  expect(onNeeded).toHaveBeenCalled();
  expect(own.end().blocks).toHaveLength(5_001);
});

test("a look that is ended while it waits for the answer wants nothing more", async () => {
  ask.mockReturnValue(new Promise((resolve) => setTimeout(resolve, 1_000, { ...NOTHING, mentions: [MENTION] })));
  showBody("<p>Jack Ma</p><x-late></x-late>");
  look = lookAtPage({ wanted: ALL_WANTED, onNeeded, onChange: () => undefined, onError });
  await vi.advanceTimersByTimeAsync(500);
  look.end();
  await settle();
  await look.settled();
  expect(onNeeded).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test("a page that changes what there is to read is followed from then on", async () => {
  const { body, look: own } = await lookAt("<p>Nobody</p>");
  body.append("Jack Ma");
  await settle();
  expect(onNeeded).toHaveBeenCalled();
  const { changes } = own.end();
  expect(changes.flatMap(({ addedNodes }) => [...addedNodes]).map(({ textContent }) => textContent)).toEqual([
    "Jack Ma",
  ]);
});

test.each(["script", "style", "img", "iframe", "link", "meta"])(
  "a <%s> that comes is no reason to follow, nor kept",
  async (name) => {
    const { body, look: own } = await lookAt("<p>Nobody</p>");
    body.append(Object.assign(document.createElement(name), { type: "text/plain" }));
    await settle();
    expect(onNeeded).not.toHaveBeenCalled();
    // It may still part a run of text: whoever follows later hears of it.
    expect(own.end().changes).toEqual([]);
  },
);

test("an open shadow root is a reason, also when it comes late", async () => {
  const { body } = await lookAt("<x-card></x-card>");
  expect(onNeeded).not.toHaveBeenCalled();
  look!.end();
  body.firstElementChild!.attachShadow({ mode: "open" }).textContent = "Jack Ma";
  look = lookAtPage({ wanted: ALL_WANTED, onNeeded, onChange: () => undefined, onError });
  await settle();
  expect(onNeeded).toHaveBeenCalled();

  onNeeded.mockReset();
  look.end();
  showBody("<x-late></x-late>");
  look = lookAtPage({ wanted: ALL_WANTED, onNeeded, onChange: () => undefined, onError });
  await vi.advanceTimersByTimeAsync(100);
  document.body.firstElementChild!.attachShadow({ mode: "open" }).textContent = "Jack Ma";
  expect(onNeeded).not.toHaveBeenCalled();
  await settle();
  expect(onNeeded).toHaveBeenCalled();
});

test("a background that fails is told, and asked again when the reader looks, and only then", async () => {
  ask.mockRejectedValue(new RequestError("invalid", "no"));
  const { look: own } = await lookAt("<p>Jack Ma</p>");
  expect(own.report().status).toBe("failed");
  expect(onError).toHaveBeenCalledOnce();
  await settle();
  expect(ask).toHaveBeenCalledOnce();
  ask.mockResolvedValue(NOTHING);
  own.retry();
  await settle();
  expect(own.report().status).toBe("done");
  own.retry();
  await settle();
  expect(ask).toHaveBeenCalledTimes(2);
});

test("after its end it says nothing more", async () => {
  const { body, look: own } = await lookAt("<p>Nobody</p>");
  own.end();
  body.append("Jack Ma");
  await settle();
  expect(onNeeded).not.toHaveBeenCalled();
});
