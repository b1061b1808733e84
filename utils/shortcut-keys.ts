/** Shortcuts as browsers write them ("Alt+Shift+M", on Macs "⌥⇧M"), and the keys that a reader presses. */

/** What a keyboard event tells of a key. */
export interface PressedKey {
  key: string;
  /** Its place on the keyboard: "KeyM". */
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** Modifiers in any browser's words; "Ctrl" on a Mac is said "Command", and its Ctrl "MacCtrl". */
const MODIFIERS: Record<string, "altKey" | "ctrlKey" | "metaKey" | "shiftKey"> = {
  Alt: "altKey",
  Option: "altKey",
  "⌥": "altKey",
  Ctrl: "ctrlKey",
  MacCtrl: "ctrlKey",
  "⌃": "ctrlKey",
  Command: "metaKey",
  Search: "metaKey",
  "⌘": "metaKey",
  Shift: "shiftKey",
  "⇧": "shiftKey",
};

/** Keys that browsers call otherwise in a shortcut. */
const NAMES: Record<string, string> = {
  Comma: ",",
  Period: ".",
  Space: " ",
  Up: "ArrowUp",
  Down: "ArrowDown",
  Left: "ArrowLeft",
  Right: "ArrowRight",
  "↑": "ArrowUp",
  "↓": "ArrowDown",
  "←": "ArrowLeft",
  "→": "ArrowRight",
  Ins: "Insert",
  Del: "Delete",
};

/** Whether these are the keys of a shortcut; of none ("") they never are. */
export function isPressed(shortcut: string, pressed: PressedKey): boolean {
  const parts = shortcut.match(/[⌥⌃⌘⇧]|[^+\s⌥⌃⌘⇧]+/g) ?? [];
  const wanted = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  let key = "";
  for (const part of parts) {
    const modifier = MODIFIERS[part];
    if (modifier) wanted[modifier] = true;
    else key = NAMES[part] ?? part;
  }
  const asWanted = (Object.keys(wanted) as (keyof typeof wanted)[]).every((name) => pressed[name] === wanted[name]);
  return key !== "" && asWanted && isKey(key, pressed);
}

/** By what the key writes, which depends on the layout; else, where a modifier makes something else of it, by its place. */
function isKey(key: string, { key: written, code }: PressedKey): boolean {
  if (key.toUpperCase() === written.toUpperCase() || code === `Digit${key}`) return true;
  return !/^[ -~]$/.test(written) && code === `Key${key}`;
}
