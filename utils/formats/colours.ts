/** Colours of other tools, as the nearest of ours. */
import { ANNOTATION_COLOURS, type AnnotationColour } from "../annotation/annotation.ts";

/** What each of ours looks like on paper; also what a printed page shows. */
export const COLOUR_HEX: Record<AnnotationColour, string> = {
  yellow: "#ffd400",
  green: "#5fb236",
  blue: "#2ea8e5",
  pink: "#e56eee",
  purple: "#a28ae5",
};

/** Names that tools use beyond ours (Readwise, Zotero, Kindle). */
const NAMES = new Map<string, AnnotationColour>([
  ...ANNOTATION_COLOURS.map((colour) => [colour, colour] as const),
  ["orange", "yellow"],
  ["gray", "yellow"],
  ["grey", "yellow"],
  ["red", "pink"],
  ["magenta", "pink"],
  ["violet", "purple"],
  ["cyan", "blue"],
]);

/** Our colour nearest to a name or a hexadecimal colour, by distance in RGB; the first of ours for anything else. */
export function nearestColour(value: unknown): AnnotationColour {
  const text = typeof value === "string" ? value.trim().toLowerCase() : "";
  const named = NAMES.get(text);
  if (named) return named;
  const channels = channelsOf(text.replace(/^#([\da-f])([\da-f])([\da-f])$/, "#$1$1$2$2$3$3"));
  if (!channels) return ANNOTATION_COLOURS[0];
  const distance = (colour: AnnotationColour): number =>
    (channelsOf(COLOUR_HEX[colour]) ?? []).reduce(
      (sum, channel, i) => sum + (channel - (channels[i] as number)) ** 2,
      0,
    );
  return ANNOTATION_COLOURS.reduce((best, colour) => (distance(colour) < distance(best) ? colour : best));
}

const channelsOf = (hex: string): number[] | undefined =>
  /^#[\da-f]{6}(?:[\da-f]{2})?$/.test(hex)
    ? [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    : undefined;
