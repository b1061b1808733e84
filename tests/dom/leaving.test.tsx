/** What was typed goes only when the reader says so, and a key that ends a composition ends only that. */
import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { AnnotationEditor } from "../../components/annotation/annotation-editor.tsx";
import { askToLeave } from "../../components/annotation/leaving.ts";
import { SearchBox } from "../../components/search/search-box.tsx";
import { draftOf } from "../../utils/annotation/edit.ts";
import { annotation } from "../fixtures/annotations.ts";
import { button, click, draw } from "./draw.tsx";

function editor(changed: boolean) {
  const onCancel = vi.fn();
  const { root } = draw(
    <AnnotationEditor
      draft={{ ...draftOf(annotation()), note: "Three sentences." }}
      changed={changed}
      names={{}}
      knownTags={[]}
      saving={false}
      onDraft={() => {}}
      onSave={() => {}}
      onCancel={onCancel}
    />,
  );
  return { root, onCancel };
}

function escape(target: Element, init: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true, ...init });
  void act(() => void target.dispatchEvent(event));
}

const WAYS: [name: string, leave: (root: HTMLElement) => void][] = [
  ["Escape in the note", (root) => escape(root.querySelector("textarea")!)],
  ["Escape in the tags", (root) => escape(root.querySelector(".tag-field input")!)],
  ["Cancel", (root) => click(button(root, "Cancel"))],
  ["whatever closes the card", () => void act(askToLeave)],
];

test.each(WAYS)("%s asks before what was typed is given up, and again keeps it", (_, leave) => {
  const { root, onCancel } = editor(true);
  leave(root);
  expect(root.textContent).toContain("Discard what you typed?");
  expect(document.activeElement).toBe(button(root, "Keep writing"));
  escape(document.activeElement!);
  expect(root.textContent).not.toContain("Discard");
  expect(root.querySelector("textarea")!.value).toBe("Three sentences.");
  expect(document.activeElement).toBe(root.querySelector("textarea"));
  expect(onCancel).not.toHaveBeenCalled();
  leave(root);
  click(button(root, "Discard"));
  expect(onCancel).toHaveBeenCalledOnce();
});

test.each(WAYS)("%s leaves at once where nothing was typed", (_, leave) => {
  const { root, onCancel } = editor(false);
  leave(root);
  expect(onCancel).toHaveBeenCalledOnce();
});

test("Escape that ends a composition leaves the note and the search as they are", () => {
  const { root, onCancel } = editor(true);
  escape(root.querySelector("textarea")!, { isComposing: true });
  expect(root.textContent).not.toContain("Discard");
  expect(onCancel).not.toHaveBeenCalled();
  const onQuery = vi.fn();
  const { root: search } = draw(<SearchBox query="马云" onQuery={onQuery} />);
  escape(search.querySelector("input")!, { isComposing: true });
  expect(onQuery).not.toHaveBeenCalled();
  escape(search.querySelector("input")!);
  expect(onQuery).toHaveBeenCalledWith("");
});
