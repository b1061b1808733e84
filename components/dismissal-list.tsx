/** What the reader said "not this one" of, each with its way back. */
import { useId } from "preact/hooks";
import type { Dismissal } from "../utils/dismissals.ts";
import type { Words } from "../utils/words.ts";
import { useWords } from "./words.ts";
import "./dismissal-list.css";

export interface DismissalListProps {
  dismissals: Dismissal[];
  /** The page's address without fragment; `undefined` where the browser keeps it from us. */
  page: string | undefined;
  onUndo: (dismissal: Dismissal) => void;
}

/** In the order given. */
export function DismissalList({ dismissals, page, onUndo }: DismissalListProps) {
  return (
    <ul class="dismissals">
      {dismissals.map((dismissal) => {
        const { corpus, entity, surface, scope, where } = dismissal;
        return (
          <DismissalItem
            key={JSON.stringify([corpus, entity, surface, scope, where])}
            dismissal={dismissal}
            page={page}
            onUndo={() => onUndo(dismissal)}
          />
        );
      })}
    </ul>
  );
}

interface DismissalItemProps extends Pick<DismissalListProps, "page"> {
  dismissal: Dismissal;
  onUndo: () => void;
}

function DismissalItem({ dismissal, page, onUndo }: DismissalItemProps) {
  const words = useWords();
  const scope = useId();
  const { surface, name } = dismissal;
  return (
    <li class="dismissal">
      <div class="dismissal-text">
        <p>{name}</p>
        <p id={scope} class="dismissal-scope">
          <span>{words.text("quoted", surface)}</span> <span>{scopeText(dismissal, page, words)}</span>
        </p>
      </div>
      <button
        type="button"
        class="button button-plain"
        aria-label={words.text("undoDismissal", surface, name)}
        aria-describedby={scope}
        onClick={onUndo}
      >
        {words.text("undo")}
      </button>
    </li>
  );
}

function scopeText({ scope, where }: Dismissal, page: string | undefined, words: Words): string {
  switch (scope) {
    case "page":
      return where === page ? words.text("scopePage") : words.text("scopeOtherPage", pathOf(where));
    case "site":
      return words.text("scopeSite");
    case "everywhere":
      return words.text("scopeEverywhere");
  }
}

/** The site is known from elsewhere; its path tells a page. */
function pathOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { pathname, search } = new URL(address);
  return pathname + search;
}
