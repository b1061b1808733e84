/** All tags in use with their number: whatever the list is narrowed down to. */
import { useEffect, useState } from "preact/hooks";
import { watchAnnotations } from "../../utils/browser/annotation-changes.ts";
import { ask } from "../../utils/browser/messaging.ts";

/** The most frequent first; none while they aren't known. */
export function useKnownTags(): [tag: string, count: number][] {
  const [tags, setTags] = useState<[tag: string, count: number][]>([]);
  useEffect(() => {
    const read = (): void => {
      ask({ type: "findAnnotations", filter: {}, sort: "newest", offset: 0, limit: 0, facets: true }).then(
        ({ facets }) => setTags(facets?.tags ?? []),
        () => undefined, // nothing is completed, and all else works
      );
    };
    read();
    return watchAnnotations(read);
  }, []);
  return tags;
}
