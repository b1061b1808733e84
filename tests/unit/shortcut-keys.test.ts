import { expect, test } from "vitest";
import { isPressed, type PressedKey } from "../../utils/shortcut-keys.ts";

const NO_MODIFIERS = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const press = (key: string, code: string, ...modifiers: (keyof typeof NO_MODIFIERS)[]): PressedKey => ({
  key,
  code,
  ...NO_MODIFIERS,
  ...Object.fromEntries(modifiers.map((name) => [name, true])),
});

test.each<[string, string, PressedKey, boolean]>([
  ["its keys", "Alt+Shift+M", press("M", "KeyM", "altKey", "shiftKey"), true],
  ["another letter", "Alt+Shift+M", press("N", "KeyN", "altKey", "shiftKey"), false],
  ["a modifier too few", "Alt+Shift+M", press("m", "KeyM", "altKey"), false],
  ["a modifier too many", "Alt+Shift+M", press("M", "KeyM", "altKey", "shiftKey", "ctrlKey"), false],
  ["no shortcut", "", press("M", "KeyM", "altKey", "shiftKey"), false],
  ["modifiers alone", "Alt+Shift+M", press("Shift", "ShiftLeft", "altKey", "shiftKey"), false],
  ["keys as a Mac writes them", "⌥⇧M", press("Â", "KeyM", "altKey", "shiftKey"), true],
  ["a Mac's control key", "MacCtrl+Shift+M", press("M", "KeyM", "ctrlKey", "shiftKey"), true],
  ["a Mac's control key, in signs", "⌃⇧K", press("K", "KeyK", "ctrlKey", "shiftKey"), true],
  ["a Cyrillic keyboard", "Alt+Shift+M", press("Ь", "KeyM", "altKey", "shiftKey"), true],
  ["a French keyboard, where M stands elsewhere", "Alt+Shift+M", press("M", "Semicolon", "altKey", "shiftKey"), true],
  ["a French keyboard, where ? stands there", "Alt+Shift+M", press("?", "KeyM", "altKey", "shiftKey"), false],
  ["a digit, shifted", "Alt+Shift+1", press("!", "Digit1", "altKey", "shiftKey"), true],
  ["an arrow", "Ctrl+Up", press("ArrowUp", "ArrowUp", "ctrlKey"), true],
  ["a comma", "Ctrl+Comma", press(",", "Comma", "ctrlKey"), true],
  ["a function key", "F8", press("F8", "F8"), true],
])("%s", (_, shortcut, pressed, expected) => {
  expect(isPressed(shortcut, pressed)).toBe(expected);
});
