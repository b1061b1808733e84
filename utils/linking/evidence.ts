/**
 * What a page has shown so far that bears on ambiguous names. The content script keeps it by block and sends the sum along,
 * so the background needs no memory of pages and may be stopped at any time.
 */

export interface Evidence {
  /** Entity key (`corpus/id`) -> blocks that surely name it in full, ascending. */
  named: Record<string, number[]>;
  /** Short form ("ma", "party", "cac") or entity key -> blocks that show it to be a name of somebody or something else. */
  rivals: Record<string, number[]>;
  /** Entity key -> words on the page that speak for it. */
  cues: Record<string, string[]>;
  /** Corpus -> words of its subject on the page. */
  subject: Record<string, string[]>;
}

export const NO_EVIDENCE: Evidence = { named: {}, rivals: {}, cues: {}, subject: {} };

/** More blocks or words than this change no decision. */
const MOST = 100;

/** The sum of the evidence of several blocks. */
export function mergeEvidence(parts: Iterable<Evidence>): Evidence {
  const sum: Evidence = { named: {}, rivals: {}, cues: {}, subject: {} };
  for (const part of parts) {
    merge(sum.named, part.named, (a, b) => a - b);
    merge(sum.rivals, part.rivals, (a, b) => a - b);
    merge(sum.cues, part.cues);
    merge(sum.subject, part.subject);
  }
  return sum;
}

function merge<T extends string | number>(
  into: Record<string, T[]>,
  from: Record<string, T[]>,
  order?: (a: T, b: T) => number,
): void {
  for (const [key, values] of Object.entries(from)) {
    const present = Object.hasOwn(into, key) ? into[key]! : [];
    if (present.length >= MOST) continue;
    const all = [...new Set([...present, ...values])];
    if (order) all.sort(order);
    into[key] = all.slice(0, MOST);
  }
}

/**
 * What can change a decision elsewhere, as a string: when it is the same as before, no block need be asked again.
 * Who is named, who else bears a name, and how many words speak for whom; not in which blocks.
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
