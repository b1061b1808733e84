/** What the reader calls the colours, and the tags in use. */
import { useEffect, useState } from "preact/hooks";
import type { ColourNames } from "../../../utils/annotation/choices.ts";
import { readChoices } from "../../../utils/browser/annotation-choices.ts";
import { ask } from "../../../utils/browser/messaging.ts";

export interface Vocabulary {
  names: ColourNames;
  /** The most frequent first. */
  tags: string[];
}

/** Without an answer, none. */
export function useVocabulary(): Vocabulary {
  const [names, setNames] = useState<ColourNames>({});
  const [tags, setTags] = useState<string[]>([]);
  useEffect(() => {
    readChoices().then(
      ({ colourNames }) => setNames(colourNames),
      () => undefined,
    );
    ask({ type: "findAnnotations", filter: {}, sort: "newest", offset: 0, limit: 0, facets: true }).then(
      ({ facets }) => setTags(facets?.tags.map(([tag]) => tag) ?? []),
      () => undefined,
    );
  }, []);
  return { names, tags };
}
