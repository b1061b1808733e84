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
const ROW = 32;
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

/** The text, cut to what fits into so many pixels of 13 px type; wide characters count double. */
export function fitted(text: string, pixels: number): string {
  let used = 0;
  let kept = "";
  for (const char of text) {
    used += /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/.test(char) ? 13 : 7.2;
    if (used > pixels) return `${kept.trimEnd()}…`;
    kept += char;
  }
  return kept;
}
