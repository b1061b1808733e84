/** Finds quotes in the words of a page, and makes the words ready for that no sooner and no more often than needed. */
import { type Anchor, anchorPrepared } from "../../../utils/annotation/anchor-prepared.ts";
import type { AnchorTask } from "../../../utils/annotation/annotation.ts";
import { type PreparedText, prepareInSteps, prepareText, variantsOf } from "../../../utils/annotation/prepared-text.ts";

/** The text that was made ready last: a page is asked for many quotes, and again when the reader selects something. */
let latest: PreparedText | undefined;
/** The variants of all quotes that are sought in this page, and as they are looked up. */
let pairs = "";
let variants = variantsOf(pairs);

/** Takes note of the quotes that will be sought: in which characters they may stand here. */
export function expectQuotes(tasks: AnchorTask[]): void {
  const wanted = [...new Set(tasks.flatMap((task) => (task.variants ?? "").match(/../g) ?? []))].sort().join("");
  if (wanted === pairs) return;
  pairs = wanted;
  variants = variantsOf(pairs);
  latest = undefined;
}

/** The text of a page, made ready for `describe` and `anchor`. On a page of 1 MB that takes a tenth of a second or two. */
export function preparedPage(text: string): PreparedText {
  if (latest?.raw !== text) latest = prepareText(text, variants);
  return latest;
}

/** Blanks in the page's source that the stored surroundings have as one. */
const SLACK = 100;

/** As `anchorPrepared`; a page that stands as it stood is looked at only where the quote was. Yields now and then. */
export function* anchorInPage(text: string, { quote, position }: AnchorTask): Generator<undefined, Anchor> {
  if (position) {
    const from = Math.max(0, position.start - 2 * quote.prefix.length - SLACK);
    const around = text.slice(from, position.end + 2 * quote.suffix.length + SLACK);
    const there = { start: position.start - from, end: position.end - from };
    const { found } = anchorPrepared(prepareText(around, variants), { quote, position: there });
    if (found?.how === "position") return { found: { ...found, start: position.start, end: position.end } };
  }
  if (latest?.raw !== text) latest = yield* prepareInSteps(text, variants);
  return anchorPrepared(latest, { quote, ...(position ? { position } : {}) });
}

/** Forgets the text: the page is done with. */
export function forgetPage(): void {
  latest = undefined;
}
