/** Documents and dated events on a line of years, numbered; the list below says what the numbers stand for. */
import { placeOnTimeline, type Placed } from "../../utils/charts/timeline.ts";
import type { TextKey } from "../../utils/words.ts";
import { PageLink } from "../shell/links.tsx";
import { useWords } from "../shell/words.ts";
import "./timeline.css";

export interface TimelineItem {
  key: string;
  kind: "document" | "event" | "law";
  title: string;
  lang: string;
  address: string;
  /** ISO 8601; `undefined` where nothing is known. */
  date: string | undefined;
  /** The date is the one it can't be older than. */
  notBefore: boolean;
}

export interface TimelineProps {
  /** In time order. */
  items: TimelineItem[];
  years: [first: number, last: number];
}

const KIND: Record<TimelineItem["kind"], TextKey> = { document: "kindDocument", event: "kindEvent", law: "kindLaw" };

/** Numbers nearer than this share of the width would cover each other on a phone. */
const GAP = 0.075;
const STEP = 24;
const AXIS = 28;
const MARGIN = 3;

type Numbered = TimelineItem & { number: number };

/** The picture shrinks to any width: places are shares, sizes are pixels. */
export function Timeline({ items, years }: TimelineProps) {
  const words = useWords();
  const numbered = items.map((item, index) => ({ ...item, number: index + 1 }));
  return (
    <div class="timeline">
      <Picture items={numbered} years={years} />
      <ol class="timeline-list">
        {numbered.map((item) => (
          <li key={item.key}>
            <span class="timeline-number number" data-kind={item.kind} aria-hidden="true">
              {words.number(item.number)}
            </span>
            <span class="timeline-date number">{dateText(item, words)}</span>
            <span class="timeline-what">
              <PageLink address={item.address}>
                <span lang={item.lang}>{item.title}</span>
              </PageLink>{" "}
              <span class="timeline-kind">{words.text(KIND[item.kind])}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function dateText({ date, notBefore }: TimelineItem, words: ReturnType<typeof useWords>): string {
  if (date === undefined) return words.text("dateNotPrinted");
  return notBefore ? words.text("notBefore", words.date(date)) : words.date(date);
}

function Picture({ items, years }: { items: Numbered[]; years: TimelineProps["years"] }) {
  const words = useWords();
  const dated = items.flatMap((item) => (item.date === undefined ? [] : [{ ...item, date: item.date }]));
  const above = placeOnTimeline(
    dated.filter(({ kind }) => kind === "document"),
    years,
    GAP,
  );
  const below = placeOnTimeline(
    dated.filter(({ kind }) => kind !== "document"),
    years,
    GAP,
  );
  const axis = levels(above) * STEP + 8;
  const height = axis + AXIS + levels(below) * STEP + 4;
  return (
    <svg
      class="timeline-picture"
      width="100%"
      height={height}
      role="img"
      aria-label={words.text("timelineLabel", String(years[0]), String(years[1]))}
    >
      <Years years={years} y={axis} />
      {above.map((placed) => (
        <Marker key={placed.item.key} placed={placed} y={axis - 14 - placed.level * STEP} axis={axis} />
      ))}
      {below.map((placed) => (
        <Marker
          key={placed.item.key}
          placed={placed}
          y={axis + AXIS + 8 + placed.level * STEP}
          axis={axis + AXIS - 6}
        />
      ))}
    </svg>
  );
}

const levels = (placed: Placed<unknown>[]): number => Math.max(0, ...placed.map(({ level }) => level + 1));
const across = (at: number): string => `${MARGIN + at * (100 - 2 * MARGIN)}%`;

function Years({ years: [first, last], y }: { years: TimelineProps["years"]; y: number }) {
  const count = last + 1 - first;
  const ticks = Array.from({ length: count + 1 }, (_, index) => index);
  return (
    <g class="timeline-axis">
      <line x1={across(0)} x2={across(1)} y1={y} y2={y} />
      {ticks.map((tick) => (
        <line key={tick} x1={across(tick / count)} x2={across(tick / count)} y1={y} y2={y + 5} />
      ))}
      {ticks.slice(0, -1).map((tick) => (
        <text
          key={tick}
          class={tick % 3 === 0 ? "timeline-year" : "timeline-year timeline-year-between"}
          x={across((tick + 0.5) / count)}
          y={y + 17}
        >
          {first + tick}
        </text>
      ))}
    </g>
  );
}

interface MarkerProps {
  placed: Placed<Numbered>;
  y: number;
  /** Where its stem ends. */
  axis: number;
}

function Marker({ placed: { item, at }, y, axis }: MarkerProps) {
  const words = useWords();
  return (
    <g class="timeline-marker" data-kind={item.kind} data-open={item.notBefore}>
      <line class="timeline-stem" x1={across(at)} x2={across(at)} y1={y} y2={axis} />
      <svg x={across(at)} y={y} overflow="visible">
        {item.kind === "document" ? (
          <rect x="-10" y="-10" width="20" height="20" rx="3" />
        ) : (
          <circle r={item.kind === "law" ? 8 : 10} />
        )}
        {item.kind === "law" && <circle class="timeline-outer" r="11" />}
        <text y="4">{words.number(item.number)}</text>
      </svg>
    </g>
  );
}
