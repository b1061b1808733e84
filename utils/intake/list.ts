/** What only the list as a whole tells: who shares a name, how rare a value is, whom a rare value joins. */
import { foldName } from "../linking/gazetteer.ts";
import type { Draft } from "./draft.ts";

/** Above this share of rows a value is the list's subject, not a cue. */
const SUBJECT_SHARE = 0.2;
const FEW_ROWS = 20;
/** Most bearers of a value that still joins them. */
export const MOST_JOINED = 50;

export interface ListFacts {
  rows: number;
  /** Folded forms that two entities bear. */
  isShared(form: string): boolean;
  /** Share of the rows with this value in this column. */
  share(column: number, value: string): number;
  /** Ids of the entities with this rare value in this column. */
  joined(column: number, value: string): readonly string[];
  /** The id of an entity by its id or main name. */
  idOf(word: string): string | undefined;
  subject(): string[];
}

export interface ListCounter {
  add(draft: Draft): void;
  facts(): ListFacts;
}

/** Counts the drafts of a list; ids that come again are the same entity. */
export function countList(): ListCounter {
  // -1: two entities bear it. Numbers instead of ids: of 10^6 names the strings would fill the memory.
  const owners = new Map<string, number>();
  const numbers = new Map<string, number>();
  const names = new Map<string, string>();
  const values = new Map<string, { count: number; ids: string[]; column: number; value: string }>();
  let rows = 0;
  return {
    add: (draft) => {
      rows++;
      const number = numbers.get(draft.id) ?? numbers.size;
      numbers.set(draft.id, number);
      if (draft.related.length > 0 || names.size < 100_000) names.set(foldName(draft.name), draft.id);
      for (const { text, kind } of draft.names) {
        if (kind === "short") continue;
        const form = foldName(text);
        const owner = owners.get(form);
        if (owner === undefined) owners.set(form, number);
        else if (owner !== number) owners.set(form, -1);
      }
      for (const { column, value } of draft.context) {
        const key = `${column}\n${value}`;
        let known = values.get(key);
        if (!known) values.set(key, (known = { count: 0, ids: [], column, value }));
        known.count++;
        if (known.ids.length <= MOST_JOINED) known.ids.push(draft.id);
      }
    },
    facts: () => ({
      rows,
      isShared: (form) => owners.get(form) === -1,
      share: (column, value) => (values.get(`${column}\n${value}`)?.count ?? 0) / Math.max(rows, FEW_ROWS),
      joined: (column, value) => {
        const known = values.get(`${column}\n${value}`);
        return known && known.count <= MOST_JOINED ? known.ids : [];
      },
      idOf: (word) => (numbers.has(word) ? word : names.get(foldName(word))),
      subject: () =>
        [...values.values()]
          .filter(({ count }) => count / Math.max(rows, FEW_ROWS) > SUBJECT_SHARE)
          .map(({ value }) => value),
    }),
  };
}

/** Whether a value of context is a cue for the few who bear it. */
export const isCueShare = (share: number): boolean => share <= SUBJECT_SHARE;
