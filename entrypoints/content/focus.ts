/** Where the keyboard is. */
import { isElement, localNameOf, shadowRootOf } from "./dom.ts";
import { isEdited } from "./readable.ts";

/** What has the focus, in the innermost open shadow tree. */
export function focusedElement(): Element | null {
  let element = document.activeElement;
  for (let root = element && shadowRootOf(element); root?.activeElement; root = shadowRootOf(element!)) {
    element = root.activeElement;
  }
  return element;
}

const FIELDS = new Set(["textarea", "select"]);
/** Inputs that take no letters. */
const BUTTONS = /^(?:button|checkbox|color|file|image|radio|range|reset|submit)$/;

/** Whether what is typed there is somebody's text: then all keys are theirs. */
export function isTypedIn(target: EventTarget | null): boolean {
  if (document.designMode === "on") return true;
  if (!(target instanceof Node) || !isElement(target)) return false;
  const name = localNameOf(target);
  if (name === "input") return !BUTTONS.test((target as HTMLInputElement).type);
  return FIELDS.has(name) || isEdited(target) || (target instanceof HTMLElement && target.isContentEditable);
}
