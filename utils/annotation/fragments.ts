/**
 * Where a text may stand in another one although parts of it were changed: what two texts share are short fragments at the same
 * distance from one another (seed and extend: Altschul et al. 1990; q-gram lemma: Jokinen and Ukkonen 1991).
 */

/** Units of a fragment: an edited sentence keeps runs that long, in alphabets and in Han text; unrelated sentences share few. */
const LENGTH = 5;
/** A fragment that stands in the page more often than this tells nothing. */
const MOST_PLACES = 24;
/** Fragments asked of one text; those of a long one are taken evenly. */
const MOST_ASKED = 512;
/** Shared fragments whose distances differ by no more stand for one place: words in between grew or shrank by so much. */
const DRIFT = 64;
/** A place that shares less than this of what the best one shares is no rival. */
const LEAST_SHARE = 0.25;

export interface FragmentIndex {
  /**
   * Offsets where the pattern may begin (they can lie outside of the text), those with the most shared fragments first.
   */
  placesOf: (pattern: string, most: number) => number[];
}

/** Indexes all fragments of a text: one pass, two integers a unit. */
export function indexFragments(text: string): FragmentIndex {
  const bits = Math.max(8, 32 - Math.clz32(text.length));
  const shift = 32 - bits;
  const latest = new Int32Array(1 << bits).fill(-1);
  const before = new Int32Array(Math.max(0, text.length - LENGTH + 1));
  for (let at = 0; at < before.length; at++) {
    const slot = hash(text, at) >>> shift;
    before[at] = latest[slot]!;
    latest[slot] = at;
  }

  /** Where the fragment stands; nothing when that is almost everywhere. */
  const placesOfFragment = (pattern: string, offset: number): number[] => {
    const fragment = pattern.slice(offset, offset + LENGTH);
    const places: number[] = [];
    let at = latest[hash(pattern, offset) >>> shift]!;
    for (let steps = 0; at >= 0 && steps < 4 * MOST_PLACES; steps++, at = before[at]!) {
      if (text.startsWith(fragment, at)) places.push(at);
      if (places.length > MOST_PLACES) return [];
    }
    return places;
  };

  return {
    placesOf: (pattern, most) => {
      const votes = new Map<number, { count: number; at: number }>();
      const step = Math.max(1, Math.ceil((pattern.length - LENGTH + 1) / MOST_ASKED));
      for (let offset = 0; offset + LENGTH <= pattern.length; offset += step) {
        for (const place of placesOfFragment(pattern, offset)) {
          const at = place - offset;
          // Each votes for two bins that overlap, so that no border parts what belongs together.
          const bin = Math.floor(at / DRIFT);
          for (const one of [bin, bin + 1]) {
            const vote = votes.get(one);
            if (vote) vote.count++;
            else votes.set(one, { count: 1, at });
          }
        }
      }
      const ranked = [...votes.values()].toSorted((a, b) => b.count - a.count);
      const places: number[] = [];
      for (const { at, count } of ranked) {
        if (places.length === most || count < LEAST_SHARE * ranked[0]!.count) break;
        if (places.every((place) => Math.abs(place - at) >= DRIFT)) places.push(at);
      }
      return places;
    },
  };
}

/** Of the fragment at an offset: FNV-1a over units, spread by a multiplication. */
function hash(text: string, at: number): number {
  let value = 0x811c9dc5;
  for (let i = at; i < at + LENGTH; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(value ^ (value >>> 15), 0x9e3779b1);
}
