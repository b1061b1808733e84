/**
 * DOM access that a page can't bend: forms answer `form.parentNode` or `form.localName` with their own fields of that name (even in
 * an extension's world), so nodes are asked through the prototypes.
 */

/** Bound rather than wrapped: a page has thousands of nodes, and each is asked several times before anything is compiled. */
const getter = <T extends object, R>(prototype: T, name: keyof T): ((node: T) => R) => {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) as { get: () => R };
  return Function.prototype.call.bind(get) as (node: T) => R;
};

export const localNameOf = getter<Element, string>(Element.prototype, "localName");
export const parentOf = getter<Node, Node | null>(Node.prototype, "parentNode");
export const parentElementOf = getter<Node, Element | null>(Node.prototype, "parentElement");
export const firstChildOf = getter<Node, Node | null>(Node.prototype, "firstChild");
export const nextSiblingOf = getter<Node, Node | null>(Node.prototype, "nextSibling");
export const previousSiblingOf = getter<Node, Node | null>(Node.prototype, "previousSibling");
export const nodeTypeOf = getter<Node, number>(Node.prototype, "nodeType");
export const isConnectedOf = getter<Node, boolean>(Node.prototype, "isConnected");
export const shadowRootOf = getter<Element, ShadowRoot | null>(Element.prototype, "shadowRoot");
export const textContentOf = getter<Node, string | null>(Node.prototype, "textContent");

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const closestOf = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);
export const matchesOf = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
export const queryAllOf = (root: Element | ShadowRoot, selector: string): NodeListOf<Element> =>
  (isElement(root) ? Element : DocumentFragment).prototype.querySelectorAll.call(root, selector);
export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);
export const contains = (node: Node, other: Node | null): boolean => Node.prototype.contains.call(node, other);

export const isText = (node: Node): node is Text => nodeTypeOf(node) === Node.TEXT_NODE;
export const isElement = (node: Node): node is Element => nodeTypeOf(node) === Node.ELEMENT_NODE;

/** The element that a container is, or that hosts it. */
export const hostOf = (container: Element | ShadowRoot): Element =>
  container instanceof ShadowRoot ? container.host : container;

/** The element that a node is shown in: the slot it is put into, the element around it, or the host of the tree it stands in. */
export function shownIn(node: Element | Text): Element | null {
  const root = node.assignedSlot ?? parentOf(node);
  return root instanceof ShadowRoot ? root.host : root !== null && isElement(root) ? root : null;
}

/** The nearest element like this that shows a node, up through the shadow trees around it. */
export function shownInside(node: Element | Text, selector: string): Element | null {
  for (let here = isElement(node) ? node : shownIn(node); here !== null; here = shownIn(here)) {
    if (matchesOf(here, selector)) return here;
  }
  return null;
}

/** Whether the page shows the element at all (Chromium 105, Firefox 106), or what stands in it when it has no box of its own. */
export function isVisible(element: Element): boolean {
  if (Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) return true;
  const around = parentElementOf(element);
  return around !== null && getComputedStyle(element).display === "contents" && isVisible(around);
}

/** The listener that hears what the browser and the reader do, and no event that a script of the page made. */
export const trusted =
  <E extends Event>(act: (event: E) => void): ((event: E) => void) =>
  (event) => {
    if (event.isTrusted) act(event);
  };
