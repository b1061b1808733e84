/** What was asked about entities while the popup is open: asked once, and again after a failure. */
import { useRef, useState } from "preact/hooks";
import type { EntityDetails } from "../../components/entity/entity-details.ts";
import { ask, RequestError } from "../../utils/browser/messaging.ts";
import type { EntityRef } from "../../utils/model.ts";

const keyOf = ({ corpus, entity }: EntityRef): string => `${corpus}/${entity}`;

/** Details by entity, and the way to ask for them. */
export function useEntityDetails() {
  const [details, setDetails] = useState<ReadonlyMap<string, EntityDetails>>(new Map());
  /** In the light of which paragraph each was asked last. */
  const asked = useRef(new Map<string, string>());

  const open = (ref: EntityRef, context: string): void => {
    const key = keyOf(ref);
    if (asked.current.get(key) === context) return;
    asked.current.set(key, context);
    const set = (value: EntityDetails) => {
      if (asked.current.get(key) === context) setDetails((before) => new Map(before).set(key, value));
    };
    // What another paragraph was answered stays until this one's answer is there.
    setDetails((before) =>
      before.get(key)?.state === "ready" ? before : new Map(before).set(key, { state: "loading" }),
    );
    ask({ type: "readEntity", corpus: ref.corpus, entity: ref.entity, context }).then(
      (answer) => set({ state: "ready", ...answer }),
      (error: unknown) => {
        set({ state: "error", code: error instanceof RequestError ? error.code : "failed" });
        if (asked.current.get(key) === context) asked.current.delete(key);
      },
    );
  };
  return { open, detailsOf: (ref: EntityRef) => details.get(keyOf(ref)) };
}
