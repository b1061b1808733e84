/** Asks the background what the corpora hold; for the search box of any page. */
import type { SearchAnswer } from "../search/corpus-search.ts";
import { ask } from "./messaging.ts";

/** Entities and passages for what was typed so far. */
export const askSearch = (query: string): Promise<SearchAnswer> => ask({ type: "search", query });
