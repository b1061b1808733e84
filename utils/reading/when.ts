/** When a document was written, as far as it is known. */
import type { Source } from "../model.ts";

/** The date that orders it: its own, or the one it can't be older than; what has neither comes last. */
export const orderDate = ({ date, notBefore }: Pick<Source, "date" | "notBefore">): string =>
  date ?? notBefore ?? "9999";
