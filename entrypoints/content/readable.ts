/** What in a page is prose that a person reads, and where one run of it ends and another begins. */
import { isLetterBox } from "./letter-boxes.ts";
import { closestOf, isElement, localNameOf, matchesOf, parentElementOf, parentOf, queryAllOf } from "./dom.ts";

/** What an element is to the reader of a page, by its name. */
export const INLINE = 1;
export const SKIPPED = 2;
/** Of these not even a boundary is left: what stands on both sides is read as one. */
export const TRANSPARENT = 4;
export const BREAK = 8;

const INLINE_NAMES =
  "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s small span strike strong sub sup " +
  "time tt u var wbr slot tspan textpath";
const SKIPPED_NAMES =
  "script style noscript template textarea input select option optgroup datalist code kbd samp canvas math iframe frame object " +
  "embed audio video picture img map head title meter progress rp rt rtc applet defs metadata desc";
const TRANSPARENT_NAMES = "rp rt rtc script style template img wbr";
const BREAK_NAMES = "br hr";

const kinds = new Map<string, number>();
const add = (names: string, kind: number): void => {
  for (const name of names.split(" ")) kinds.set(name, (kinds.get(name) ?? 0) | kind);
};
add(INLINE_NAMES, INLINE);
add(SKIPPED_NAMES, SKIPPED);
add(TRANSPARENT_NAMES, TRANSPARENT);
add(BREAK_NAMES, BREAK);

/** `INLINE`, `SKIPPED` ... added up, for the name of an element. Custom elements are inline. */
export const kindOf = (name: string): number => kinds.get(name) ?? (name.includes("-") ? INLINE : 0);

const EDITED =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox"],[role="searchbox"],[role="combobox"]';
/** Fields whose forms are nobody's business. */
const SECRET =
  'input[type="password" i],input[autocomplete*="cc-" i],input[autocomplete~="one-time-code" i],input[autocomplete*="password" i]';
const SET_APART = `${EDITED},[data-gloss-host]`;
const SKIPPED_SELECTOR = `${SKIPPED_NAMES.replaceAll(" ", ",")},${SET_APART}`;

const is = (element: Element, kind: number): boolean => (kindOf(localNameOf(element)) & kind) !== 0;
export const isTransparent = (element: Element): boolean => is(element, TRANSPARENT);
export const isBreak = (element: Element): boolean => is(element, BREAK);
/** Whether an element stands within a line: by its name, or as one of the boxes that a heading was split into. */
export const isInline = (element: Element): boolean =>
  is(element, INLINE) || isLetterBox(element, localNameOf(element));

/**
 * Elements under a root that are left alone for their attributes: asked of the browser in one go, which is cheaper than one by one.
 * True until the page changes.
 */
export const allSetApart = (root: Element | ShadowRoot): ReadonlySet<Element> => new Set(queryAllOf(root, SET_APART));

/** Whether an element and all in it is left alone. */
export function isSkipped(element: Element): boolean {
  const name = localNameOf(element);
  return (kindOf(name) & SKIPPED) !== 0 || isSetApart(element, name);
}

/** Whether an element is left alone for what it holds or says. `setApart`: what `allSetApart` said, where that is still true. */
export function isSetApart(element: Element, name: string, setApart?: ReadonlySet<Element>): boolean {
  if (name === "form") return holdsSecrets(element);
  if (name === "pre") return isCode(element);
  return setApart ? setApart.has(element) : matchesOf(element, SET_APART);
}

/** Whether a person types in an element. */
export const isEdited = (element: Element): boolean => matchesOf(element, EDITED);

/** The editor that an element lies in. */
export const editorAround = (element: Element): Element | null => closestOf(element, EDITED);

/** Whether an element is a field for secrets. */
export const isSecret = (element: Element): boolean => matchesOf(element, SECRET);

/** Code comes with its highlighting; a <pre> that holds nothing but text and links may be a letter. */
const isCode = (pre: Element): boolean => Element.prototype.querySelector.call(pre, ":not(a)") !== null;

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
