/** A page that changes while it is read, or becomes private. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lookAtPage } from "../../entrypoints/content/first-look.ts";
import { showBody } from "../fixtures/page-body.ts";
import { type Reading, settled, startReading } from "../fixtures/page-reader.ts";
import { ALL_WANTED } from "../fixtures/wanted.ts";

let reading: Reading | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  reading?.reader.stop();
  reading = undefined;
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** From now on each step takes a slice of its own, and the page has its turn after each. */
function readSlowly(): void {
  let clock = 0;
  vi.spyOn(performance, "now").mockImplementation(() => clock++ * 10);
}

const paragraphs = (count: number, word: string): string =>
  Array.from({ length: count }, (_, n) => `<p>${word} ${n}</p>`).join("");

/** What a first look has seen of a page that changes when some of it was read. */
async function seenWhen(change: (body: HTMLElement) => void): Promise<string[]> {
  readSlowly();
  const body = showBody(`<section>${paragraphs(200, "a")}</section><section>${paragraphs(200, "b")}</section>`);
  const look = lookAtPage({
    wanted: ALL_WANTED,
    onNeeded: () => undefined,
    onChange: () => undefined,
    onError: () => undefined,
  });
  await vi.advanceTimersByTimeAsync(1);
  change(body);
  await settled();
  return look.end().blocks.map(({ text }) => text);
}

test("what stands after a section that is drawn anew is read", async () => {
  const texts = await seenWhen((body) => (body.firstElementChild!.innerHTML = "<p>new</p>"));
  expect(texts.filter((text) => text.startsWith("b"))).toHaveLength(200);
});

test.each([
  ["up", (body: HTMLElement) => body.prepend(body.lastElementChild!)],
  ["down", (body: HTMLElement) => body.append(body.firstElementChild!)],
])("a section that is moved %s is read, and nothing twice", async (_, move) => {
  const texts = await seenWhen(move);
  expect(new Set(texts).size).toBe(texts.length);
});

test("all the page's elements go to another root", async () => {
  const texts = await seenWhen((body) => {
    const other = document.createElement("html");
    other.append(...document.documentElement.childNodes);
    document.documentElement.replaceWith(other);
    other.append(body);
  });
  expect(texts.length).toBeGreaterThan(0);
});

/** Waits until the reader is at work on what came. */
async function begun({ reader }: Reading): Promise<void> {
  for (let ms = 0; ms < 2_000 && !reader.isBusy(); ms++) await vi.advanceTimersByTimeAsync(1);
  expect(reader.isBusy()).toBe(true);
}

test("a container that is unwrapped while it is read", async () => {
  reading = await startReading("<p>first</p>");
  const { body, reader, known } = reading;
  readSlowly();
  const wrap = document.createElement("div");
  wrap.innerHTML = `<section>${paragraphs(500, "late")}</section>`;
  body.append(wrap);
  await begun(reading);
  wrap.replaceWith(...wrap.childNodes);
  await settled();
  body.append("last");
  await settled();
  expect(reader.isBusy()).toBe(false);
  expect(known()).toHaveLength(502);
});

test("what is gone before its turn comes is not read", async () => {
  reading = await startReading("<p>first</p>");
  const { body, told } = reading;
  readSlowly();
  const [long, short] = [document.createElement("div"), document.createElement("div")];
  long.innerHTML = paragraphs(500, "long");
  short.innerHTML = "<p>gone</p>";
  body.append(long, short);
  await begun(reading);
  short.remove();
  await settled();
  expect(told).toHaveLength(500);
});

test("a paragraph beside which something changes stays what it was", async () => {
  reading = await startReading("<div>Jack Ma<p>x</p><b>1</b></div>");
  const before = [...reading.blocks.all()].find(({ text }) => text === "Jack Ma");
  reading.body.querySelector("b")!.textContent = "2";
  await settled();
  expect([...reading.blocks.all()]).toContain(before);
  expect(reading.known()).toEqual(["2", "Jack Ma", "x"]);
});

test("rows with shadow roots leave nothing behind, and are read where they come back", async () => {
  reading = await startReading("<p>first</p>");
  const { body, known } = reading;
  const rows = Array.from({ length: 5 }, (_, n) => {
    const row = document.createElement("x-row");
    row.attachShadow({ mode: "open" }).innerHTML = `<p>row ${n}</p>`;
    return row;
  });
  body.append(...rows);
  await settled();
  expect(known()).toHaveLength(6);
  for (const row of rows) row.remove();
  await settled();
  expect(known()).toEqual(["first"]);
  body.prepend(rows[3]!);
  await settled();
  expect(known()).toEqual(["first", "row 3"]);
});

test("an element that gets its root late is read when it is moved", async () => {
  reading = await startReading("<x-late></x-late>");
  const late = reading.body.firstElementChild!;
  await settled();
  late.attachShadow({ mode: "open" }).innerHTML = "<p>late</p>";
  reading.body.append(document.createElement("div"));
  reading.body.lastElementChild!.append(late);
  await settled();
  expect(reading.known()).toEqual(["late"]);
});

test.each<[string, string, (body: HTMLElement) => void]>([
  [
    "a password is asked for",
    "<form><p>Balance</p></form>",
    (body) => (body.querySelector("form")!.append(document.createElement("input")), setType(body)),
  ],
  [
    "a field with a password comes",
    "<form><p>Balance</p></form>",
    (body) => body.querySelector("p")!.after(Object.assign(document.createElement("input"), { type: "password" })),
  ],
  ["it is edited", "<div><p>Draft</p></div>", (body) => body.querySelector("div")!.setAttribute("role", "textbox")],
])("what was read is forgotten when %s", async (_, html, change) => {
  reading = await startReading(html);
  expect(reading.known()).toHaveLength(1);
  change(reading.body);
  await settled();
  expect(reading.known()).toEqual([]);
});

function setType(body: HTMLElement): void {
  body.querySelector("input")!.setAttribute("type", "password");
}

test("a page of which a part was left out is whole when that part goes", async () => {
  reading = await startReading("<p>first</p>");
  const { body, reader } = reading;
  const long = document.createElement("div");
  long.innerHTML = `<p>${"word ".repeat(20_000)}</p>`.repeat(40);
  body.append(long);
  await settled();
  expect(reader.isPartial()).toBe(true);
  long.remove();
  await settled();
  expect(reader.isPartial()).toBe(false);
  expect(reading.known()).toEqual(["first"]);
});
