/**
 * What a page has shown so far that bears on ambiguous names. The content script keeps it by block and sends the sum along,
 * so the background needs no memory of pages and may be stopped at any time.
 */

export interface Evidence {
  /** Entity key (`corpus/id`) -> places that surely name it in full, ascending. */
  named: Record<string, number[]>;
  /** Short form ("ma", "party", "cac") or entity key -> places that show it to be a name of somebody or something else. */
  rivals: Record<string, number[]>;
  /** Entity key -> words on the page that speak for it. */
  cues: Record<string, string[]>;
  /** Corpus -> words of its subject on the page. */
  subject: Record<string, string[]>;
}

/** A record without a prototype: a name may be "constructor". */
export const emptyRecord = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;
/** The list under a key; never what objects inherit. */
export const listAt = <T>(record: Record<string, T[]>, key: string): readonly T[] =>
  Object.hasOwn(record, key) ? record[key]! : [];

export const NO_EVIDENCE: Evidence = { named: {}, rivals: {}, cues: {}, subject: {} };

/** A place on the page as one number: the block, and how far in it. Blocks are numbered in page order. */
export const placeIn = (block: number, offset: number): number => block + Math.min(offset, 1_048_575) / 1_048_576;
export const blockOf = (place: number): number => Math.floor(place);

/** More places or words than this change no decision: the first and the latest are kept. */
const MOST = 100;

/** The sum of the evidence of several blocks. */
export function mergeEvidence(parts: Iterable<Evidence>): Evidence {
  const sum: Evidence = { named: emptyRecord(), rivals: emptyRecord(), cues: emptyRecord(), subject: emptyRecord() };
  for (const part of parts) {
    if (part === NO_EVIDENCE) continue;
    addPlaces(sum.named, part.named);
    addPlaces(sum.rivals, part.rivals);
    addWords(sum.cues, part.cues);
    addWords(sum.subject, part.subject);
  }
  return { named: { ...sum.named }, rivals: { ...sum.rivals }, cues: { ...sum.cues }, subject: { ...sum.subject } };
}

function addPlaces(into: Record<string, number[]>, from: Record<string, number[]>): void {
  for (const key in from) {
    if (!Object.hasOwn(from, key)) continue;
    const places = (into[key] ??= []);
    for (const place of from[key]!) {
      const last = places.at(-1);
      if (last === undefined || place > last) places.push(place);
      else if (!places.includes(place)) {
        places.push(place);
        places.sort((a, b) => a - b);
      }
      if (places.length > MOST) places.splice(1, 1);
    }
  }
}

function addWords(into: Record<string, string[]>, from: Record<string, string[]>): void {
  for (const key in from) {
    if (!Object.hasOwn(from, key)) continue;
    const words = (into[key] ??= []);
    for (const word of from[key]!) if (words.length < MOST && !words.includes(word)) words.push(word);
  }
}

/**
 * What can change a decision elsewhere, as a string: when it is the same as before, no block need be asked again.
 * Who is named, who else bears a name, and how many words speak for whom; not at which places.
 */
export function evidenceFingerprint(evidence: Evidence): string {
  const keys = (record: Record<string, unknown[]>): string => Object.keys(record).sort().join(",");
  const counts = (record: Record<string, unknown[]>): string =>
    Object.keys(record)
      .sort()
      .map((key) => `${key}:${Math.min(record[key]!.length, 8)}`)
      .join(",");
  return [keys(evidence.named), keys(evidence.rivals), counts(evidence.cues), counts(evidence.subject)].join("|");
}
