/**
 * Where the two parts of the content script meet. Both run in one isolated world, whose globals the page can't see; the second part
 * is brought in by the background when the first asks for it.
 */
import { ask } from "../../utils/browser/messaging.ts";
import type { startAnnotator } from "./beside/annotator.ts";
import type { createCardHost } from "./beside/card-host.ts";

/** What the second part can do. */
export interface Beside {
  createCardHost: typeof createCardHost;
  startAnnotator: typeof startAnnotator;
}

const world = globalThis as { glossBeside?: Beside };

/** Called by the second part when it has come. */
export function offerBeside(beside: Beside): void {
  world.glossBeside = beside;
}

let coming: Promise<Beside> | undefined;

/** The second part, brought in on first use. Rejects where the browser doesn't let it in; the next call tries again. */
export function loadBeside(): Promise<Beside> {
  coming ??= bring().catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

async function bring(): Promise<Beside> {
  if (!world.glossBeside) await ask({ type: "loadBeside" });
  if (!world.glossBeside) throw new Error("The second part of the content script didn't come.");
  return world.glossBeside;
}
