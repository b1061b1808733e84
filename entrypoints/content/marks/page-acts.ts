/**
 * Whose a click on a name is. Links, buttons, labels and rows act by themselves: a click there is the page's, and no card may come to
 * lie over what is clicked next. Some say so beforehand; of others it shows once they have been clicked.
 */
import { attributeOf, isElement, matchesOf, trusted } from "../dom.ts";

const ACTING =
  "a[href],area[href],button,label,summary,input,select,textarea,option,[aria-expanded],[aria-haspopup],[aria-pressed],[aria-checked]," +
  '[role="button"],[role="link"],[role="tab"],[role^="menuitem"],[role="option"],[role="treeitem"],[role="gridcell"],[role="switch"],' +
  '[role="checkbox"],[role="radio"],[onclick]';

/** What a page changes of an element that it opens, closes or chooses. */
const TELLING: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributeOldValue: true,
  attributeFilter: ["class", "style", "hidden", "open", "inert", "aria-expanded", "aria-selected", "aria-hidden"],
};

/** Tells, when the page has had its turn, whether a click that sets out just now is the page's. */
export function whetherPageActs(event: MouseEvent, tell: (acts: boolean) => void): void {
  const path = event.composedPath();
  const [target] = path;
  if (path.some((one) => one instanceof Element && matchesOf(one, ACTING)) || isPointedOut(target as Node)) {
    return tell(true);
  }
  const address = location.href;
  const focus = document.activeElement;
  let isOver = false;
  const onOver = trusted(() => void (isOver = true));
  addEventListener("click", onOver);
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((changed) => records.push(...changed));
  for (const root of path) {
    if (root instanceof Document || root instanceof ShadowRoot) observer.observe(root, TELLING);
  }
  setTimeout(() => {
    removeEventListener("click", onOver);
    records.push(...observer.takeRecords());
    observer.disconnect();
    const hasActed = !isOver || event.defaultPrevented || location.href !== address || document.activeElement !== focus;
    tell(hasActed || records.some(isReal));
  });
}

/** By the shape of the pointer; some pages give it to everything. */
const isPointedOut = (target: Node): boolean =>
  isElement(target) && cursorOf(target) === "pointer" && cursorOf(document.documentElement) !== "pointer";
const cursorOf = (element: Element): string => getComputedStyle(element).cursor;

const isReal = ({ type, target, attributeName, oldValue, addedNodes, removedNodes }: MutationRecord): boolean =>
  type === "childList"
    ? [...addedNodes, ...removedNodes].some((node) => isElement(node) && !matchesOf(node, "[data-gloss]"))
    : attributeOf(target as Element, attributeName!) !== oldValue;
