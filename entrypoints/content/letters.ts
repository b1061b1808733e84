/** The letters of a text as the page shows them: style sheets write small letters large, and what is seen is what is read. */
import { isElement, parentOf } from "./dom.ts";

export interface Letters {
  /** The data of a text node as it is seen, unit for unit. `before`: what is read before it in its run. */
  asSeen(node: Text, data: string, before: string): string;
}

/** Longer texts are no headings, and nobody writes a page's prose in capitals. */
const MOST_CHARS = 300;

/**
 * Style is asked only of texts that begin with a small letter where a sentence or an element begins, and once of each element. What is
 * shown in small letters is taken as it was written: that it is a name was known to who wrote it.
 */
export function createLetters(): Letters {
  const known = new Map<Node, (text: string) => string>();
  return {
    asSeen: (node, data, before) => {
      if (data.length > MOST_CHARS || !beginsSmall(data)) return data;
      const parent = parentOf(node);
      if (parent === null || !isElement(parent)) return data;
      // What goes on after an element of a sentence is written as its beginning was.
      if (before !== "" && !known.has(parent) && node.previousSibling !== null) return data;
      let write = known.get(parent);
      if (!write) known.set(parent, (write = writingOf(getComputedStyle(parent))));
      return write(data);
    },
  };
}

/** Whether the first letter is a small one. */
function beginsSmall(text: string): boolean {
  for (let i = 0; i < text.length && i < 8; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) return true;
    if (unit < 0x41) continue;
    const char = text[i]!;
    const large = char.toUpperCase();
    if (large !== char) return true;
    if (large !== char.toLowerCase()) return false;
  }
  return false;
}

function writingOf({ textTransform, fontVariantCaps }: CSSStyleDeclaration): (text: string) => string {
  if (textTransform.includes("uppercase") || fontVariantCaps === "all-small-caps")
    return (text) => text.replace(SMALL, large);
  if (textTransform.includes("capitalize")) return (text) => text.replace(FIRST_SMALL, large);
  return (text) => text;
}

const SMALL = /\p{Ll}/gu;
const FIRST_SMALL = /(?<![\p{L}\p{N}\p{M}'’])\p{Ll}/gu;
/** "ß" would become two: places in the text stay what they are. */
const large = (char: string): string => (char.toUpperCase().length === char.length ? char.toUpperCase() : char);
