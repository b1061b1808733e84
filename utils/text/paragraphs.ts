/** A document's text in paragraphs: empty lines part them. */
export interface Paragraph {
  /** Offset in the text. */
  start: number;
  text: string;
}

/** Paragraphs in order, without the empty ones. */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  for (const part of text.split(/(\n{2,})/)) {
    if (part.trim() !== "") found.push({ start, text: part });
    start += part.length;
  }
  return found;
}

const LONGEST_HEADING = 90;
const SENTENCE_END = /[.!?。！？…:：;；]["”’」』)\]]*$/u;

/** Paragraphs that stand over others: short, without the end of a sentence, before one that has it. */
export function headings(all: readonly Paragraph[]): Paragraph[] {
  const isHeading = ({ text }: Paragraph): boolean => {
    const line = text.trim();
    return line.length <= LONGEST_HEADING && !line.includes("\n") && !SENTENCE_END.test(line) && !/^\[\d/.test(line);
  };
  return all.filter((one, i) => isHeading(one) && all[i + 1] !== undefined && !isHeading(all[i + 1]!));
}
