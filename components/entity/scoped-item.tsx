/** A choice about a name that holds on a page, a site or everywhere: what was chosen, where it holds, and the way back. */
import { useId } from "preact/hooks";
import type { Scope } from "../../utils/choices/dismissals.ts";
import type { Words } from "../../utils/words.ts";
import { useWords } from "../shell/words.ts";
import "./scoped-item.css";

export interface ScopedItemProps {
  name: string;
  /** The characters on the page, where it is about these alone. */
  surface?: string;
  /** Where it holds; a text where that is all there is to say. */
  place: { scope: Scope; where: string } | string;
  /** The page's address without fragment; `undefined` where the browser keeps it from us. */
  page: string | undefined;
  /** Not about one site: sites and pages are named in full. */
  wide: boolean;
  undoLabel: string;
  onUndo: () => void;
}

/** An item of a list of class `scoped-list`. */
export function ScopedItem({ name, surface, place, page, wide, undoLabel, onUndo }: ScopedItemProps) {
  const words = useWords();
  const scope = useId();
  return (
    <li class="scoped-item">
      <div class="scoped-item-text">
        <p>{name}</p>
        <p id={scope} class="scoped-item-place">
          {surface !== undefined && <span>{words.text("quoted", surface)}</span>}{" "}
          <span>{typeof place === "string" ? place : placeText(place, { page, wide, words })}</span>
        </p>
      </div>
      <button
        type="button"
        class="button button-plain"
        aria-label={undoLabel}
        aria-describedby={scope}
        onClick={onUndo}
      >
        {words.text("undo")}
      </button>
    </li>
  );
}

function placeText(
  { scope, where }: { scope: Scope; where: string },
  { page, wide, words }: { page: string | undefined; wide: boolean; words: Words },
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
