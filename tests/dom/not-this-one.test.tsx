import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { NotThisOne } from "../../components/entity/not-this-one.tsx";
import type { Scope } from "../../utils/choices/dismissals.ts";
import { button, click, draw } from "./draw.tsx";

function drawn({
  name = "Jack Ma",
  store = () => Promise.resolve(),
}: { name?: string | null; store?: () => Promise<unknown> } = {}) {
  const onDismiss = vi.fn<(scope: Scope) => Promise<unknown>>(store);
  const onUndo = vi.fn<(scope: Scope) => Promise<unknown>>(store);
  const element = (about: object) => (
    <NotThisOne
      about={about}
      surface="Mr Ma"
      name={name ?? undefined}
      site="example.org"
      onDismiss={onDismiss}
      onUndo={onUndo}
    />
  );
  const { root, redraw } = draw(element({}));
  return { root, onDismiss, onUndo, showAnother: () => redraw(element({})) };
}

/** Clicks, and waits until it is stored. */
const clickAndStore = (element: Element | undefined) =>
  act(async () => {
    click(element);
    await Promise.resolve();
  });

const focused = () => document.activeElement?.textContent;

test("asks where, in place", () => {
  const { root } = drawn();
  expect(button(root, "On this page")).toBeUndefined();
  click(button(root, "Not this one"));
  expect(root.querySelector("legend")?.textContent).toBe("Don’t mark “Mr Ma” as Jack Ma:");
  expect(focused()).toBe("On this page");
  click(button(root, "Not this one"));
  expect(button(root, "On this page")).toBeUndefined();
});

test.each<[string, Scope, string]>([
  ["On this page", "page", "“Mr Ma” is no longer marked as Jack Ma on this page."],
  ["On this site", "site", "“Mr Ma” is no longer marked as Jack Ma on example.org."],
  ["Everywhere", "everywhere", "“Mr Ma” is no longer marked as Jack Ma on any page."],
])("%s: says what happened, and takes it back", async (label, scope, sentence) => {
  const { root, onDismiss, onUndo } = drawn();
  click(button(root, "Not this one"));
  await clickAndStore(button(root, label));
  expect(onDismiss.mock.calls).toEqual([[scope]]);
  expect(root.querySelector("p")?.textContent).toBe(sentence);
  expect(focused()).toBe("Undo");

  await clickAndStore(button(root, "Undo"));
  expect(onUndo.mock.calls).toEqual([[scope]]);
  expect(focused()).toBe("Not this one");
});

test.each([
  ["On this page", "“Mr Ma” is no longer marked on this page."],
  ["On this site", "“Mr Ma” is no longer marked on example.org."],
  ["Everywhere", "“Mr Ma” is no longer marked on any page."],
])("%s, where the characters say the name already: doesn't say it twice", async (label, sentence) => {
  const { root } = drawn({ name: null });
  click(button(root, "Not this one"));
  expect(root.querySelector("legend")?.textContent).toBe("Don’t mark “Mr Ma”:");
  await clickAndStore(button(root, label));
  expect(root.querySelector("p")?.textContent).toBe(sentence);
});

test("Escape takes the question back, and no more than that", () => {
  const { root } = drawn();
  const heard = vi.fn<() => void>();
  root.addEventListener("keydown", heard);
  click(button(root, "Not this one"));
  void act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });
  expect(focused()).toBe("Not this one");
  expect(button(root, "On this page")).toBeUndefined();
  expect(heard).not.toHaveBeenCalled();
});

test("says when it could not be stored, and keeps the question", async () => {
  const { root } = drawn({ store: () => Promise.reject(new Error("full")) });
  click(button(root, "Not this one"));
  await clickAndStore(button(root, "Everywhere"));
  expect(root.querySelector('[role="alert"]')?.textContent).toBe("This could not be saved. Try again.");
  expect(button(root, "Everywhere")).toBeDefined();
});

test("starts anew when the card shows something else", async () => {
  const { root, showAnother } = drawn();
  click(button(root, "Not this one"));
  await clickAndStore(button(root, "On this page"));
  void showAnother();
  expect(button(root, "Not this one")).toBeDefined();
  expect(button(root, "Undo")).toBeUndefined();
});
