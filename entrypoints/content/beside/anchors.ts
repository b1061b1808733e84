/**
 * Finds what was saved of this page again, and keeps it found while the page changes: in slices, with further tries for text that
 * comes late, and with pauses that grow on a page that never rests.
 */
import type { AnchorState, AnchorTask } from "../../../utils/annotation/annotation.ts";
import { ask } from "../../../utils/browser/messaging.ts";
import { observePage, type PageObserver } from "../marks/page-observer.ts";
import { inSlices } from "../slices.ts";
import { anchorInPage, expectQuotes, forgetPage } from "./anchor-in-page.ts";
import type { AnnotationPainter } from "./annotation-painter.ts";
import { claimOfPage, pageNow } from "../page-address.ts";
import { type PageWords, readPageWords } from "./page-words.ts";

/** A page that has not changed for so long has brought its text. */
const CALM_MS = 4_000;
/** A page that never rests is waited for no longer. */
const PATIENCE_MS = 30_000;
/** The pause between two looks grows while they follow each other, up to the longest; after a rest it starts anew. */
const PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 20_000;
const REST_MS = 5_000;
/** Looks for what is missing, before the page says no more of itself. */
const MOST_LOOKS = 60;
/** What `reportAnchors` carries of the page's words. */
const MOST_SAID_CHARS = 1_000;

/** Words of the page and where they stand. */
export interface Place {
  words: PageWords;
  start: number;
  end: number;
}

export interface Anchors {
  /** Asks what is saved of this page, and looks for it. Resolves when everything has been looked for once. */
  reload(): Promise<void>;
  /** Reloads when the page has become another one. */
  follow(): void;
  /** Resolves when the page as it is has been looked through. */
  settled(): Promise<void>;
  /** The place of an orphan that is most like it. */
  closest(id: string): Place | undefined;
  task(id: string): AnchorTask | undefined;
  /** The words of the page where an annotation stands, when they are no longer those that were saved. */
  changed(id: string): string | undefined;
  stop(): void;
}

interface Sought {
  task: AnchorTask;
  state: AnchorState["state"];
  closest?: Place;
  changed?: string;
}

/** What `readAnchors` takes of them. */
const MOST_STANDING = 1_000;

const isOther = (one: AnchorTask, other: AnchorTask): boolean =>
  JSON.stringify({ ...one, guest: undefined }) !== JSON.stringify({ ...other, guest: undefined });

