/**
 * Notices what a page does to the card's host that a reader can't have wanted: moves it, covers it, dims it. The card itself sees most
 * of that in Chromium (IntersectionObserver v2); moving it under the pointer only shows from here, and Firefox has nothing else.
 * What covers without taking the pointer is not noticed here.
 */
import { rectOf, rootOf, shownIn } from "../dom.ts";

/** Looks closer at most so often; its place is compared in each frame. */
const LOOK_MS = 100;

export interface DisturbanceWatch {
  /** The card itself has just grown or shrunk: where it stands in the next frame is right. */
  expectMove: () => void;
  stop: () => void;
}

/** Calls `onDisturbed` as long as it lasts, and for each move. */
export function watchDisturbance(host: Element, onDisturbed: () => void): DisturbanceWatch {
  let before = rectOf(host);
  let expected = false;
  let looked = 0;
  let request = requestAnimationFrame(function look(time) {
    request = requestAnimationFrame(look);
    const now = rectOf(host);
    const same = now.x === before.x && now.y === before.y && now.width === before.width && now.height === before.height;
    const moved = !same && !expected;
    before = now;
    expected = false;
    const due = time - looked >= LOOK_MS;
    if (due) looked = time;
    if (moved || (due && (isCovered(host, now) || isDimmed(host)))) onDisturbed();
  });
  return {
    expectMove: () => (expected = true),
    stop: () => cancelAnimationFrame(request),
  };
}

/** Whether something else lies on top at one of nine points, or in the browser's top layer. */
function isCovered(host: Element, { x, y, width, height }: DOMRect): boolean {
  const root = rootOf(host) as Document | ShadowRoot;
  const shares = [0.05, 0.5, 0.95];
  return shares.some((across) =>
    shares.some((down) => {
      const top = root.elementFromPoint(x + width * across, y + height * down);
      return top !== null && top !== host; // null: outside the window
    }),
  );
}

/** What makes a card hard to see, or shows it elsewhere than it is, on the host and what is around it. */
function isDimmed(host: Element): boolean {
  for (let element: Element | null = host; element; element = shownIn(element)) {
    const style = getComputedStyle(element);
    if (Number(style.opacity) < 1 || style.mixBlendMode !== "normal") return true;
    const { filter, clipPath, maskImage, transform, translate, rotate, scale } = style;
    if ([filter, clipPath, maskImage, transform, translate, rotate, scale].some((value) => value !== "none"))
      return true;
  }
  return false;
}
