/** What stands under the names of a page: the rest of a long one, and the rarer choices. */
import { withConfidence } from "../../utils/choices/settings-edits.ts";
import { PageChoices } from "./page-choices.tsx";
import type { PageProps } from "./page-props.ts";
import { isReadable } from "./page-view.ts";
import { PartialNote } from "./partial-note.tsx";

export type PageEndProps = Pick<
  PageProps,
  "view" | "settings" | "page" | "dismissals" | "partial" | "onChange" | "onUndoDismissal" | "onReadRest"
>;

/** Nothing on pages that can't be read. */
export function PageEnd({ view, settings, page, dismissals, partial, ...act }: PageEndProps) {
  if (!isReadable(view)) return null;
  return (
    <>
      {partial && <PartialNote onReadRest={act.onReadRest} />}
      {settings && (
        <PageChoices
          confidence={settings.confidence}
          dismissals={dismissals}
          page={page}
          onConfidence={(confidence) => act.onChange((before) => withConfidence(before, confidence))}
          onUndo={act.onUndoDismissal}
        />
      )}
    </>
  );
}
