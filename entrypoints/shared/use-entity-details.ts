/** What was asked about entities while the popup is open: asked once, and again after a failure. */
import { useRef, useState } from "preact/hooks";
import type { EntityDetails } from "../../components/entity/entity-details.ts";
import { ask, RequestError } from "../../utils/browser/messaging.ts";
import { readingOf } from "../../utils/messages/reading.ts";
import type { EntityRef, Reading } from "../../utils/model.ts";

const keyOf = ({ corpus, entity }: EntityRef): string => `${corpus}/${entity}`;

/** Details by entity, and the way to ask for them. */
export function useEntityDetails() {
  const [details, setDetails] = useState<ReadonlyMap<string, EntityDetails>>(new Map());
  /** In the light of which reading each was asked last. */
  const asked = useRef(new Map<string, string>());

  const open = (ref: EntityRef, reading: Reading): void => {
    const key = keyOf(ref);
    const read = readingOf(reading);
    const light = JSON.stringify(read);
    if (asked.current.get(key) === light) return;
    asked.current.set(key, light);
    const set = (value: EntityDetails) => {
      if (asked.current.get(key) === light) setDetails((before) => new Map(before).set(key, value));
    };
    // What another reading was answered stays until this one's answer is there.
    setDetails((before) =>
      before.get(key)?.state === "ready" ? before : new Map(before).set(key, { state: "loading" }),
    );
    ask({ type: "readEntity", corpus: ref.corpus, entity: ref.entity, ...read }).then(
      (answer) => set({ state: "ready", ...answer }),
      (error: unknown) => {
        set({ state: "error", code: error instanceof RequestError ? error.code : "failed" });
        if (asked.current.get(key) === light) asked.current.delete(key);
      },
    );
  };
  return { open, detailsOf: (ref: EntityRef) => details.get(keyOf(ref)) };
}
