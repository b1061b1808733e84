/** What the reader chose about each corpus. It is kept by the corpus' id, so an update changes nothing of it. */

export interface CorpusChoice {
  enabled: boolean;
  /** Host names where it is read, those below them included; `null` is everywhere. */
  sites: string[] | null;
  /** Nothing of it is painted; what a page names is told in popup and panel alone, so no page can learn whom the reader follows. */
  discreet: boolean;
  /** In place of the title the corpus came with. */
  title?: string;
  /** Name of a colour of the palette. */
  colour?: string;
}
/** By corpus; without an entry the defaults hold. */
export type CorpusChoices = Record<string, CorpusChoice>;

export const DEFAULT_CORPUS_CHOICE: CorpusChoice = { enabled: true, sites: null, discreet: false };

/** Choices from whatever the store holds; damaged fields fall back to their defaults, but what can't be read of a discreet corpus stays discreet. */
export function parseCorpusChoices(stored: unknown): CorpusChoices {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return {};
  return Object.fromEntries(Object.entries(stored).map(([id, choice]) => [id, parseChoice(choice)]));
}

function parseChoice(stored: unknown): CorpusChoice {
  const record: Record<string, unknown> = typeof stored === "object" && stored !== null ? { ...stored } : {};
  const { enabled, sites, discreet, title, colour } = record;
  return {
    enabled: typeof enabled === "boolean" ? enabled : true,
    sites: Array.isArray(sites) ? sites.filter((site): site is string => typeof site === "string") : null,
    discreet: discreet !== undefined && discreet !== false,
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof colour === "string" ? { colour } : {}),
  };
}

/** What holds for a corpus. */
export const choiceOf = (choices: CorpusChoices, corpus: string): CorpusChoice =>
  Object.hasOwn(choices, corpus) ? choices[corpus]! : DEFAULT_CORPUS_CHOICE;

/** Whether a corpus is read on a site; without one (a page of our own) it is enough that it is switched on. */
export const isReadAt = ({ enabled, sites }: CorpusChoice, site: string | undefined): boolean =>
  enabled && (sites === null || site === undefined || sites.some((one) => site === one || site.endsWith(`.${one}`)));

/** With this changed for a corpus. */
export const withCorpusChoice = (
  choices: CorpusChoices,
  corpus: string,
  change: Partial<CorpusChoice>,
): CorpusChoices => ({ ...choices, [corpus]: { ...choiceOf(choices, corpus), ...change } });

/** Without anything about a corpus. */
export const withoutCorpusChoice = (choices: CorpusChoices, corpus: string): CorpusChoices =>
  Object.fromEntries(Object.entries(choices).filter(([id]) => id !== corpus));
