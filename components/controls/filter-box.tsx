/** A field that narrows a list while the reader types. */
import { SearchIcon } from "./icons.tsx";
import { useWords } from "../shell/words.ts";
import "./filter-box.css";

export interface FilterBoxProps {
  query: string;
  onQuery: (query: string) => void;
}

/** Named by its placeholder's words, which are its label too. */
export function FilterBox({ query, onQuery }: FilterBoxProps) {
  const label = useWords().text("filterNames");
  return (
    <div class="filter">
      <SearchIcon />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
    </div>
  );
}
