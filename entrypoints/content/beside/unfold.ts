/** Unfolds what a reader has asked to see, as the browser's own search does, but without telling the page so. */
import { attributeOf, firstChildOf, isElement, isVisible, localNameOf, nextSiblingOf, shownIn } from "../dom.ts";

/** Opens each `<details>` and each `hidden="until-found"` around; tells whether the node can be seen then. */
export function unfold(node: Element | Text): boolean {
  let inside: Element | Text = node;
  for (let around = shownIn(node); around !== null; around = shownIn(around)) {
    if (around instanceof HTMLDetailsElement && !around.open && summaryOf(around) !== inside) around.open = true;
    if (attributeOf(around, "hidden")?.toLowerCase() === "until-found") {
      around.removeAttribute("hidden");
    }
    inside = around;
  }
  const element = isElement(node) ? node : shownIn(node);
  return element !== null && isVisible(element);
}

function summaryOf(details: HTMLDetailsElement): Element | undefined {
  for (let child = firstChildOf(details); child !== null; child = nextSiblingOf(child)) {
    if (isElement(child) && localNameOf(child) === "summary") return child;
  }
  return undefined;
}
