/** What the keys mean in the list of annotations. */
import type { RowActs } from "./acts.ts";

export type ListCommand =
  | { kind: "move"; by: number; extend: boolean }
  | { kind: "end"; last: boolean }
  | { kind: "select" }
  | { kind: "select-all" }
  | { kind: "clear" }
  | { kind: "act"; act: Exclude<keyof RowActs, "onDraft" | "onSave" | "onCancel" | "onTake"> };

type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing">;

/** Rows that Page Up and Page Down go over. */
const PAGE = 5;

/** `inside`: the focus is on a control of an annotation, which keeps its own keys. */
export function commandOf(keys: Keys, { inside, trash }: { inside: boolean; trash: boolean }): ListCommand | undefined {
  const { key, shiftKey: extend } = keys;
  if (keys.isComposing || keys.altKey) return undefined;
  if (keys.ctrlKey || keys.metaKey) return key === "a" && !inside ? { kind: "select-all" } : undefined;
  if (inside) return undefined;
  switch (key) {
    case "ArrowDown":
      return { kind: "move", by: 1, extend };
    case "ArrowUp":
      return { kind: "move", by: -1, extend };
    case "PageDown":
      return { kind: "move", by: PAGE, extend };
    case "PageUp":
      return { kind: "move", by: -PAGE, extend };
    case "Home":
    case "End":
      return { kind: "end", last: key === "End" };
    case " ":
      return { kind: "select" };
    case "Escape":
      return { kind: "clear" };
    case "r":
      return trash ? { kind: "act", act: "onRestore" } : undefined;
    case "Enter":
      return trash ? undefined : { kind: "act", act: "onEdit" };
    case "o":
      return trash ? undefined : { kind: "act", act: "onOpen" };
    case "Delete":
      return trash ? undefined : { kind: "act", act: "onTrash" };
    default:
      return undefined;
  }
}
