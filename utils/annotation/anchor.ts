/** Finds a saved quote again in the text of a page, in whichever Chinese script. A page that knows the variants uses `anchorPrepared`. */
import { variantsIn } from "../search/scripts.ts";
import { type Anchor, type Anchored, anchorPrepared } from "./anchor-prepared.ts";
import { type PreparedText, prepareText, variantsOf } from "./prepared-text.ts";

/** As `anchorPrepared`; a text is prepared for this quote, one that is prepared already is compared as it is. */
export function anchor(page: string | PreparedText, sought: Anchored): Anchor {
  if (typeof page !== "string") return anchorPrepared(page, sought);
  const { prefix, exact, suffix } = sought.quote;
  return anchorPrepared(prepareText(page, variantsOf(variantsIn(prefix + exact + suffix))), sought);
}
