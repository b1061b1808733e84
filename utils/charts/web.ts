/** A picture of what stands around a thing: the thing in the middle, the others in a column at each side, lines between. */

export interface WebNode<T> {
  item: T;
  side: "left" | "right";
  x: number;
  y: number;
  /** The line from the middle to it, as an SVG path. */
  path: string;
}

export interface Web<T> {
  width: number;
  height: number;
  centre: { x: number; y: number };
  nodes: WebNode<T>[];
}

const WIDTH = 456;
const ROW = 36;
/** From the middle to a node, sideways. */
const REACH = 60;

/** Places the items, right and left in turn, the first ones on top. */
export function layOutWeb<T>(items: T[]): Web<T> {
  const onRight = Math.ceil(items.length / 2);
  const onLeft = items.length - onRight;
  const height = Math.max(2, onRight) * ROW;
  const centre = { x: WIDTH / 2, y: height / 2 };
  const nodes = items.map((item, index): WebNode<T> => {
    const side = index % 2 === 0 ? "right" : "left";
    const way = side === "right" ? 1 : -1;
    const row = Math.floor(index / 2) - ((side === "right" ? onRight : onLeft) - 1) / 2;
    const x = centre.x + way * REACH;
    const y = centre.y + row * ROW;
    const bend = centre.x + (way * REACH) / 2;
    return { item, side, x, y, path: `M${centre.x} ${centre.y}C${bend} ${centre.y} ${bend} ${y} ${x} ${y}` };
  });
  return { width: WIDTH, height, centre, nodes };
}

/** The text in one or two lines of 13 px type of this width; what doesn't fit is cut. Wide characters break anywhere. */
export function inTwoLines(text: string, pixels: number): string[] {
  const first = fitting(text, pixels);
  if (first === text) return [text];
  const blank = text[first.length] === " " ? first.length : first.lastIndexOf(" ");
  const line = blank > 0 && !WIDE.test(text[first.length]!) ? first.slice(0, blank) : first;
  const rest = text.slice(line.length).trim();
  const second = fitting(rest, pixels);
  return [line, second === rest ? rest : `${fitting(rest, pixels - CHAR).trimEnd()}…`];
}

const WIDE = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/;
const WIDE_CHAR = 13;
/** On the safe side: system fonts differ. */
const CHAR = 8;

/** As much of the beginning as fits. */
function fitting(text: string, pixels: number): string {
  let used = 0;
  let kept = "";
  for (const char of text) {
    used += WIDE.test(char) ? WIDE_CHAR : CHAR;
    if (used > pixels) break;
    kept += char;
  }
  return kept;
}
