/**
 * Highlights as Obsidian Web Clipper exports them: `[{url, title?, highlights, data?}]`. `highlights` are texts with a time; newer
 * files also say in `data` which pieces of the page they are made of.
 */
import { nearestColour } from "./colours.ts";
import { decodeEntities } from "./html-entities.ts";
import { htmlToText } from "./html-to-text.ts";
import { instantOf } from "./instant.ts";
import type { Intake } from "./intake.ts";
import { isRecord, type JsonRecord, listOf, textOf } from "./json.ts";
import { markdownToText } from "./markdown-to-text.ts";

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
    const stamps = isRecord(page) ? listOf(page.highlights).map(stampOf) : [];
    entries.forEach((entry, index) => {
      // Where both are there, they go side by side.
      const stamp = stamps.length === entries.length ? stamps[index] : undefined;
      readEntry(isRecord(page) ? page : {}, entry, ++item, stamp, intake);
    });
  }
}

/** Pieces that were marked in one go belong together. */
function groupsOf(pieces: unknown[]): unknown[][] {
  const groups = new Map<unknown, unknown[]>();
  for (const piece of pieces) {
    const id = (isRecord(piece) && piece.groupId) || piece;
    const group = groups.get(id);
    if (group) group.push(piece);
    else groups.set(id, [piece]);
  }
  return [...groups.values()];
}

const stampOf = (entry: unknown): unknown =>
  isRecord(entry) ? (entry.timestamp ?? entry.createdAt ?? timeInId(entry.id)) : undefined;

/** An id is the millisecond it was made, alone or before `_tx_0`. */
function timeInId(id: unknown): number | undefined {
  const [, time] = /^(\d{12,14})(?:_\w+)?$/.exec(textOf(id)) ?? [];
  return time === undefined ? undefined : Number(time);
}

function readEntry(page: JsonRecord, entry: unknown[], item: number, beside: unknown, intake: Intake): void {
  const parts = entry.filter(isRecord);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return intake.refuse(item, textOf(page.url), "not-annotation");
  const exact = parts.map((part) => wordsOf(textOf(part.content ?? part.text))).join(" ");
  const note = parts.flatMap((part) => listOf(part.notes ?? part.comment).map(textOf)).filter((text) => text !== "");
  const ids = parts.map((part) => textOf(part.id));
  const stamp = stampOf(first) ?? beside;
  // Ids of old imports were made without the time beside.
  const known = first.timestamp ?? first.createdAt ?? (/^\d{12,14}$/.test(ids[0] ?? "") ? Number(ids[0]) : undefined);
  intake.take(item, {
    identity: JSON.stringify(["clipper", page.url, ids, exact, known]),
    source: page.url,
    title: textOf(page.title),
    quote: {
      exact,
      prefix: isRecord(first.textQuote) ? textOf(first.textQuote.prefix) : "",
      suffix: isRecord(last.textQuote) ? textOf(last.textQuote.suffix) : "",
    },
    note: decodeEntities(note.join("\n\n")),
    tags: [],
    colour: nearestColour(first.color),
    created: instantOf(stamp),
    unreadDate: textOf(stamp),
    foreign: { clipper: { entries: parts } },
  });
}

/** Some versions keep what was marked as HTML. */
const wordsOf = (content: string): string =>
  /<\/[a-z][a-z\d]*\s*>|<(?:br|hr|img)\b/i.test(content) ? htmlToText(content) : markdownToText(content);
