/** What an import did, in a sentence. */
import type { Answers } from "../../utils/messages/messages.ts";
import type { Words } from "../../utils/words.ts";

/** Only what is not zero, but at least that nothing changed. */
export function resultText({ added, replaced, kept, same }: Answers["importAnnotations"], words: Words): string {
  const parts = [
    ...(added > 0 ? [words.count("importAdded", added)] : []),
    ...(replaced > 0 ? [words.count("importReplaced", replaced)] : []),
    ...(kept > 0 ? [words.count("importKept", kept)] : []),
    ...(same > 0 ? [words.count("importSame", same)] : []),
  ];
  if (parts.length === 0) parts.push(words.count("importAdded", 0));
  return words.text(added + replaced > 0 ? "importDone" : "importUnchanged", words.list(parts));
}
