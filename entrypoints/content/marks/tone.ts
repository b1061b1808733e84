/** Whether the page behind an element is light or dark, by the backgrounds that are really painted there. */
import type { Tone } from "../../../utils/marks/marks-css.ts";
import { parentElementOf, trusted } from "../dom.ts";

const DARK = "(prefers-color-scheme: dark)";

/**
 * The tone of the nearest opaque background; the browser's own canvas when there is none. `known`: what was told of elements since the
 * page last changed.
 */
export function toneBehind(element: Element, known = new Map<Element, Tone>()): Tone {
  const path: Element[] = [];
  let tone: Tone | undefined;
  for (let here: Element | null = element; here !== null && tone === undefined; here = parentElementOf(here)) {
    tone = known.get(here) ?? toneOf(getComputedStyle(here).backgroundColor);
    path.push(here);
  }
  tone ??= toneOfCanvas();
  for (const one of path) known.set(one, tone);
  return tone;
}

function toneOfCanvas(): Tone {
  const schemes = getComputedStyle(document.documentElement).colorScheme;
  return schemes.includes("dark") && (!schemes.includes("light") || matchMedia(DARK).matches) ? "dark" : "light";
}

/** A page that changes its look may fade into it for so long. */
const FADE_MS = 600;

/** Tells when the page behind may have another tone: the browser's colour scheme changes, or a root of the page is dressed anew. */
export function watchTone(onChange: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) onChange();
    }, FADE_MS);
  };
  matchMedia(DARK).addEventListener("change", trusted(soon), { signal });
  const observer = new MutationObserver(soon);
  for (const root of [document.documentElement, document.querySelector("body")]) {
    if (root) observer.observe(root, { attributes: true });
  }
  signal.addEventListener("abort", () => observer.disconnect());
}

/** Of this luminance a text in black stands out as well as one in white. */
const MIDDLE = 0.18;

/** The tone of a computed colour, in any notation of CSS Color 4; `undefined` when it is too transparent to tell. */
export function toneOf(colour: string): Tone | undefined {
  const [notation = ""] = colour.split("(");
  const numbers =
    colour
      .replaceAll("none", "0")
      .match(/(?<![\w-])-?[\d.]+/g)
      ?.map(Number) ?? [];
  const luminance = luminanceOf(notation, numbers);
  if (luminance === undefined || (numbers[3] ?? 1) < 0.5) return undefined;
  return luminance < MIDDLE ? "dark" : "light";
}

/** Relative luminance as in WCAG 2, from 0 to 1: of colours that are given by their lightness, that of the grey as light as they. */
function luminanceOf(notation: string, [first, second, third]: number[]): number | undefined {
  if (first === undefined || second === undefined || third === undefined) return undefined;
  switch (notation) {
    case "rgb":
    case "rgba":
      return weighed(first / 255, second / 255, third / 255);
    case "color":
      return weighed(first, second, third); // of wider gamuts near enough
    case "lab":
    case "lch":
      return ((first + 16) / 116) ** 3;
    case "oklab":
    case "oklch":
      return first ** 3;
    default:
      return undefined;
  }
}

function weighed(red: number, green: number, blue: number): number {
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
