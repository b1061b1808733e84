/** What is being read, as messages carry it. */
import type { Reading } from "../model.ts";
import { MAX_CONTEXT_CHARS, MAX_TITLE_CHARS } from "./limits.ts";

/** The reading alone of whatever holds one, cut to what a request takes. */
export const readingOf = ({ context, at, title }: Reading): Reading => ({
  context: context.slice(0, MAX_CONTEXT_CHARS),
  ...(at === undefined ? {} : { at }),
  ...(title === undefined ? {} : { title: title.slice(0, MAX_TITLE_CHARS) }),
});
