/** Where a text stops being JSON (RFC 8259). Engines tell it in words, each in its own, or not at all. */

/** What may come next; `first` also lets an empty list or record end. */
type Expected = "value" | "firstValue" | "key" | "firstKey" | "colon" | "comma" | "nothing";

const BLANKS = /[ \t\n\r]*/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** The offset of the first character that can't stand where it stands; the text's length when it is broken off. */
export function jsonFaultAt(text: string): number {
  const open: ("[" | "{")[] = [];
  let expected = "value" as Expected;
  const after = (): Expected => (open.length > 0 ? "comma" : "nothing");
  for (let at = past(BLANKS, text, 0) ?? 0; at < text.length; at = past(BLANKS, text, at) ?? at) {
    const char = text[at] as string;
    const isValue: boolean = expected === "value" || expected === "firstValue";
    const isKey: boolean = expected === "key" || expected === "firstKey";
    const closes = char === "]" ? open.at(-1) === "[" : char === "}" && open.at(-1) === "{";
    if (closes && (expected === "comma" || expected === (char === "]" ? "firstValue" : "firstKey"))) {
      open.pop();
      expected = after();
      at++;
    } else if (isValue && (char === "[" || char === "{")) {
      open.push(char);
      expected = char === "[" ? "firstValue" : "firstKey";
      at++;
    } else if (char === '"' && (isValue || isKey)) {
      const { end, sound } = endOfString(text, at);
      if (!sound) return end;
      expected = isKey ? "colon" : after();
      at = end;
    } else if ((expected === "colon" && char === ":") || (expected === "comma" && char === ",")) {
      expected = char === ":" || open.at(-1) === "[" ? "value" : "key";
      at++;
    } else {
      const end = isValue ? past(SCALAR, text, at) : undefined;
      if (end === undefined) return at;
      expected = after();
      at = end;
    }
  }
  return text.length;
}

/** Where a match that begins at `at` ends. */
function past(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function endOfString(text: string, start: number): { end: number; sound: boolean } {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return { end: at + 1, sound: true };
    const escaped = unit === 0x5c ? past(ESCAPE, text, at) : at + 1;
    if (unit < 0x20 || escaped === undefined) return { end: at, sound: false };
    at = escaped - 1;
  }
  return { end: text.length, sound: false };
}
