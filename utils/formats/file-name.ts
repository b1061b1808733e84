/** File names made of titles that pages chose. */

const MAX_BYTES = 120;
/** Controls, marks that turn the direction of text or can't be seen, halves of surrogate pairs. */
const UNSEEN =
  /\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Bidi_Control}|\p{Noncharacter_Code_Point}|[\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffd]/gu;
/** What Windows, macOS or Linux won't have in a name, and what breaks links to a note in Obsidian. */
const FORBIDDEN = /[<>:"/\\|?*#^[\]]/g;
/** Devices of Windows, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\s*(?:\.|$))/i;

/**
 * A name for a file that holds on every system: no path, at most 120 bytes in UTF-8 with its extension (`.md`). A title that
 * leaves nothing becomes `otherwise`, or `annotations`.
 */
export function safeFileName(title: string, extension: string, otherwise = ""): string {
  const room = MAX_BYTES - bytesOf(extension);
  const base = cut(clean(title) || clean(otherwise) || "annotations", room);
  return (RESERVED.test(base) ? `_${cut(base, room - 1)}` : base) + extension;
}

/** The name, or the name with a number, whatever isn't taken yet; file systems may not tell case or composition apart. */
export function freeName(name: string, taken: Set<string>): string {
  const [, base = "", extension = ""] = /^([^]*?)(\.\w+)?$/.exec(name) ?? [];
  for (let n = 1; ; n++) {
    const suffix = n > 1 ? ` ${n}${extension}` : extension;
    const free = cut(base, MAX_BYTES - bytesOf(suffix)) + suffix;
    const key = free.normalize("NFKC").toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return free;
  }
}

const clean = (text: string): string =>
  trim(text.slice(0, 1_000).normalize("NFC").replace(UNSEEN, " ").replace(FORBIDDEN, " ").replace(/\s+/g, " "));
/** No blanks at the ends, no dots either: hidden files, and what Windows cuts off. */
const trim = (text: string): string => text.replace(/^[\s.~-]+/, "").replace(/[\s.]+$/, "");

function cut(text: string, bytes: number): string {
  let [kept, size] = ["", 0];
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text.slice(0, 2 * bytes))) {
    size += bytesOf(segment);
    if (size > bytes) break;
    kept += segment;
  }
  // One character may be longer than a name, with enough marks on it.
  return trim(
    kept === ""
      ? Array.from(text)
          .slice(0, Math.floor(bytes / 4))
          .join("")
      : kept,
  );
}

/** Bytes in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
