/** A search as it is typed: the last answer stays until the next one is there. */
import { useEffect, useState } from "preact/hooks";
import { MAX_QUERY_CHARS } from "../../utils/messages/limits.ts";
import type { SearchAnswer } from "../../utils/search/corpus-search.ts";
import { type Answer, codeOf } from "../answer/use-answer.ts";

/** Asks the corpora. */
export type AskSearch = (query: string) => Promise<SearchAnswer>;

export interface Search {
  query: string;
  setQuery: (query: string) => void;
  /** For the query or, while that is on its way, the one before; `undefined` where nothing is asked. */
  found: Answer<SearchAnswer> | undefined;
}

/** `ask` is to be stable. */
export function useSearch(ask: AskSearch, first = ""): Search {
  const [query, setQuery] = useState(first);
  const [found, setFound] = useState<Answer<SearchAnswer>>();
  useEffect(() => {
    const asked = query.trim().slice(0, MAX_QUERY_CHARS);
    if (asked === "") {
      setFound(undefined);
      return;
    }
    let current = true;
    setFound((before) => before ?? { state: "loading" });
    ask(asked).then(
      (value) => current && setFound({ state: "ready", value }),
      (error: unknown) => current && setFound({ state: "error", code: codeOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [ask, query]);
  return { query, setQuery, found };
}
