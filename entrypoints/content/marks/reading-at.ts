/** What a reader has before them at a mention: the paragraph, the page's headline, and the heading that the paragraph stands under. */
import { readingOf } from "../../../utils/messages/reading.ts";
import type { Mention, Reading } from "../../../utils/model.ts";
import { hostOf } from "../dom.ts";
import type { TextBlock } from "../text-block.ts";

/** White space is folded; `at` counts in the folded text. */
export function readingAt(block: TextBlock, { start }: Pick<Mention, "start">): Reading {
  const title = [document.title, headingOver(hostOf(block.container))].filter((line) => line !== "").join("\n");
  return readingOf({
    context: folded(block.text).trim(),
    at: folded(block.text.slice(0, start)).trimStart().length,
    title,
  });
}

const folded = (text: string): string => text.replace(/\s+/g, " ");

/** The text of the last heading before an element, in its document or shadow tree; "" where there is none. */
function headingOver(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const headings = [...root.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const over = headings.findLast(
    (heading) => (element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
  return folded(over?.textContent ?? "").trim();
}
