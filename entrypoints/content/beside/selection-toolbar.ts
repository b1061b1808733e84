/**
 * The toolbar beside a selection. It comes when the gesture is over, stays out of the selection's way, and goes with it; the
 * selection itself is never touched.
 */
import type { Savable, Unsavable } from "../../../utils/messages/card-port.ts";
import { shownIn } from "../dom.ts";
import { liveRange } from "../painters/drawn-at.ts";
import { toneBehind } from "../marks/tone.ts";
import type { Place } from "./anchors.ts";
import type { CardHost } from "./card-host.ts";
import { endInView, selectedField, selectedWords } from "./selected-words.ts";

export interface SelectionToolbarOptions {
  card: CardHost;
  savableAt: (place: Place) => Savable | Unsavable | undefined;
  signal: AbortSignal;
}

export interface SelectionToolbar {
  /** Shows the toolbar for what is selected: once for each selection, unless the reader asks for it. */
  offer(asked: boolean): void;
}

export function createSelectionToolbar({ card, savableAt, signal }: SelectionToolbarOptions): SelectionToolbar {
  /** The selection that was offered to be saved, as text: painting may move its ends to other nodes. */
  let offered: string | undefined;

  const onSelectionChange = (event: Event): void => {
    if (!event.isTrusted || offered === undefined) return;
    if (selectedText() === offered) return;
    offered = undefined;
    if (card.isHeld() && !isInCard()) card.hide();
  };
  document.addEventListener("selectionchange", onSelectionChange, { signal, passive: true });

  const refuse = (field: Element): void =>
    card.show(
      { type: "unsavable", why: { reason: "in-field" }, theme: toneBehind(document.body), focus: true },
      { rects: () => [field.getBoundingClientRect()], element: field },
    );

  return {
    offer: (asked) => {
      const text = selectedText();
      if (text === offered && !asked) return;
      const place = selectedWords();
      const field = place ? undefined : selectedField();
      // Whoever writes isn't told what can't be saved of it before they ask.
      if (field && asked) return refuse(field);
      const savable = place && savableAt(place);
      const end = place && endInView(place);
      if (!place || !savable || !end) return;
      offered = text;
      const element = shownIn(end.node) ?? document.documentElement;
      card.show(
        {
          ...("reason" in savable
            ? { type: "unsavable" as const, why: savable }
            : { type: "select" as const, ...savable }),
          theme: toneBehind(document.body),
          focus: asked,
        },
        {
          // Its last line, or its first: what the reader has just selected there stays free.
          rects: () => {
            const rects = liveRange(end.node, end.start, end.end).flatMap((range) => [...range.getClientRects()]);
            return rects.slice(...(place.backward ? [0, 1] : [-1]));
          },
          element,
          above: place.backward,
        },
      );
    },
  };
}

const selectedText = (): string => document.getSelection()?.toString() ?? "";
const isInCard = (): boolean => document.activeElement?.hasAttribute("data-gloss-host") ?? false;
