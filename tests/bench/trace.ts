/**
 * What a page's main thread did while it loaded, from the browser's own trace. Durations are CPU time of that thread (`tdur`), so
 * that other processes of a busy machine don't count. README.md here tells how work is told to be an extension's.
 */
import type { CDPSession } from "@playwright/test";

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; documentLoaderURL?: string } };
}

export interface MainThread {
  /** Milliseconds in tasks that ran an extension's script, without parsing and rendering the page. */
  script: number;
  /** Style, layout, paint: wherever they ran. */
  render: number;
  /** Collecting garbage after the script began, outside of those tasks. */
  gc: number;
  /** Everything. */
  total: number;
  /** The longest task with an extension's script, rendering that it forced included; CPU and wall. */
  longest: number;
  longestWall: number;
}

const CATEGORIES = ["toplevel", "devtools.timeline", "v8", "blink.user_timing", "extensions"];
const TASK = "ThreadControllerImpl::RunTask";
const RENDER = new Set(["UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit", "HitTest"]);
const GC = new Set(["MinorGC", "MajorGC"]);
const SCRIPT = new Set(["EvaluateScript", "FunctionCall", "v8.compile"]);
/** The browser makes the world in which a content script will run. */
const INJECTION = "ScriptInjection::InjectJs";
/** Promises of content scripts go on here, on a page that has no scripts of its own; often when the task itself is over. */
const MICROTASKS = "BlinkScheduler_PerformMicrotaskCheckpoint";
const MICROTASKS_AT_LEAST_US = 60;

/** Starts tracing the page; the returned function ends it and tells what the thread did that loaded `url`. */
export async function startTrace(session: CDPSession): Promise<(url: string) => Promise<MainThread>> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ["*"] },
  });
  return async (url) => {
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await complete;
    return analyse(events, url);
  };
}

/** Reads a trace. */
function analyse(events: readonly TraceEvent[], url: string): MainThread {
  const start = events.find(({ name, args }) => name === "navigationStart" && args?.data?.documentLoaderURL === url);
  if (!start) throw new Error(`The trace has no navigation to ${url}.`);
  const main = events
    .filter(({ ph, pid, tid }) => ph === "X" && pid === start.pid && tid === start.tid)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const sum: MainThread = { script: 0, render: 0, gc: 0, total: 0, longest: 0, longestWall: 0 };
  let begun = false;
  for (const { inside, ...task } of tasks(main)) {
    begun ||= inside.some(isEvaluation);
    sum.render += outermost(inside, ({ name }) => RENDER.has(name));
    const parse = outermost(inside, ({ name }) => name === "ParseHTML");
    sum.total += task.cpu;
    if (inside.some(isEvaluation) || (begun && inside.some(isMicrotasks))) {
      const others = outermost(inside, ({ name }) => RENDER.has(name) || name === "ParseHTML");
      sum.script += task.cpu - others;
      sum.longest = Math.max(sum.longest, task.cpu - parse);
      sum.longestWall = Math.max(sum.longestWall, task.wall - parse);
    } else if (begun) sum.gc += outermost(inside, ({ name }) => GC.has(name));
  }
  return sum;
}

/** A task with its microtasks: milliseconds, and the events inside. */
interface Task {
  cpu: number;
  wall: number;
  inside: TraceEvent[];
}

/** Top-level tasks with the events inside each. */
function tasks(sorted: readonly TraceEvent[]): Task[] {
  const found: Task[] = [];
  let end = -1;
  for (const event of sorted) {
    if (event.ts >= end) {
      const last = found.at(-1);
      if (event.name === TASK) found.push({ cpu: cpu(event), wall: wall(event), inside: [] });
      else if (event.name === MICROTASKS && last) {
        last.cpu += cpu(event);
        last.wall += wall(event);
        last.inside.push(event);
      } else continue;
      end = event.ts + (event.dur ?? 0);
    } else found.at(-1)!.inside.push(event);
  }
  return found;
}

/** Milliseconds of those events that lie in no other of them. */
function outermost(inside: readonly TraceEvent[], wanted: (event: TraceEvent) => boolean): number {
  let sum = 0;
  let end = -1;
  for (const event of inside) {
    if (event.ts < end || !wanted(event)) continue;
    sum += cpu(event);
    end = event.ts + (event.dur ?? 0);
  }
  return sum;
}

const isEvaluation = ({ name, args }: TraceEvent): boolean =>
  name === INJECTION || (SCRIPT.has(name) && (args?.data?.url?.startsWith("chrome-extension://") ?? false));

const isMicrotasks = ({ name, tdur }: TraceEvent): boolean =>
  name === MICROTASKS && (tdur ?? 0) >= MICROTASKS_AT_LEAST_US;

const cpu = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000;
const wall = ({ dur }: TraceEvent): number => (dur ?? 0) / 1000;
