/** Who is named together with an entity: a picture of the closest, and a list of all. */
import { useState } from "preact/hooks";
import type { EntitySummary } from "../../utils/model.ts";
import type { Beside } from "../../utils/reading/together.ts";
import { CategorySample } from "../category/category-sample.tsx";
import { lineOf, Web } from "../charts/web.tsx";
import { EntityLink } from "../shell/links.tsx";
import { CATEGORY_LABEL, useWords } from "../shell/words.ts";
import "./together-list.css";

/** So many are drawn, and listed before somebody asks for more. */
const CLOSEST = 10;

export interface TogetherListProps {
  /** Closest first. */
  items: (EntitySummary & Beside)[];
}

/** Counts are said in words. */
export function TogetherList({ items }: TogetherListProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  if (items.length === 0) return <p class="together-none">{words.text("togetherNone")}</p>;
  const shown = all ? items : items.slice(0, CLOSEST);
  const hidden = items.length - shown.length;
  return (
    <div class="together-frame">
      <Web items={items.slice(0, CLOSEST)} />
      <p class="together-text">{words.text("togetherText")}</p>
      <ul class="together">
        {shown.map((item) => (
          <li key={item.entity} data-entity-id={item.entity} data-corpus={item.corpus}>
            <Thread item={item} />
            <CategorySample category={item.category} />
            <div class="together-what">
              <span class="together-name">
                <EntityLink entity={item}>{item.name}</EntityLink>
                <span class="hidden-label">{words.text(CATEGORY_LABEL[item.category])}</span>
              </span>
              <span class="together-counts number">
                {item.same > 0 && <span>{words.count("sharedPassages", item.same)}</span>}
                {item.near > 0 && <span>{words.count("nearPassages", item.near)}</span>}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="button button-plain number" onClick={() => setAll(true)}>
          {words.count("showMore", hidden)}
        </button>
      )}
    </div>
  );
}

/** The picture where it is narrow: each line of the list hangs on a thread. */
const Thread = ({ item }: { item: Beside }) => (
  <svg class="together-thread" width="28" height="100%" aria-hidden="true">
    <line x1="3" x2="3" y1="0" y2="100%" />
    <line x1="3" x2="28" y1="15" y2="15" {...lineOf(item)} />
  </svg>
);
