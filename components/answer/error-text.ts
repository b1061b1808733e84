/** What to tell a reader when a request failed, and what they can do. */
import type { ErrorCode } from "../../utils/messages/messages.ts";
import type { TextKey } from "../../utils/words.ts";

/** Title and advice. A request that was refused or malformed is our own mistake: to the reader, no answer. */
export function errorText(code: ErrorCode): { title: TextKey; text: TextKey } {
  switch (code) {
    case "not-found":
      return { title: "errorNotFoundTitle", text: "errorNotFoundText" };
    case "index-unavailable":
      return { title: "errorIndexTitle", text: "errorIndexText" };
    case "private":
      return { title: "errorPrivateTitle", text: "errorPrivateText" };
    case "quota":
      return { title: "errorQuotaTitle", text: "errorQuotaText" };
    case "conflict":
      return { title: "errorConflictTitle", text: "errorConflictText" };
    case "newer-database":
      return { title: "errorNewerTitle", text: "errorNewerText" };
    case "refused":
    case "invalid":
    case "failed":
      return { title: "errorFailedTitle", text: "errorFailedText" };
  }
}
