/** Edit distances (Levenshtein 1966, by the dynamic programming of Wagner and Fischer 1974) for short texts at a known place. */

/** The fewest edits that make one text of the other. */
export const editDistance = (pattern: string, text: string): number => lastRow(unitsOf(pattern), unitsOf(text)).at(-1)!;

/** The fewest edits that make the beginning of `text`, however long, of the pattern. */
export const editsAtStart = (pattern: string, text: string): number =>
  text.startsWith(pattern) ? 0 : least(lastRow(unitsOf(pattern), unitsOf(text)));

/** The same for the end of a text. */
export const editsAtEnd = (pattern: string, text: string): number =>
  text.endsWith(pattern) ? 0 : least(lastRow(unitsOf(pattern).reverse(), unitsOf(text).reverse()));

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

const least = (row: Uint16Array): number => row.reduce((a, b) => Math.min(a, b));

/** The edits that make each beginning of `text` of the pattern, by its length. */
function lastRow(pattern: Uint16Array, text: Uint16Array): Uint16Array {
  const row = new Uint16Array(text.length + 1).map((_, j) => j);
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern[i]!;
    let diagonal = row[0]!;
    let left = (row[0] = i + 1);
    for (let j = 0; j < text.length; j++) {
      const above = row[j + 1]!;
      left = Math.min(diagonal + (unit === text[j] ? 0 : 1), above + 1, left + 1);
      row[j + 1] = left;
      diagonal = above;
    }
  }
  return row;
}

/**
 * Where two neighbouring texts meet in a third one, in which both may have been edited: aligns `before + after` with any part of `text`
 * and tells where the best alignment goes from one to the other. What was put in between belongs to neither: `near` says on which
 * side of it the border is wanted, also where alignments are equally good.
 */
export function borderBetween(before: string, after: string, text: string, near: "before" | "after"): number {
  const pattern = before + after;
  const inner = near === "after" ? Math.max : Math.min;
  const outermost = near === "after" ? 0 : text.length;
  const edits = new Uint16Array(text.length + 1);
  const borders = new Uint16Array(text.length + 1);
  for (let i = 1; i <= pattern.length; i++) {
    const unit = pattern.charCodeAt(i - 1);
    const meets = i === before.length;
    let [diagonalEdits, diagonalBorder] = [edits[0]!, borders[0]!];
    edits[0] = i;
    for (let j = 1; j <= text.length; j++) {
      const replaced = diagonalEdits + (unit === text.charCodeAt(j - 1) ? 0 : 1);
      const removed = edits[j]! + 1;
      const added = edits[j - 1]! + 1;
      const fewest = Math.min(replaced, removed, added);
      let border = outermost;
      if (fewest === replaced) border = inner(border, meets ? j : diagonalBorder);
      if (fewest === removed) border = inner(border, meets ? j : borders[j]!);
      if (fewest === added) border = inner(border, meets && near === "after" ? j : borders[j - 1]!);
      [diagonalEdits, diagonalBorder] = [edits[j]!, borders[j]!];
      edits[j] = fewest;
      borders[j] = border;
    }
  }
  const fewest = least(edits);
  return inner(...Array.from(borders).filter((_, j) => edits[j] === fewest));
}
