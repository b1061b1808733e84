import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { Mute } from "../../components/entity/mute.tsx";
import { click, draw } from "./draw.tsx";

function drawn(store: () => Promise<unknown> = () => Promise.resolve()) {
  const onMute = vi.fn(store);
  const onUndo = vi.fn(store);
  const element = (about: object) => <Mute name="Jack Ma" about={about} onMute={onMute} onUndo={onUndo} />;
  const { root, redraw } = draw(element({}));
  return { root, onMute, onUndo, showAnother: () => redraw(element({})) };
}

const press = (root: Element) =>
  act(async () => {
    click(root.querySelector("button") ?? undefined);
    await Promise.resolve();
  });

test("says what happened, and takes it back", async () => {
  const { root, onMute, onUndo } = drawn();
  expect(root.querySelector("button")?.getAttribute("aria-label")).toBe("Mute Jack Ma");
  await press(root);
  expect(onMute).toHaveBeenCalledOnce();
  expect(root.querySelector("p")?.textContent).toBe("Jack Ma is no longer marked on any page.");
  expect(document.activeElement?.textContent).toBe("Undo");
  await press(root);
  expect(onUndo).toHaveBeenCalledOnce();
  expect(document.activeElement?.textContent).toBe("Mute");
});

test("says that it could not be stored, and changes nothing", async () => {
  const { root } = drawn(() => Promise.reject(new Error("full")));
  await press(root);
  expect(root.querySelector("button")?.textContent).toBe("Mute");
  expect(root.querySelector("[role=alert]")?.textContent).not.toBe("");
});

test("starts anew with another card", async () => {
  const { root, showAnother } = drawn();
  await press(root);
  await showAnother();
  expect(root.querySelector("button")?.textContent).toBe("Mute");
});
