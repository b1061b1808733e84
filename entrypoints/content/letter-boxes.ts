/**
 * Text that a page lays out letter by letter or word by word: first letters set large, headings split for an animation. By their names
 * such boxes are paragraphs; how they are laid out is asked only where a box looks like one of these.
 */
import { firstChildOf, isElement, isText, localNameOf, nextSiblingOf, parentOf, previousSiblingOf } from "./dom.ts";

/** Longer texts are no single words. */
const MOST_WORD_CHARS = 24;
/** Whether boxes of one parent stand within a line, as far as it was asked. */
export type KnownBoxes = Map<Node, boolean>;

/** Whether a `<div>` is a word or a letter of a line: it holds nothing else, has others beside it, and is laid out in the line. */
export function isLetterBox(element: Element, name: string, known?: KnownBoxes): boolean {
  if (
    name !== "div" ||
    !holdsOneWord(element) ||
    !(hasLikeBeside(element, nextSiblingOf) || hasLikeBeside(element, previousSiblingOf))
  )
    return false;
  const parent = parentOf(element)!;
  let inLine = known?.get(parent);
  if (inLine === undefined) {
    inLine = getComputedStyle(element).display.startsWith("inline");
    known?.set(parent, inLine);
  }
  return inLine;
}

/** A text without blanks, or boxes of one letter each. */
function holdsOneWord(element: Element): boolean {
  const first = firstChildOf(element);
  if (first === null) return false;
  if (isText(first)) return nextSiblingOf(first) === null && isWord(first.data, MOST_WORD_CHARS);
  if (!isElement(first) || localNameOf(first) !== "div") return false;
  const letter = firstChildOf(first);
  return letter !== null && isText(letter) && nextSiblingOf(letter) === null && isWord(letter.data, 2);
}

const isWord = (text: string, most: number): boolean => text.length <= most && /^\s*\S+\s*$/.test(text);

function hasLikeBeside(element: Element, beside: (node: Node) => Node | null): boolean {
  let next = beside(element);
  while (next !== null && isText(next) && !/\S/.test(next.data)) next = beside(next);
  return next !== null && isElement(next) && localNameOf(next) === "div";
}

/** Shares of the letters' height: what is seen as a blank between words, and what is further apart than words are. */
const BLANK_EM = 0.15;
const APART_EM = 0.7;

/** What is seen between two texts whose boxes begin or end there: nothing, a blank, or `undefined` when they stand apart. */
export function seenBetween(before: string, after: string, crossed: readonly Element[]): "" | " " | undefined {
  if (isFirstLetter(before, after)) return "";
  const row = crossed.map(parentOf).find((parent) => parent !== null && isElement(parent) && isRow(parent)) as
    | Element
    | undefined;
  if (row === undefined) return undefined;
  const { columnGap, fontSize, justifyContent } = getComputedStyle(row);
  const gap = (parseFloat(columnGap) || 0) / parseFloat(fontSize) + marginsOf(crossed);
  if (gap < BLANK_EM) return isLetter(before) && isLetter(after) ? "" : undefined;
  return gap <= APART_EM &&
    !/between|around|evenly/.test(justifyContent) &&
    isWord(before, MOST_WORD_CHARS) &&
    isWord(after, MOST_WORD_CHARS)
    ? " "
    : undefined;
}

const isRow = (element: Element): boolean => {
  const { display, flexDirection } = getComputedStyle(element);
  return display.endsWith("flex") && flexDirection === "row";
};

const isLetter = (text: string): boolean => /^\s*\S{1,2}\s*$/.test(text);

/** A letter set large at the beginning, perhaps with a quotation mark: the rest of its word follows. */
const isFirstLetter = (before: string, after: string): boolean =>
  /^\s*[\p{P}\p{S}]{0,2}\p{L}$/u.test(before) && /^(?!\p{Lu}(?!\p{Lu}))\p{L}/u.test(after);

/** Whether boxes that end and begin here stand as far apart as words do. */
export const isSeenApart = (crossed: readonly Element[]): boolean => marginsOf(crossed) >= BLANK_EM;

/** Margins and paddings in the line, as a share of the letters' height. */
function marginsOf(boxes: readonly Element[]): number {
  let sum = 0;
  for (const box of boxes) {
    const { marginLeft, marginRight, paddingLeft, paddingRight, fontSize } = getComputedStyle(box);
    const sides = [marginLeft, marginRight, paddingLeft, paddingRight].map((side) => parseFloat(side) || 0);
    // Of a box only one side lies between the two texts.
    sum += Math.max(sides[0]! + sides[2]!, sides[1]! + sides[3]!) / parseFloat(fontSize);
  }
  return sum;
}
