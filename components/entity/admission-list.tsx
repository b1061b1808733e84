/** Common names that the reader asked to have marked, each with its way back. */
import type { Admission } from "../../utils/choices/admissions.ts";
import { useWords } from "../shell/words.ts";
import { ScopedItem } from "./scoped-item.tsx";

export interface AdmissionListProps {
  admissions: Admission[];
  /** The page's address without fragment; `undefined` where the browser keeps it from us. */
  page: string | undefined;
  /** Not about one site: sites and pages are named in full. */
  wide?: boolean;
  onUndo: (admission: Admission) => void;
}

/** In the order given. */
export function AdmissionList({ admissions, page, wide = false, onUndo }: AdmissionListProps) {
  const words = useWords();
  return (
    <ul class="scoped-list">
      {admissions.map((admission) => {
        const { corpus, entity, scope, where, name } = admission;
        return (
          <ScopedItem
            key={JSON.stringify([corpus, entity, scope, where])}
            name={name}
            place={{ scope, where }}
            page={page}
            wide={wide}
            undoLabel={words.text("undoAdmission", name)}
            onUndo={() => onUndo(admission)}
          />
        );
      })}
    </ul>
  );
}
