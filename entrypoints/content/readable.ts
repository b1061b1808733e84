/** What in a page is prose that a person reads, and where one run of it ends and another begins. */
import { attributeOf, closestOf, isElement, localNameOf, parentElementOf, parentOf } from "./dom.ts";

const names = (list: string): Set<string> => new Set(list.split(" "));

const INLINE = names(
  "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s small span strike strong sub sup " +
    "time tt u var wbr slot tspan textpath",
);
const SKIPPED = names(
  "script style noscript template textarea input select option optgroup datalist code kbd samp canvas math iframe frame object " +
    "embed audio video picture img map head title meter progress rp rt rtc applet defs metadata desc",
);
/** Of these not even a boundary is left: what stands on both sides is read as one. */
const TRANSPARENT = names("rp rt rtc script style template img wbr");
const BREAKS = names("br hr");

const EDITED =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox"],[role="searchbox"],[role="combobox"]';
/** Fields whose forms are nobody's business. */
const SECRET =
  'input[type="password" i],input[autocomplete*="cc-" i],input[autocomplete~="one-time-code" i],input[autocomplete*="password" i]';
const SKIPPED_SELECTOR = `${[...SKIPPED].join(",")},${EDITED},[data-gloss-host]`;

export const isTransparent = (element: Element): boolean => TRANSPARENT.has(localNameOf(element));
export const isBreak = (element: Element): boolean => BREAKS.has(localNameOf(element));
export const isInline = (element: Element): boolean =>
  INLINE.has(localNameOf(element)) || localNameOf(element).includes("-");

/** Whether an element and all in it is left alone. */
export function isSkipped(element: Element): boolean {
  const name = localNameOf(element);
  if (SKIPPED.has(name)) return true;
  if (name === "form") return holdsSecrets(element);
  if (name === "pre") return element.firstElementChild !== null; // code with its highlighting; a bare <pre> may be a letter
  return isEdited(element) || attributeOf(element, "data-gloss-host") !== null;
}

/** Whether a person types in an element. */
export function isEdited(element: Element): boolean {
  const editable = attributeOf(element, "contenteditable");
  if (editable !== null && editable.toLowerCase() !== "false") return true;
  const role = attributeOf(element, "role");
  return role === "textbox" || role === "searchbox" || role === "combobox";
}

const holdsSecrets = (form: Element): boolean => Element.prototype.querySelector.call(form, SECRET) !== null;

/** Whether a node lies in something that is left alone, up through the shadow roots around it. */
export function isInSkipped(node: Node): boolean {
  if (document.designMode === "on") return true;
  let element = isElement(node) ? node : parentElementOf(node);
  while (element !== null) {
    if (closestOf(element, SKIPPED_SELECTOR) !== null) return true;
    const form = closestOf(element, "form");
    if (form !== null && holdsSecrets(form)) return true;
    const pre = closestOf(element, "pre");
    if (pre !== null && isSkipped(pre)) return true;
    const root = Node.prototype.getRootNode.call(element);
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

/** The nearest block-level element around a node (the node itself when it is one), or the shadow root it stands in. */
export function blockAround(node: Node): Element | ShadowRoot {
  let here: Node | null = isElement(node) ? node : parentOf(node);
  while (here !== null && isElement(here) && isInline(here)) here = parentOf(here);
  return here !== null && (isElement(here) || here instanceof ShadowRoot) ? here : document.documentElement;
}

/** Whether an element that is inline by its name is laid out as a block all the same. Asks for computed style: use sparingly. */
export function isLaidOutAsBlock(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return !display.startsWith("inline") && display !== "contents" && display !== "ruby" && display !== "none";
}
