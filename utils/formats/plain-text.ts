/** Text that any format can hold. */

/** A text without halves of surrogate pairs: what UTF-8 can't hold is U+FFFD. */
export const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

/** Well-formed, and on one line: controls and blanks of any kind and number are one space, none at the ends. */
export const oneLine = (text: string): string =>
  wellFormed(text)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
