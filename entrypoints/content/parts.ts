/**
 * Where the parts of the content script meet. The first runs on every page; the background brings the others in when the first asks for
 * them: "marks" on a page that names somebody or changes, "beside" when a reader acts. All run in one isolated world, whose globals the
 * page can't see.
 */
import { ask } from "../../utils/browser/messaging.ts";
import type { PartName } from "../../utils/messages/messages.ts";
import { openedOnce } from "../../utils/opened-once.ts";
import type { startAnnotator } from "./beside/annotator.ts";
import { patiently } from "./patiently.ts";
import type { announcementOf } from "./beside/announce.ts";
import type { createCardHost } from "./beside/card-host.ts";
import type { createNextMention } from "./beside/next-mention.ts";
import type { startReading } from "./marks/reading.ts";

/** What each part can do. */
interface Parts extends Record<PartName, unknown> {
  marks: { startReading: typeof startReading };
  beside: {
    createCardHost: typeof createCardHost;
    startAnnotator: typeof startAnnotator;
    createNextMention: typeof createNextMention;
    announcementOf: typeof announcementOf;
  };
}

const world = globalThis as { glossParts?: Partial<Parts> };

/** Called by a part when it has come. */
export function offerPart<K extends PartName>(name: K, part: Parts[K]): void {
  (world.glossParts ??= {})[name] = part;
}

/** A part, brought in on first use. Rejects where the browser doesn't let it in; the next call tries again. */
const partLoader = <K extends PartName>(name: K) =>
  openedOnce(async (): Promise<Parts[K]> => {
    if (!world.glossParts?.[name]) await patiently(() => ask({ type: "loadPart", part: name }));
    const part = world.glossParts?.[name];
    if (!part) throw new Error(`This part of the content script didn't come: ${name}`);
    return part;
  });

export const { get: loadMarks } = partLoader("marks");
export const { get: loadBeside } = partLoader("beside");
