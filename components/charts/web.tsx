/** Who is named together with an entity, as a picture; the list under it says the same and more. */
import { entityAddress } from "../../utils/addresses.ts";
import { inTwoLines, layOutWeb } from "../../utils/charts/web.ts";
import type { EntitySummary } from "../../utils/model.ts";
import type { Beside } from "../../utils/reading/together.ts";
import "./web.css";

export interface WebProps {
  items: (EntitySummary & Beside)[];
}

const LABEL_WIDTH = 152;
const LINE = 15;
const THICKEST = 5;

/** How a line between two entities is drawn: the thicker, the more passages they share; broken where they share none. */
export const lineOf = ({ same }: Beside) => ({
  "stroke-width": Math.min(THICKEST, Math.max(1, same)),
  ...(same === 0 ? { "stroke-dasharray": "3 3" } : {}),
});

/** For eyes and pointers; all others use the list. Where it is narrow the list draws the lines itself. */
export function Web({ items }: WebProps) {
  const { width, height, centre, nodes } = layOutWeb(items);
  return (
    <svg class="web" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {nodes.map(({ item, path }) => (
        <path key={item.entity} class="web-line" d={path} {...lineOf(item)} />
      ))}
      <circle class="web-centre" cx={centre.x} cy={centre.y} r="8" />
      {nodes.map(({ item, side, x, y }) => (
        <a key={item.entity} href={entityAddress(item)} tabindex={-1} data-category={item.category}>
          <circle class="web-dot" cx={x} cy={y} r="5" />
          <Label name={item.name} x={side === "right" ? x + 12 : x - 12} y={y} end={side === "left"} />
        </a>
      ))}
    </svg>
  );
}

interface LabelProps {
  name: string;
  x: number;
  y: number;
  /** Its end is at `x`, not its beginning. */
  end: boolean;
}

function Label({ name, x, y, end }: LabelProps) {
  const lines = inTwoLines(name, LABEL_WIDTH);
  const top = y + 4.5 - ((lines.length - 1) * LINE) / 2;
  return (
    <text class="web-label" text-anchor={end ? "end" : "start"}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={top + index * LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
