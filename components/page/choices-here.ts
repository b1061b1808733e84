/** The choices about names that a reader of this page may want to take back. */
import { type Scope, whereOf } from "../../utils/choices/dismissals.ts";

/** Where the page is. */
export interface Here {
  site: string;
  /** Its address without fragment; `undefined` where the browser keeps it from us. */
  page: string | undefined;
}

/** Those that hold here, newest first. Without the page's address those of all pages of its site, one of which it is. */
export function choicesHere<T extends { scope: Scope; where: string; at: number }>(
  choices: readonly T[],
  { site, page }: Here,
): T[] {
  return choices
    .filter(({ scope, where }) =>
      scope === "page" && page === undefined
        ? hostOf(where) === site
        : where === whereOf(scope, { site, page: page ?? "" }),
    )
    .toSorted((a, b) => b.at - a.at);
}

const hostOf = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).hostname : undefined);
