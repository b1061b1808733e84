/** What stands under the names of a page: the rest of a long one, names that wait, and the rarer choices. */
import { withDensity } from "../../utils/choices/settings-edits.ts";
import { AlsoNamed } from "./also-named.tsx";
import { PageChoices } from "./page-choices.tsx";
import type { PageProps } from "./page-props.ts";
import { isReadable } from "./page-view.ts";
import { PartialNote } from "./partial-note.tsx";

export type PageEndProps = Pick<
  PageProps,
  | "view"
  | "settings"
  | "page"
  | "dismissals"
  | "admissions"
  | "waiting"
  | "partial"
  | "onChange"
  | "onUndoDismissal"
  | "onAdmit"
  | "onUndoAdmission"
  | "onReadRest"
>;

/** Nothing on pages that can't be read. */
export function PageEnd({ view, settings, page, dismissals, admissions, waiting, partial, ...act }: PageEndProps) {
  if (!isReadable(view)) return null;
  return (
    <>
      {partial && <PartialNote onReadRest={act.onReadRest} />}
      {waiting.length > 0 && <AlsoNamed names={waiting} hasPage={page !== undefined} onMark={act.onAdmit} />}
      {settings && (
        <PageChoices
          density={settings.density}
          dismissals={dismissals}
          admissions={admissions}
          page={page}
          onDensity={(density) => act.onChange((before) => withDensity(before, density))}
          onUndo={act.onUndoDismissal}
          onUndoAdmission={act.onUndoAdmission}
        />
      )}
    </>
  );
}
