/** The same name in other corpora: they may mean the same, and each shows its own source. */
import { corpusChoices } from "../../utils/browser/corpus-choices.ts";
import { choiceOf } from "../../utils/choices/corpora.ts";
import { namedSo } from "../../utils/linking/named-so.ts";
import type { Entity, EntitySummary } from "../../utils/model.ts";
import type { StoredCorpus } from "./store/stored-corpus.ts";

/** Entities of other corpora, those switched on, that bear a full name of this one. */
export async function namesakes(
  stored: readonly StoredCorpus[],
  corpus: string,
  { name, original, aliases }: Entity,
): Promise<(EntitySummary & { title: string })[]> {
  const others = stored.filter(({ link }) => link.id !== corpus);
  if (others.length === 0) return [];
  const choices = await corpusChoices.read();
  const discreet = choiceOf(choices, corpus).discreet;
  const full = aliases.flatMap((alias) => (alias.kind === "name" && alias.strength === "strong" ? [alias.name] : []));
  const names = [...new Set([name, ...(original === undefined ? [] : [original]), ...full])];
  return others.flatMap(({ link, record }) => {
    const choice = choiceOf(choices, link.id);
    // A card in a page tells nothing of a discreet corpus, not even by its height.
    if (!choice.enabled || (choice.discreet && !discreet)) return [];
    const found = new Set(names.flatMap((one) => namedSo(link, one)));
    return [...found].map((number) => ({ ...link.summary(number), title: choice.title ?? record.manifest.title }));
  });
}
