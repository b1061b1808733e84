/** What a reader hears who goes from name to name: "Lu Wei, person, 2 of 30". */
import { browser } from "wxt/browser";
import type { Category, EntitySummary } from "../../../utils/model.ts";
import type { TextKey } from "../../../utils/words.ts";
import type { Step } from "./next-mention.ts";

const KIND = {
  person: "kindPerson",
  government: "kindGovernment",
  company: "kindCompany",
  media: "kindMedia",
  organization: "kindOrganization",
  place: "kindPlace",
  event: "kindEvent",
  law: "kindLaw",
  concept: "kindConcept",
} as const satisfies Record<Category, TextKey>;

const text = (key: TextKey, ...values: string[]): string => browser.i18n.getMessage(key as never, values);

/** In the language of the interface; that there is none, without a step. */
export function announcementOf(step: Step | undefined, entities: ReadonlyMap<string, EntitySummary>): string {
  if (!step) return text("noMentionsSaid");
  const { corpus, entity, category } = step.to.mention;
  const name = entities.get(`${corpus}/${entity}`)?.name ?? "";
  return text("mentionSaid", name, text(KIND[category]), String(step.place), String(step.of));
}
