/** Kinds of publisher in the reader's language; a kind that a corpus brings of its own is shown as it is written there. */
import type { Publisher } from "../../utils/model.ts";
import type { TextKey, Words } from "../../utils/words.ts";

const KINDS: Record<string, TextKey> = {
  "state news agency": "kindStateNewsAgency",
  "news agency": "kindNewsAgency",
  "party newspaper": "kindPartyNewspaper",
  newspaper: "kindNewspaper",
  magazine: "kindMagazine",
  "news website": "kindNewsWebsite",
  "news digest website": "kindNewsDigest",
  "advocacy group": "kindAdvocacyGroup",
  blog: "kindBlog",
  "government website": "kindGovernment",
};

/** The kind in words; "" where it isn't known or the name says it already ("Unnamed blog"). */
export function publisherKind({ name, kind }: Publisher, words: Words): string {
  if (kind === "" || name.toLowerCase().includes(kind.toLowerCase())) return "";
  return Object.hasOwn(KINDS, kind) ? words.text(KINDS[kind]!) : kind;
}
