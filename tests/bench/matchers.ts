/** The matchers that are compared. Each is built from the same names and lists every place where one stands in a text. */
import { AhoCorasick as Monyone } from "@monyone/aho-corasick";
import { AhoCorasick as MonyoneFast } from "@monyone/aho-corasick/fast";
import Plain from "ahocorasick";
import Modern from "modern-ahocorasick";
import ModernFast from "modern-ahocorasick/fast";
import { buildGazetteer } from "../../utils/linking/build-gazetteer.ts";
import { gazetteerBytes, type NamedSense } from "../../utils/linking/gazetteer.ts";
import { spot } from "../../utils/linking/spot.ts";
import { normalise } from "../../utils/text/normalise.ts";
import type { BulkName } from "./aliases.ts";

export interface BuiltMatcher {
  /** Lists all places in one text; tells how many. */
  scan: (text: string) => number;
  /** Bytes of its index, when it can be told without looking at the heap. */
  bytes?: number;
}

/** What everything is compared with. */
export const BASELINE = "modern-ahocorasick";
export const OURS = "gloss";

/** Ours folds case, width and diacritics and keeps to word boundaries; the others look for the exact characters anywhere. */
export const MATCHERS: Record<string, (names: readonly BulkName[]) => BuiltMatcher> = {
  [OURS]: (names) => {
    const gazetteer = buildGazetteer(senses(names));
    return {
      bytes: gazetteerBytes(gazetteer),
      scan: (text) => {
        const found: number[] = [];
        spot(gazetteer, normalise(text).text, (start, end, form) => found.push(start, end, form));
        return found.length / 3;
      },
    };
  },
  [BASELINE]: (names) => {
    const matcher = new Modern(strings(names));
    return { scan: (text) => matcher.search(text).length };
  },
  "modern-ahocorasick/fast": (names) => {
    const matcher = new ModernFast(strings(names));
    return { scan: (text) => matcher.search(text).length };
  },
  "@monyone/aho-corasick": (names) => {
    const matcher = new Monyone(strings(names));
    return { scan: (text) => matcher.matchInText(text).length };
  },
  "@monyone/aho-corasick/fast": (names) => {
    const matcher = new MonyoneFast(strings(names));
    return { scan: (text) => matcher.matchInText(text).length };
  },
  ahocorasick: (names) => {
    const matcher = new Plain(strings(names));
    return { scan: (text) => matcher.search(text).length };
  },
  "RegExp alternation": (names) => {
    const longestFirst = strings(names).toSorted((a, b) => b.length - a.length);
    const pattern = new RegExp(
      longestFirst.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"),
      "g",
    );
    return { scan: (text) => [...text.matchAll(pattern)].length };
  },
};

const strings = (names: readonly BulkName[]): string[] => names.map(({ name }) => name);

/** Names as strong aliases that want their capitals. */
export const senses = (names: readonly BulkName[]): NamedSense[] =>
  names.map((name) => ({ ...name, kind: "name", strength: "strong", case: "capital" }));
