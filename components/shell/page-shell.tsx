/** What the pages of the extension have in common: its name, the search, the ways to the other pages. */
import type { ComponentChildren } from "preact";
import {
  CORPORA_ADDRESS,
  DOCUMENTS_ADDRESS,
  LIBRARY_ADDRESS,
  SETTINGS_ADDRESS,
  searchAddress,
} from "../../utils/addresses.ts";
import type { TextKey } from "../../utils/words.ts";
import { SearchBox } from "../search/search-box.tsx";
import { SearchResults } from "../search/search-results.tsx";
import type { Search } from "../search/use-search.ts";
import { useWords } from "./words.ts";
import "./page-shell.css";

export type ShellPage = "names" | "documents" | "library" | "corpora" | "settings";

const PAGES: { page: ShellPage; address: string; label: TextKey }[] = [
  { page: "names", address: searchAddress(), label: "navNames" },
  { page: "documents", address: DOCUMENTS_ADDRESS, label: "navDocuments" },
  { page: "library", address: LIBRARY_ADDRESS, label: "navLibrary" },
  { page: "corpora", address: CORPORA_ADDRESS, label: "sectionCorpora" },
  { page: "settings", address: SETTINGS_ADDRESS, label: "navSettings" },
];

export interface PageShellProps {
  /** This very page, where it is one of those in the header. */
  current?: ShellPage;
  /** The search over the corpora. */
  search?: Search;
  /** What stands in its place, on a page that has its own to search. */
  box?: ComponentChildren;
  children: ComponentChildren;
}

/** While something is searched, its results stand in the place of the page, which waits behind them. */
export function PageShell({ current, search, box, children }: PageShellProps) {
  const words = useWords();
  const searching = search !== undefined && search.query.trim() !== "";
  return (
    <div class="shell">
      <header class="shell-header">
        <p class="shell-name">
          <img src="/icons/icon.svg" width="20" height="20" alt="" />
          {words.text("extensionName")}
        </p>
        {search ? <SearchBox query={search.query} onQuery={search.setQuery} /> : <div class="shell-box">{box}</div>}
        <nav class="shell-nav" aria-label={words.text("pagesNav")}>
          {PAGES.map(({ page, address, label }) => (
            <a key={page} href={address} aria-current={page === current ? "page" : undefined}>
              {words.text(label)}
            </a>
          ))}
        </nav>
      </header>
      <main class="shell-main">
        {searching && <SearchResults page query={search.query} found={search.found} />}
        <div hidden={searching}>{children}</div>
      </main>
    </div>
  );
}
