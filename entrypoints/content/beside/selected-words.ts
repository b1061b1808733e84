/** What the reader has selected of the page's words. */
import { isElement, parentElementOf } from "../dom.ts";
import { editorAround } from "../readable.ts";
import type { Place } from "./anchors.ts";
import { pageWordsNow, type PageWords } from "./page-words.ts";

export interface SelectedWords extends Place {
  /** Drawn from its end to its beginning. */
  backward: boolean;
}

/** `undefined` when no words are selected: nothing, blanks, or what somebody types in a field. */
export function selectedWords(): SelectedWords | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const words = pageWordsNow();
  const range = rangeIn(selection, words.roots);
  const start = words.startAt(range.startContainer, range.startOffset);
  const end = words.endAt(range.endContainer, range.endOffset);
  if (start >= end || !/\S/.test(words.text.slice(start, end))) return undefined;
  return { words, start, end, backward: isBackward(selection, range) };
}

/** The field or editor in which something is selected. */
export function selectedField(): Element | undefined {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) {
    const { selectionStart, selectionEnd } = activeElement;
    return selectionStart !== selectionEnd ? activeElement : undefined;
  }
  const selection = document.getSelection();
  if (!selection?.anchorNode || selection.isCollapsed) return undefined;
  const { anchorNode } = selection;
  const element = isElement(anchorNode) ? anchorNode : parentElementOf(anchorNode);
  if (document.designMode === "on") return element ?? document.documentElement;
  return (element && editorAround(element)) ?? undefined;
}

/** The range also where it lies in shadow trees (Chromium 137, Firefox 142). */
function rangeIn(selection: Selection, shadowRoots: ShadowRoot[]): AbstractRange {
  const { getComposedRanges } = selection as { getComposedRanges?: Selection["getComposedRanges"] };
  return getComposedRanges?.call(selection, { shadowRoots })[0] ?? selection.getRangeAt(0);
}

const isBackward = ({ focusNode, focusOffset }: Selection, range: AbstractRange): boolean =>
  focusNode === range.startContainer && focusOffset === range.startOffset;

/** The piece nearest to where the reader ended the selection that is in the window. */
export function endInView(place: SelectedWords): ReturnType<PageWords["pieces"]>[number] | undefined {
  const pieces = place.words.pieces(place.start, place.end).filter(({ text }) => /\S/.test(text));
  if (!place.backward) pieces.reverse();
  return pieces.find(({ node, start, end }) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const { top, bottom, width } = range.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  });
}
