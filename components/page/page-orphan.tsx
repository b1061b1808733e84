/** An annotation that is not found on the open page: its words, the closest place, and the way to attach it there. */
import type { ColourNames } from "../../utils/annotation/choices.ts";
import { ColourSwatch, colourName } from "../annotation/colour-swatch.tsx";
import { useWords } from "../shell/words.ts";
import type { ShownAnnotation } from "./page-annotations.tsx";

export interface PageOrphanProps {
  shown: ShownAnnotation;
  names: ColourNames;
  /** Scrolls to the closest place. */
  onShow: () => void;
  onAttach: () => void;
}

/** Attaching is the reader's decision: the closest words may be other words. */
export function PageOrphan({ shown: { annotation, closest }, names, onShow, onAttach }: PageOrphanProps) {
  const words = useWords();
  const { id, target, colour } = annotation;
  return (
    <li class="page-annotation page-orphan" data-annotation-id={id} data-colour={colour}>
      <p class="page-annotation-quote" lang={target.lang ?? ""} dir="auto">
        {target.quote.exact}
      </p>
      <p class="page-annotation-facts">
        <ColourSwatch colour={colour} /> <span>{colourName(colour, names, words)}</span>
      </p>
      {closest !== undefined && (
        <p class="page-orphan-closest" dir="auto">
          {words.text("closestPlace", closest)}
        </p>
      )}
      <p class="page-orphan-actions">
        {closest !== undefined && (
          <button type="button" class="quiet-button" onClick={onShow}>
            {words.text("showPlace")}
          </button>
        )}
        <button type="button" class="quiet-button" onClick={onAttach}>
          {words.text(closest === undefined ? "attachSelection" : "attachHere")}
        </button>
      </p>
    </li>
  );
}
