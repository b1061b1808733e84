/** Whether the page behind an element is light or dark, by the backgrounds that are really painted there. */
import type { Tone } from "../../../utils/marks-css.ts";
import { parentElementOf } from "../dom.ts";

const known = new WeakMap<Element, { background: string; tone: Tone | undefined }>();

/** The tone of the nearest opaque background; the browser's own canvas when there is none. */
export function toneBehind(element: Element): Tone {
  for (let here: Element | null = element; here !== null; here = parentElementOf(here)) {
    const { backgroundColor } = getComputedStyle(here);
    const before = known.get(here);
    const tone = before?.background === backgroundColor ? before.tone : toneOf(backgroundColor);
    known.set(here, { background: backgroundColor, tone });
    if (tone) return tone;
  }
  const schemes = getComputedStyle(document.documentElement).colorScheme;
  return schemes.includes("dark") && (!schemes.includes("light") || matchMedia("(prefers-color-scheme: dark)").matches)
    ? "dark"
    : "light";
}

/** The tone of a computed colour; `undefined` when it is too transparent to tell. Relative luminance as in WCAG 2. */
export function toneOf(colour: string): Tone | undefined {
  const numbers = colour.match(/[\d.]+/g)?.map(Number);
  if (!numbers || numbers.length < 3 || !colour.startsWith("rgb")) return undefined;
  if ((numbers[3] ?? 1) < 0.5) return undefined;
  const [red, green, blue] = numbers.slice(0, 3).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18 ? "dark" : "light";
}
