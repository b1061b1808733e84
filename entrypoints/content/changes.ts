/** What of a page's changes is watched, and which of them can concern a text that a person reads. */
import { isElement, localNameOf } from "./dom.ts";
import { kindOf, SKIPPED } from "./readable.ts";

/** For `MutationObserver.observe` on a document or a shadow root. */
export const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["contenteditable"],
};

/** Whether a change may have changed what there is to read: scripts, styles and pictures that come and go don't. */
export const mayMatter = ({ type, addedNodes, removedNodes }: MutationRecord): boolean =>
  type !== "childList" || [...addedNodes, ...removedNodes].some((node) => !isUnread(node));

const isUnread = (node: Node): boolean =>
  isElement(node) && (isHeadOnly(node) || (kindOf(localNameOf(node)) & SKIPPED) !== 0);
const isHeadOnly = (element: Element): boolean => /^(?:link|meta|base)$/.test(localNameOf(element));
