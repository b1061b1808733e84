/** What a list says of a corpus: how much is in it, where it is from, how it is used. */
import type { CorpusListing } from "../../utils/messages/corpora.ts";
import type { Words } from "../../utils/words.ts";

const MEGABYTE = 1_000_000;

/** One line. */
export function corpusFacts(corpus: CorpusListing, words: Words): string {
  const { entities, documents, bytes, languages, from, choice } = corpus;
  const told = languages.filter((tag) => tag !== "und" && !tag.startsWith("und-"));
  return [
    ...(entities > 0 ? [words.count("names", entities)] : []),
    ...(documents > 0 ? [words.count("documents", documents)] : []),
    words.text("sizeOnDisk", words.number(Math.max(0.1, Math.round((bytes / MEGABYTE) * 10) / 10))),
    ...(told.length > 0 ? [words.list(told.slice(0, 3).map((tag) => words.languageName(tag)))] : []),
    words.text(from === "package" ? "corpusShipped" : "corpusOwn"),
    ...(choice.discreet ? [words.text("corpusDiscreet")] : []),
    ...(choice.sites ? [words.count("onSites", choice.sites.length)] : []),
  ].join(" · ");
}
