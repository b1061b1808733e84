/**
 * Highlights as Obsidian Web Clipper exports them: `[{url, title?, highlights, data?}]`. `highlights` are texts with a time; newer
 * files also say in `data` which pieces of the page they are made of.
 */
import { nearestColour } from "./colours.ts";
import { htmlToText } from "./html-to-text.ts";
import { instantOf } from "./instant.ts";
import type { Intake } from "./intake.ts";
import { isRecord, type JsonRecord, listOf, textOf } from "./json.ts";

/** Whether a value is such a file. */
export const isClipper = (root: unknown): root is unknown[] =>
  Array.isArray(root) &&
  root.some((page) => isRecord(page) && "url" in page && (Array.isArray(page.highlights) || Array.isArray(page.data)));

/** Hands all highlights to the intake. */
export function readClipper(pages: readonly unknown[], intake: Intake): void {
  let item = 0;
  for (const page of pages) {
    const pieces = isRecord(page) ? listOf(page.data) : [];
    const entries = isRecord(page)
      ? pieces.length > 0
        ? groupsOf(pieces)
        : listOf(page.highlights).map((each) => [each])
      : [[page]];
    for (const entry of entries) readEntry(isRecord(page) ? page : {}, entry, ++item, intake);
  }
}

/** Pieces that were marked in one go belong together. */
function groupsOf(pieces: unknown[]): unknown[][] {
  const groups = new Map<unknown, unknown[]>();
  for (const piece of pieces) {
    const group = (isRecord(piece) && piece.groupId) || piece;
    groups.set(group, [...(groups.get(group) ?? []), piece]);
  }
  return [...groups.values()];
}

function readEntry(page: JsonRecord, entry: unknown[], item: number, intake: Intake): void {
  const parts = entry.filter(isRecord);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return intake.refuse(item, textOf(page.url), "not-annotation");
  const exact = parts.map((part) => wordsOf(textOf(part.content ?? part.text))).join(" ");
  const note = parts.flatMap((part) => listOf(part.notes ?? part.comment).map(textOf)).filter((text) => text !== "");
  const ids = parts.map((part) => textOf(part.id));
  const stamp = first.timestamp ?? first.createdAt ?? (/^\d{12,14}$/.test(ids[0] ?? "") ? Number(ids[0]) : undefined);
  intake.take(item, {
    identity: JSON.stringify(["clipper", page.url, ids, exact, stamp]),
    source: page.url,
    title: textOf(page.title),
    quote: {
      exact,
      prefix: isRecord(first.textQuote) ? textOf(first.textQuote.prefix) : "",
      suffix: isRecord(last.textQuote) ? textOf(last.textQuote.suffix) : "",
    },
    note: note.join("\n\n"),
    tags: [],
    colour: nearestColour(first.color),
    created: instantOf(stamp),
    foreign: { clipper: { entries: parts } },
  });
}

/** Some versions keep what was marked as HTML. */
const wordsOf = (content: string): string =>
  /<\/[a-z][a-z\d]*\s*>|<(?:br|hr|img)\b/i.test(content) ? htmlToText(content) : content;
