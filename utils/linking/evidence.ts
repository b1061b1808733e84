/**
 * What a page has shown so far that bears on ambiguous names. The content script keeps it by block and sends the sum along,
 * so the background needs no memory of pages and may be stopped at any time.
 */

export interface Evidence {
  /** Entity key (`corpus/id`) -> places that surely name it in full, ascending. */
  named: Record<string, number[]>;
  /** Short form ("ma", "party", "cac") or entity key -> places that show it to be a name of somebody or something else. */
  rivals: Record<string, number[]>;
  /** Corpus -> words on the page that speak for its entities. */
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

/** More places than this change no decision: the first and the latest are kept. */
const MOST_PLACES = 100;
/** Words of one corpus that are kept: more than pages show. */
export const MOST_WORDS = 1000;

/** The sum of the evidence of several blocks. */
export function mergeEvidence(parts: Iterable<Evidence>): Evidence {
  const named = emptyRecord<number[]>();
  const rivals = emptyRecord<number[]>();
  const cues = emptyRecord<Set<string>>();
  const subject = emptyRecord<Set<string>>();
  for (const part of parts) {
    if (part === NO_EVIDENCE) continue;
    addPlaces(named, part.named);
    addPlaces(rivals, part.rivals);
    addWords(cues, part.cues);
    addWords(subject, part.subject);
  }
  return { named: { ...named }, rivals: { ...rivals }, cues: listed(cues), subject: listed(subject) };
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
      if (places.length > MOST_PLACES) places.splice(1, 1);
    }
  }
}

function addWords(into: Record<string, Set<string>>, from: Record<string, string[]>): void {
  for (const key in from) {
    if (!Object.hasOwn(from, key)) continue;
    const words = (into[key] ??= new Set());
    for (const word of from[key]!) if (words.size < MOST_WORDS) words.add(word);
  }
}

const listed = (sets: Record<string, Set<string>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(sets).map(([key, words]) => [key, [...words]]));

/**
 * What can change a decision elsewhere, as a string: when it is the same as before, no block need be asked again.
 * Who is named, who else bears a name, and how many words speak for somebody or the subject; not at which places.
 */
export function evidenceFingerprint(evidence: Evidence): string {
  const keys = (record: Record<string, unknown[]>): string => Object.keys(record).sort().join(",");
  const counts = (record: Record<string, unknown[]>, most: number): string =>
    Object.keys(record)
      .sort()
      .map((key) => `${key}:${Math.min(record[key]!.length, most)}`)
      .join(",");
  const { named, rivals, cues, subject } = evidence;
  return [keys(named), keys(rivals), counts(cues, MOST_WORDS), counts(subject, 8)].join("|");
}
