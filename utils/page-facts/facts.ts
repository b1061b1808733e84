/** What a page says of itself: who wrote it, when it came out, and where. */

export interface PageFacts {
  /** Names as the page writes them, in its order. */
  authors?: string[];
  /** The day, or the year or month where no more is said: `2026-07-17`, `2026-07`, `2026`. */
  published?: string;
  /** The paper, journal or site. */
  publication?: string;
}

export const MAX_AUTHORS = 50;
export const MAX_NAME_CHARS = 300;

/** The facts within bounds and without blanks; undefined when nothing is left. */
export function soundFacts({ authors = [], published, publication }: PageFacts): PageFacts | undefined {
  const names = [...new Set(authors.map(plain).filter((name) => name !== ""))].slice(0, MAX_AUTHORS);
  const day = published !== undefined && isDay(published) ? published : undefined;
  const where = publication === undefined ? "" : plain(publication);
  return names.length === 0 && day === undefined && where === ""
    ? undefined
    : {
        ...(names.length > 0 ? { authors: names } : {}),
        ...(day === undefined ? {} : { published: day }),
        ...(where === "" ? {} : { publication: where }),
      };
}

const plain = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, MAX_NAME_CHARS);

/** A year, a month or a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(text)) return false;
  if (text.length < 10) return true;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && day > 0;
}
