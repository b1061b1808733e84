/** What of a page's changes is watched, and which of them can concern a text that a person reads. */
import { isElement, localNameOf } from "./dom.ts";
import { isEdited, isSecret, kindOf, SKIPPED } from "./readable.ts";

/** For `MutationObserver.observe` on a document or a shadow root. */
export const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["contenteditable", "role", "type", "autocomplete"],
};

/**
 * Whether a change may have changed what there is to read: scripts, styles and pictures that come and go don't. Of an attribute only
 * what makes private, and what is edited no more.
 */
export function mayMatter({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === "childList") return [...addedNodes, ...removedNodes].some((node) => !isUnread(node));
  if (type === "characterData" || attributeName === "contenteditable") return true;
  return isElement(target) && (attributeName === "role" ? isEdited(target) : isSecret(target));
}

const isUnread = (node: Node): boolean =>
  isElement(node) && (isHeadOnly(node) || (kindOf(localNameOf(node)) & SKIPPED) !== 0);
const isHeadOnly = (element: Element): boolean => /^(?:link|meta|base)$/.test(localNameOf(element));

/** Calls back when the page puts another document in the place of this one, or another root into it, until the signal. */
export function watchForReplacement(onReplaced: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    const isOther = records.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(isElement));
    // An open document is empty for a moment.
    if (isOther && document.documentElement) onReplaced();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
}
