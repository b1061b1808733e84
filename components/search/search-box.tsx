/** A box that searches as one types. */
import { useId } from "preact/hooks";
import type { TextKey } from "../../utils/words.ts";
import { SearchIcon } from "../controls/icons.tsx";
import { useWords } from "../shell/words.ts";
import "./search-box.css";

export interface SearchBoxProps {
  query: string;
  onQuery: (query: string) => void;
  /** What is searched; by default all names and documents. */
  label?: TextKey;
}

/** A landmark of its own; Escape empties it. */
export function SearchBox({ query, onQuery, label: what = "searchCorpora" }: SearchBoxProps) {
  const label = useWords().text(what);
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
          if (event.key !== "Escape" || event.isComposing || query === "") return;
          event.preventDefault();
          onQuery("");
        }}
      />
    </search>
  );
}
