/** Who published a document, in words, without judgement. */
import type { Source } from "../../utils/model.ts";
import type { Words } from "../../utils/words.ts";
import { publisherKind } from "./publisher-kind.ts";

/** The publisher with its kind, and whether the copy names it. */
export function publisherText({ publisher }: Source, words: Words): string {
  if (!publisher) return words.text("publisherUnknown");
  const kind = publisherKind(publisher, words);
  if (publisher.basis === "known") {
    return kind
      ? words.text("publisherKnownOfKind", publisher.name, kind)
      : words.text("publisherKnown", publisher.name);
  }
  return kind ? words.text("publisherOfKind", publisher.name, kind) : publisher.name;
}

/** Who republished it, as a sentence. */
export function republisherText(republisher: NonNullable<Source["republisher"]>, words: Words): string {
  if (republisher.name.toLowerCase() === "unnamed blog") return words.text("republishedByUnnamedBlog");
  const kind = publisherKind(republisher, words);
  return kind ? words.text("republishedByKind", republisher.name, kind) : words.text("republishedBy", republisher.name);
}
