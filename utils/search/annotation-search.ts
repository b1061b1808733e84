/** Search over annotations by the words of quote, note, tags and title, in either Chinese script. */
import MiniSearch from "minisearch";
import type { Annotation } from "../annotation/annotation.ts";
import { ALL_WORDS, MISSPELT_WORDS } from "./looseness.ts";
import { simplified } from "./scripts.ts";
import { queryTerms, termsOf } from "./tokens.ts";

export interface AnnotationSearch {
  /** Adds an annotation, or takes note that it has changed. */
  put(annotation: Annotation): void;
  remove(id: string): void;
  /** Ids of those that hold all words: as they are, the last one perhaps half typed; else perhaps misspelt. */
  search(query: string): Set<string>;
}

/** Where a word stands doesn't matter: one field is quicker to build than four. */
interface AnnotationRecord {
  id: string;
  words: string;
}

/** Builds the index, in pieces, so that other requests are answered meanwhile. */
export async function indexAnnotations(annotations: Annotation[]): Promise<AnnotationSearch> {
  const index = new MiniSearch<AnnotationRecord>({
    fields: ["words"],
    tokenize: (text) => termsOf(simplified(text)),
    processTerm: (term) => term,
    searchOptions: { tokenize: (query) => queryTerms(simplified(query)) },
  });
  await index.addAllAsync(annotations.map(recordOf), { chunkSize: 500 });
  return {
    put: (annotation) => {
      if (index.has(annotation.id)) index.replace(recordOf(annotation));
      else index.add(recordOf(annotation));
    },
    remove: (id) => {
      if (index.has(id)) index.discard(id);
    },
    search: (query) => {
      const ids = (looseness: object): string[] => index.search(query, looseness).map(({ id }) => String(id));
      const strict = ids(ALL_WORDS);
      return new Set(strict.length > 0 ? strict : ids(MISSPELT_WORDS));
    },
  };
}

const recordOf = ({ id, target, note, tags }: Annotation): AnnotationRecord => ({
  id,
  words: [target.quote.exact, note, ...tags, target.title].join("\n"),
});
