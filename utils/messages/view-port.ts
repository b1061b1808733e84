/**
 * What a page tells the panel of what is being read. The panel connects to the top frame with `tabs.connect(tab, {name: VIEW_PORT,
 * frameId: 0})`; the content script posts `InView` at once and whenever it changes, until the port closes. Without a panel: nothing.
 */
import type { EntityRef, Reading } from "../model.ts";

export const VIEW_PORT = "gloss-in-view";

/** Content script -> panel. */
export interface InView {
  type: "inView";
  /** Entities with a mention in the viewport, each once, in the order of reading. */
  entities: EntityInView[];
}

/** An entity with the paragraph that names it. */
export interface EntityInView extends EntityRef, Reading {}
