/** What the reader said "not this one" of, each with its way back. */
import { useId } from "preact/hooks";
import { type Dismissal, isMute } from "../../utils/choices/dismissals.ts";
import type { Words } from "../../utils/words.ts";
import { useWords } from "../shell/words.ts";
import "./dismissal-list.css";

export interface DismissalListProps {
  dismissals: Dismissal[];
  /** The page's address without fragment; `undefined` where the browser keeps it from us. */
  page: string | undefined;
  /** Not about one site: sites and pages are named in full. */
  wide?: boolean;
  onUndo: (dismissal: Dismissal) => void;
}

/** In the order given. */
export function DismissalList({ dismissals, page, wide = false, onUndo }: DismissalListProps) {
  return (
    <ul class="dismissals">
      {dismissals.map((dismissal) => {
        const { corpus, entity, surface, scope, where } = dismissal;
        return (
          <DismissalItem
            key={JSON.stringify([corpus, entity, surface, scope, where])}
            dismissal={dismissal}
            page={page}
            wide={wide}
            onUndo={() => onUndo(dismissal)}
          />
        );
      })}
    </ul>
  );
}

interface DismissalItemProps extends Required<Pick<DismissalListProps, "page" | "wide">> {
  dismissal: Dismissal;
  onUndo: () => void;
}

function DismissalItem({ dismissal, page, wide, onUndo }: DismissalItemProps) {
  const words = useWords();
  const scope = useId();
  const { surface, name } = dismissal;
  return (
    <li class="dismissal">
      <div class="dismissal-text">
        <p>{name}</p>
        <p id={scope} class="dismissal-scope">
          {isMute(dismissal) ? (
            words.text("mutedEverywhere")
          ) : (
            <>
              <span>{words.text("quoted", surface)}</span> <span>{scopeText(dismissal, { page, wide, words })}</span>
            </>
          )}
        </p>
      </div>
      <button
        type="button"
        class="button button-plain"
        aria-label={isMute(dismissal) ? words.text("unmuteName", name) : words.text("undoDismissal", surface, name)}
        aria-describedby={scope}
        onClick={onUndo}
      >
        {words.text("undo")}
      </button>
    </li>
  );
}

function scopeText(
  { scope, where }: Dismissal,
  { page, wide, words }: Pick<DismissalItemProps, "page" | "wide"> & { words: Words },
): string {
  switch (scope) {
    case "page":
      return where === page ? words.text("scopePage") : words.text("scopeOtherPage", wide ? where : pathOf(where));
    case "site":
      return wide ? words.text("scopeNamedSite", where) : words.text("scopeSite");
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
