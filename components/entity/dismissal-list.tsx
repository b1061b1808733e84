/** What the reader said "not this one" of, each with its way back. */
import { type Dismissal, isMute } from "../../utils/choices/dismissals.ts";
import { useWords } from "../shell/words.ts";
import { ScopedItem } from "./scoped-item.tsx";

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
  const words = useWords();
  return (
    <ul class="scoped-list">
      {dismissals.map((dismissal) => {
        const { corpus, entity, surface, scope, where, name } = dismissal;
        const said = isMute(dismissal)
          ? { place: words.text("mutedEverywhere"), undoLabel: words.text("unmuteName", name) }
          : { surface, place: { scope, where }, undoLabel: words.text("undoDismissal", surface, name) };
        return (
          <ScopedItem
            key={JSON.stringify([corpus, entity, surface, scope, where])}
            name={name}
            {...said}
            page={page}
            wide={wide}
            onUndo={() => onUndo(dismissal)}
          />
        );
      })}
    </ul>
  );
}
