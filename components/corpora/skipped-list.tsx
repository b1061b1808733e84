/** What was left out, each with its place, its words and the reason. */
import type { Skipped } from "../../utils/intake/values.ts";
import { useWords } from "../shell/words.ts";
import { skipText } from "./part-words.ts";
import "./skipped-list.css";

export interface SkippedListProps {
  skipped: Skipped[];
  /** How many there are; `skipped` may be the first of them. */
  count: number;
  /** Nothing else came of the drop: shown without being asked for. */
  open?: boolean;
}

const SHOWN = 100;

/** Nothing where nothing was left out. */
export function SkippedList({ skipped, count, open = false }: SkippedListProps) {
  const words = useWords();
  if (count === 0) return null;
  return (
    <details class="skipped" open={open}>
      <summary>{words.count("leftOut", count)}</summary>
      <ul>
        {skipped.slice(0, SHOWN).map((one, i) => (
          <li key={i}>
            <span class="skipped-place">
              {[one.file, ...(one.row > 0 ? [words.text("rowNumber", words.number(one.row))] : [])]
                .filter((part) => part !== "")
                .join(", ")}
            </span>{" "}
            {one.words !== "" && <q class="skipped-words">{one.words}</q>} {skipText(one, words)}
          </li>
        ))}
      </ul>
    </details>
  );
}
