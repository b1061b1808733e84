/** Where things stand on a line of years: shares of its width, and levels so that none covers another. */

export interface Dated {
  /** ISO 8601, as precise as it is known. */
  date: string;
}

export interface Placed<T> {
  item: T;
  /** 0 to 1 along the line. */
  at: number;
  /** 0 on the line, 1 above that, and so on. */
  level: number;
}

/** Middle of the year, month or day, in years. A date that can't be read is `undefined`. */
export function yearsSince(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return Number(year) + 0.5;
  return Number(year) + (Number(month) - 1 + (day === undefined ? 0.5 : (Number(day) - 0.5) / 31)) / 12;
}

/** Items in time order. Two on one level are at least `gap` apart. */
export function placeOnTimeline<T extends Dated>(
  items: T[],
  [first, last]: [number, number],
  gap: number,
): Placed<T>[] {
  const ends: number[] = [];
  return items
    .flatMap((item) => {
      const years = yearsSince(item.date);
      return years === undefined ? [] : [{ item, at: (years - first) / (last + 1 - first) }];
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ item, at }) => {
      const free = ends.findIndex((end) => at - end >= gap);
      const level = free === -1 ? ends.length : free;
      ends[level] = at;
      return { item, at, level };
    });
}
