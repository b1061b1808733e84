/** Hands the words of the interface to the components, which know no browser API. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Category } from "../../utils/model.ts";
import type { TextKey, Words } from "../../utils/words.ts";

/** Provided once, at the root of each page. */
export const WordsContext = createContext<Words | undefined>(undefined);

/** The words; throws where no page provided them. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("A component was drawn outside of WordsContext.");
  return words;
}

/** What readers call a category. */
export const CATEGORY_LABEL: Record<Category, TextKey> = {
  person: "categoryPerson",
  government: "categoryGovernment",
  company: "categoryCompany",
  media: "categoryMedia",
  organization: "categoryOrganization",
  place: "categoryPlace",
  event: "categoryEvent",
  law: "categoryLaw",
  concept: "categoryConcept",
};
