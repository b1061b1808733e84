/** Starts the bundled child processes and talks with them. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { build } from "vite";
import { OUTPUT } from "./report.ts";

/** Bundles `child.ts` as the extension is bundled; packages stay outside. Returns the file to run. */
export async function bundleChild(): Promise<string> {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: join(import.meta.dirname, "child.ts"),
      outDir: join(OUTPUT, "child"),
      target: "node20",
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: "child.mjs" } },
    },
  });
  return join(OUTPUT, "child", "child.mjs");
}

/** Room for the automata of 10^6 names. */
const FLAGS = ["--expose-gc", "--max-old-space-size=6144"];

export interface Child {
  /** The next message. Rejects when the process ends before it, or after `limit` milliseconds (it is ended then). */
  next: <T>(limit: number) => Promise<T>;
  ask: <T>(limit: number) => Promise<T>;
  stop: () => Promise<void>;
}

/** Starts a task of `child.ts`. */
export function startChild(bundle: string, task: string, args: readonly string[]): Child {
  const child: ChildProcess = fork(bundle, [task, ...args], {
    execArgv: FLAGS,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const messages: unknown[] = [];
  let heard = (): void => {};
  child.on("message", (message) => {
    messages.push(message);
    heard();
  });
  const stop = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  const next = async <T>(limit: number): Promise<T> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const outcome = await Promise.race([
      new Promise<"heard">((resolve) => (messages.length > 0 ? resolve("heard") : (heard = () => resolve("heard")))),
      ended.then(() => "ended" as const),
      new Promise<"late">((resolve) => (timer = setTimeout(() => resolve("late"), limit))),
    ]);
    clearTimeout(timer);
    if (messages.length > 0) return messages.shift() as T;
    if (outcome === "late") {
      await stop();
      throw new Error(`more than ${limit / 1000} s`);
    }
    throw new Error(reasonIn(complaint));
  };
  return {
    next,
    ask: (limit) => {
      child.send("go");
      return next(limit);
    },
    stop,
  };
}

/** The line of a crash that says why. */
const reasonIn = (complaint: string): string =>
  /(?:heap out of memory|[A-Z]\w*Error: .{0,100})/.exec(complaint)?.[0] ??
  (complaint.trim().split("\n").at(-1) || "it ended");

/** Runs a task that sends one message. */
export async function runChild<T>(bundle: string, task: string, args: readonly string[], limit = 120_000): Promise<T> {
  const child = startChild(bundle, task, args);
  try {
    return await child.next<T>(limit);
  } finally {
    await child.stop();
  }
}
