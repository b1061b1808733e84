/** Edit distances (Levenshtein 1966, by the dynamic programming of Wagner and Fischer 1974) for short texts at a known place. */

/** The fewest edits that make the beginning of `text`, however long, of the pattern. */
export function editsAtStart(pattern: string, text: string): number {
  const row = Uint16Array.from({ length: text.length + 1 }, (_, j) => j);
  for (let i = 1; i <= pattern.length; i++) {
    const unit = pattern.charCodeAt(i - 1);
    let diagonal = row[0]!;
    let left = (row[0] = i);
    for (let j = 1; j <= text.length; j++) {
      const above = row[j]!;
      left = Math.min(diagonal + (unit === text.charCodeAt(j - 1) ? 0 : 1), above + 1, left + 1);
      row[j] = left;
      diagonal = above;
    }
  }
  return Math.min(...row);
}

/** The same for the end of a text. */
export const editsAtEnd = (pattern: string, text: string): number => editsAtStart(reversed(pattern), reversed(text));

const reversed = (text: string): string => text.split("").toReversed().join("");

/**
 * Where two neighbouring texts meet in a third one, in which both may have been edited: aligns `before + after` with any part of `text`
 * and tells where the best alignment goes from one to the other. What was put in between belongs to neither: `near` says on which
 * side of it the border is wanted, also where alignments are equally good.
 */
export function borderBetween(before: string, after: string, text: string, near: "before" | "after"): number {
  const pattern = before + after;
  const inner = near === "after" ? Math.max : Math.min;
  let row = Array.from({ length: text.length + 1 }, () => ({ edits: 0, border: 0 }));
  for (let i = 1; i <= pattern.length; i++) {
    const next = [{ edits: i, border: 0 }];
    for (let j = 1; j <= text.length; j++) {
      const same = pattern.charCodeAt(i - 1) === text.charCodeAt(j - 1);
      const [diagonal, above, left] = [row[j - 1]!, row[j]!, next[j - 1]!];
      const edits = Math.min(diagonal.edits + (same ? 0 : 1), above.edits + 1, left.edits + 1);
      const borders: number[] = [];
      if (edits === diagonal.edits + (same ? 0 : 1)) borders.push(i === before.length ? j : diagonal.border);
      if (edits === above.edits + 1) borders.push(i === before.length ? j : above.border);
      if (edits === left.edits + 1) borders.push(i === before.length && near === "after" ? j : left.border);
      next.push({ edits, border: inner(...borders) });
    }
    row = next;
  }
  const least = Math.min(...row.map(({ edits }) => edits));
  return inner(...row.filter(({ edits }) => edits === least).map(({ border }) => border));
}
