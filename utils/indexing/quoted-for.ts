/** Passages that an entity's YAML entry quotes. */
import type { Passage } from "../model.ts";

/** Words of a document, by which an entry says what it rests on. */
export interface Quote {
  document: string;
  quote: string;
}

/** By entity id: quotes that support its entry, and passages that speak of it in ways that no rule finds. */
export type Quotes = ReadonlyMap<string, { evidence: Quote[]; passages: Quote[] }>;

/** By passage the entities that quotes give it to. Evidence of several sentences goes to those that name the entity, if any does. */
export function quotedFor(passages: Passage[], quotes: Quotes): string[][] {
  const found = passages.map((): string[] => []);
  const holding = ({ document, quote }: Quote): number[] => {
    const asked = oneBlank(quote);
    return passages.flatMap((passage, i) => {
      const text = oneBlank(passage.text);
      return document === passage.document && (text.includes(asked) || asked.includes(text)) ? [i] : [];
    });
  };
  for (const [entity, { evidence, passages: listed }] of quotes) {
    for (const quote of listed) for (const i of holding(quote)) found[i]!.push(entity);
    for (const quote of evidence) {
      const held = holding(quote);
      if (held.some((i) => passages[i]!.mentions.some(([, , named]) => named === entity))) continue;
      for (const i of held) found[i]!.push(entity);
    }
  }
  return found;
}

export const oneBlank = (text: string): string => text.replace(/\s+/g, " ");
