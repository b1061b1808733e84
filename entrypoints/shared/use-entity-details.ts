/** What was asked about entities while the popup is open: asked once, and again after a failure. */
import { useRef, useState } from "preact/hooks";
import type { EntityDetails } from "../../components/entity-details.ts";
import { ask, RequestError } from "../../utils/browser/messaging.ts";
import type { EntityRef } from "../../utils/model.ts";

const keyOf = ({ corpus, entity }: EntityRef): string => `${corpus}/${entity}`;

/** Details by entity, and the way to ask for them. */
export function useEntityDetails() {
  const [details, setDetails] = useState<ReadonlyMap<string, EntityDetails>>(new Map());
  const asked = useRef(new Set<string>());

  const open = (ref: EntityRef): void => {
    const key = keyOf(ref);
    if (asked.current.has(key)) return;
    asked.current.add(key);
    const set = (value: EntityDetails) => setDetails((before) => new Map(before).set(key, value));
    set({ state: "loading" });
    ask({ type: "readEntity", corpus: ref.corpus, entity: ref.entity, context: "" }).then(
      (answer) => set({ state: "ready", ...answer }),
      (error: unknown) => {
        asked.current.delete(key);
        set({ state: "error", code: error instanceof RequestError ? error.code : "failed" });
      },
    );
  };
  return { open, detailsOf: (ref: EntityRef) => details.get(keyOf(ref)) };
}
