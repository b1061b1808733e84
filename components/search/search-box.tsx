/** The box that searches all names and documents. */
import { useId } from "preact/hooks";
import { SearchIcon } from "../icons.tsx";
import { useWords } from "../words.ts";
import "./search-box.css";

export interface SearchBoxProps {
  query: string;
  onQuery: (query: string) => void;
}

/** A landmark of its own; Escape empties it. */
export function SearchBox({ query, onQuery }: SearchBoxProps) {
  const label = useWords().text("searchCorpora");
  const id = useId();
  return (
    <search class="search-box">
      <SearchIcon />
      <label class="hidden-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || query === "") return;
          event.preventDefault();
          onQuery("");
        }}
      />
    </search>
  );
}