export function keepAnchored(painter: AnnotationPainter, onError: () => void): Anchors {
  let sought = new Map<string, Sought>();
  let readFor: string | undefined;
  let observer: PageObserver | undefined;
  let watched = new WeakSet<ShadowRoot>();
  let reported = "[]";

  let cancelLook: (() => void) | undefined;
  const onLooked: (() => void)[] = [];
  let nextLook: ReturnType<typeof setTimeout> | undefined;
  let calm: ReturnType<typeof setTimeout> | undefined;
  let pause = PAUSE_MS;
  let looks = 0;
  let stopped = false;
  let lookedAt = 0;
  let reloadedAt = 0;

  const isMissing = (): boolean => [...sought.values()].some(({ state }) => state !== "anchored");

  const report = (): void => {
    const own = [...sought].filter(([, { task }]) => !task.guest);
    const states = own.map(([id, { state, closest, changed }]): AnchorState => {
      const words = closest?.words.text.slice(closest.start, closest.end).slice(0, MOST_SAID_CHARS);
      if (state === "anchored" && changed !== undefined) return { id, state, changed };
      return { id, state, ...(state === "orphan" && words ? { closest: words } : {}) };
    });
    const saying = JSON.stringify(states);
    if (saying === reported) return;
    reported = saying;
    ask({ type: "reportAnchors", ...claimOfPage(), states }).catch(onError);
  };

  /** What is missing when the page has come to rest is an orphan. */
  const giveUpWhenCalm = (): void => {
    clearTimeout(calm);
    if (![...sought.values()].some(({ state }) => state === "waiting")) return;
    const patience = reloadedAt + PATIENCE_MS - performance.now();
    calm = setTimeout(
      () => {
        if (document.readyState !== "complete" && performance.now() < reloadedAt + PATIENCE_MS) return giveUpWhenCalm();
        for (const one of sought.values()) if (one.state === "waiting") one.state = "orphan";
        report();
      },
      Math.max(0, Math.min(CALM_MS, patience)),
    );
  };

  function* lookForAll(): Generator<undefined> {
    const words = yield* readPageWords();
    for (const root of words.roots) {
      if (!watched.has(root)) observer?.watch(root);
      watched.add(root);
    }
    for (const one of sought.values()) {
      yield* lookFor(one, words);
      yield undefined;
    }
  }

  function* lookFor(one: Sought, words: PageWords): Generator<undefined> {
    const { id, colour, guest } = one.task;
    if (painter.get(id)?.stands()) return;
    if (guest) {
      painter.unpaint(id);
      sought.delete(id);
      return;
    }
    const { found, closest } = yield* anchorInPage(words.text, one.task);
    delete one.changed;
    if (found) {
      const isChanged = found.how === "approximate";
      painter.paint(id, { colour, isChanged }, words.pieces(found.start, found.end));
      one.state = "anchored";
      if (isChanged) one.changed = words.text.slice(found.start, found.end).slice(0, MOST_SAID_CHARS);
      delete one.closest;
      return;
    }
    painter.unpaint(id);
    if (one.state === "anchored") one.state = "waiting";
    if (closest) one.closest = { words, ...closest };
    else delete one.closest;
  }

  const look = (): void => {
    clearTimeout(nextLook);
    nextLook = undefined;
    cancelLook?.();
    cancelLook = () => undefined;
    looks++;
    const cancel = inSlices(lookForAll(), () => {
      cancelLook = undefined;
      lookedAt = performance.now();
      giveUpWhenCalm();
      report();
      for (const looked of onLooked.splice(0)) looked();
      if (sought.size === 0) rest();
    });
    if (cancelLook) cancelLook = cancel;
  };

  const lookSoon = (): void => {
    if (nextLook !== undefined) return;
    const rested = performance.now() - lookedAt > REST_MS + pause;
    pause = rested ? PAUSE_MS : Math.min(pause * 1.5, LONGEST_PAUSE_MS);
    nextLook = setTimeout(look, pause);
  };

  const onChanges = (): void => {
    if (pageNow() !== readFor) return void reload().catch(onError);
    const lost = [...painter.all()].some((painted) => !painted.stands());
    if (lost || (isMissing() && looks < MOST_LOOKS)) lookSoon();
    giveUpWhenCalm();
  };

  const reload = async (): Promise<void> => {
    readFor = pageNow();
    // What stands here although the address has gone on: the story above, in an article that doesn't end.
    const standing = [...painter.all()].filter((painted) => painted.stands()).map(({ id }) => id);
    const tasks = await ask({
      type: "readAnchors",
      ...claimOfPage(),
      standing: standing.slice(0, MOST_STANDING),
    }).catch((error: unknown) => {
      readFor = undefined;
      throw error;
    });
    if (stopped) return;
    expectQuotes(tasks);
    const before = sought;
    sought = new Map(
      tasks.map((task) => {
        const { state = "waiting", changed } = before.get(task.id) ?? {};
        return [task.id, { task, state, ...(changed === undefined ? {} : { changed }) }];
      }),
    );
    for (const [id, { task }] of before) {
      const now = sought.get(id)?.task;
      // Another colour or another place is painted anew.
      if (!now || isOther(now, task)) painter.unpaint(id);
    }
    if (tasks.length === 0) {
      rest();
      return report();
    }
    reloadedAt = performance.now();
    looks = 0;
    pause = PAUSE_MS;
    observer ??= observePage(document, () => undefined, onChanges);
    look();
    return settled();
  };

  const settled = async (): Promise<void> => {
    if (readFor === undefined) return reload();
    if (cancelLook) await new Promise<void>((resolve) => onLooked.push(resolve));
  };

  /** Nothing is left to follow. */
  const rest = (): void => {
    cancelLook?.();
    clearTimeout(nextLook);
    clearTimeout(calm);
    cancelLook = nextLook = undefined;
    forgetPage();
    observer?.stop();
    observer = undefined;
    watched = new WeakSet();
    for (const looked of onLooked.splice(0)) looked();
  };

  return {
    reload,
    follow: () => {
      if (pageNow() !== readFor) reload().catch(onError);
    },
    closest: (id) => sought.get(id)?.closest,
    settled,
    task: (id) => sought.get(id)?.task,
    changed: (id) => sought.get(id)?.changed,
    stop: () => {
      stopped = true;
      rest();
      sought = new Map();
    },
  };
}
