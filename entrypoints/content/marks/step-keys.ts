/** The browser's shortcuts for moving from name to name, known ahead of the key that is pressed. */
import { ask } from "../../../utils/browser/messaging.ts";
import type { StepKeys } from "../../../utils/messages/messages.ts";
import { trusted } from "../dom.ts";

/** As the extension suggests them. */
const SUGGESTED: StepKeys = { next: "Alt+Shift+M", previous: "Alt+Shift+K" };
/** A reader may set others meanwhile; browsers don't tell. */
const KNOWN_MS = 10_000;

const MODIFIERS = new Set(["Alt", "Control", "Meta"]);

/** Asks for them when one may come: a modifier is pressed. Until the signal. */
export function keepStepKeys(signal: AbortSignal): () => StepKeys {
  let keys = SUGGESTED;
  let asked = -Infinity;
  const onModifier = (event: KeyboardEvent): void => {
    if (!MODIFIERS.has(event.key) || performance.now() - asked < KNOWN_MS) return;
    asked = performance.now();
    ask({ type: "readKeys" }).then(
      (told) => (keys = told),
      () => undefined, // those known before
    );
  };
  addEventListener("keydown", trusted(onModifier), { capture: true, passive: true, signal });
  return () => keys;
}
