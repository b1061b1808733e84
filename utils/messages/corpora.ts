/** What the page *Corpora* and the background say to each other. */
import * as v from "valibot";
import type { CorpusChoice } from "../choices/corpora.ts";
import type { Entity } from "../model.ts";

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = v.pipe(v.string(), v.maxLength(400));

/** A corpus in the list. */
export interface CorpusListing {
  id: string;
  /** As the reader named it, else as it came. */
  title: string;
  entities: number;
  aliases: number;
  documents: number;
  passages: number;
  /** Shipped, or the reader's own. */
  from: "package" | "reader";
  /** In the store. */
  bytes: number;
  /** ISO 8601 time. */
  installed: string;
  /** BCP 47, the most frequent first. */
  languages: string[];
  licenses: { name: string; title: string }[];
  contributors: { title: string }[];
  /** ISO 8601 date of what it holds. */
  created?: string;
  /** `damaged`: it can't be opened and is to be imported again. */
  state: "ready" | "damaged";
  choice: CorpusChoice;
}

/** Asked by pages of the extension alone. */
export const corpusRequests = {
  /** The corpora that are installed. */
  listCorpora: v.object({ type: v.literal("listCorpora") }),
  /** Those that were deleted in this session and can be put back. */
  listRemovedCorpora: v.object({ type: v.literal("listRemovedCorpora") }),
  /** An import has written this corpus: it is read from now on. */
  corpusStored: v.object({ type: v.literal("corpusStored"), corpus: id }),
  /** Deletes a corpus of the reader's; until the browser is closed it can be put back. */
  removeCorpus: v.object({ type: v.literal("removeCorpus"), corpus: id }),
  restoreCorpus: v.object({ type: v.literal("restoreCorpus"), corpus: id }),
  /** Takes a deleted corpus from the disk now. */
  forgetCorpus: v.object({ type: v.literal("forgetCorpus"), corpus: id }),
  /** Changes what is said of a corpus. */
  describeCorpus: v.object({
    type: v.literal("describeCorpus"),
    corpus: id,
    contributors: v.pipe(v.array(v.object({ title: words })), v.maxLength(50)),
    licenses: v.pipe(v.array(v.object({ name: words, title: words })), v.maxLength(20)),
    created: v.exactOptional(words),
  }),
  /** Entities of a corpus in its order, a page of them; with a query those whose name holds it. */
  readCorpusEntities: v.object({
    type: v.literal("readCorpusEntities"),
    corpus: id,
    from: count,
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(256)),
    query: v.exactOptional(words),
  }),
  /** How the import went, and how the files were read. */
  readCorpusReport: v.object({ type: v.literal("readCorpusReport"), corpus: id }),
};

export interface CorpusAnswers {
  listCorpora: CorpusListing[];
  listRemovedCorpora: { id: string; title: string }[];
  corpusStored: null;
  removeCorpus: null;
  restoreCorpus: null;
  forgetCorpus: null;
  describeCorpus: null;
  /** `next`: where to go on, or `null` at the end. */
  readCorpusEntities: { entities: Entity[]; next: number | null };
  readCorpusReport: { report: unknown; recipe: unknown };
}
