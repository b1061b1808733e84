/** The terms that ranking compares: Chinese in either script is the same. */
import { simplified } from "../search/scripts.ts";
import { terms } from "../text/terms.ts";

/** Terms in order, repetitions kept. */
export const rankTerms = (text: string): string[] => terms(simplified(text));
