import { act } from "preact/test-utils";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { SelectionCard } from "../../entrypoints/card/annotate/selection-card.tsx";
import type { CardPort } from "../../entrypoints/card/use-port.ts";
import type { Annotation } from "../../utils/annotation/annotation.ts";
import type { CardSelect, FromCard } from "../../utils/messages/card-port.ts";
import { answerWith } from "../fixtures/fake-runtime.ts";
import { wordsOf } from "../fixtures/words.ts";
import { button, click, draw } from "./draw.tsx";

vi.mock("wxt/browser", async () => {
  const { fakeBrowser } = await import("../fixtures/fake-runtime.ts");
  const nothing = { get: () => Promise.resolve({}), set: () => Promise.resolve() };
  return { browser: { ...fakeBrowser, storage: { local: nothing } } };
});

beforeAll(() => {
  // jsdom lays nothing out.
  vi.stubGlobal("scrollTo", () => {});
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
});

const SELECT: CardSelect = {
  type: "select",
  target: {
    source: "https://example.org/a",
    title: "A page",
    quote: { exact: "Words to be kept.", prefix: "", suffix: "" },
  },
  entities: [],
  theme: "light",
  focus: false,
};
const SAVED: Annotation = {
  id: "11111111-1111-4111-8111-111111111111",
  target: { ...SELECT.target, page: SELECT.target.source },
  colour: "green",
  note: "",
  tags: [],
  entities: [],
  created: "2026-11-22T00:00:00.000Z",
  modified: "2026-11-22T00:00:00.000Z",
  revision: 1,
};

type Asked = { type: string } & Record<string, unknown>;
let asked: Asked[];
let said: FromCard[];
let replies: Record<string, (request: Asked) => unknown>;

beforeEach(() => {
  asked = [];
  said = [];
  replies = {};
  answerWith((message) => {
    const request = message as Asked;
    asked.push(request);
    return Promise.resolve(replies[request.type]?.(request) ?? { ok: false, code: "failed", message: "" });
  });
});

const ok = (value: unknown) => ({ ok: true, value });
const failed = (code: string) => ({ ok: false, code, message: "" });
const askedFor = (type: string): Asked[] => asked.filter((request) => request.type === type);
const settled = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

async function drawn(incognito = false): Promise<HTMLElement> {
  const seen = { disturb: () => {}, confirm: () => Promise.resolve(), await: () => Promise.resolve() };
  const port: CardPort = {
    tab: { id: 7, incognito },
    contents: SELECT,
    send: (message) => said.push(message),
    sight: seen,
    describe: () => Promise.resolve({ reason: "gone" }),
  };
  const { root } = draw(<SelectionCard contents={SELECT} port={port} />);
  await settled();
  return root;
}

function type(root: HTMLElement, text: string): void {
  const field = root.querySelector("textarea")!;
  field.value = text;
  void act(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
}

async function press(root: HTMLElement, name: string): Promise<void> {
  click(button(root, name));
  await settled();
}

test("F7 in a private window it says that nothing is saved there, and offers nothing", async () => {
  const root = await drawn(true);
  expect(root.textContent).toContain(wordsOf("en").text("errorPrivateTitle"));
  expect(root.querySelector("[role=toolbar], textarea")).toBeNull();
  expect(askedFor("saveAnnotation")).toEqual([]);
});

test("what is saved is said to come from this tab, so that a private one is refused at the door, too", async () => {
  replies.saveAnnotation = () => ok(SAVED);
  const root = await drawn();
  await press(root, "Save: Green");
  const draft = { colour: "green", note: "", tags: [], entities: [], target: SELECT.target };
  expect(askedFor("saveAnnotation")).toEqual([{ type: "saveAnnotation", tab: 7, draft }]);
  expect(root.textContent).toContain("Saved");
  expect(said).toContainEqual({ type: "stored" });
});

test("without room the typed note stays, with what to do, and the card stays open", async () => {
  replies.saveAnnotation = () => failed("quota");
  const root = await drawn();
  await press(root, "Add note");
  type(root, "A thought worth keeping");
  await settled();
  await press(root, "Save");
  expect(root.textContent).toContain(wordsOf("en").text("errorQuotaTitle"));
  expect(root.querySelector("textarea")!.value).toBe("A thought worth keeping");
  expect(said.findLast((message) => message.type === "busy")).toEqual({ type: "busy", busy: true });
  expect(said).not.toContainEqual({ type: "stored" });
  replies.saveAnnotation = () => ok({ ...SAVED, note: "A thought worth keeping" });
  await press(root, "Save");
  expect(root.querySelector("textarea")).toBeNull();
  expect(said.findLast((message) => message.type === "busy")).toEqual({ type: "busy", busy: false });
});

test("a conflict keeps what was typed, shows what is stored, and the next attempt starts from that", async () => {
  const newer = { ...SAVED, note: "Written elsewhere", revision: 4 };
  replies.saveAnnotation = () => ok(SAVED);
  replies.readAnnotation = () => ok(newer);
  replies.changeAnnotation = ({ revision }) =>
    revision === 4 ? ok({ ...newer, note: "Typed here", revision: 5 }) : failed("conflict");
  const root = await drawn();
  await press(root, "Save: Green");
  await press(root, "Add note");
  type(root, "Typed here");
  await press(root, "Save");
  expect(root.querySelector("textarea")!.value).toBe("Typed here");
  expect(root.textContent).toContain("Written elsewhere");
  await press(root, "Save");
  expect(askedFor("changeAnnotation").map(({ revision }) => revision)).toEqual([1, 4]);
  expect(root.querySelector("textarea")).toBeNull();
});
