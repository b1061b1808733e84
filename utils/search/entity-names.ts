/** How what a reader typed compares with the names of an entity. */
import type { Entity } from "../model.ts";
import { queryTerms, termsOf } from "./tokens.ts";

/** Whether one of its names holds all that was asked. */
export const allInNames = (asked: string[], entity: Entity): boolean =>
  namesOf(entity).some(({ name }) => holdsAll(name, asked));

/** Whether one of its names is just what was asked. */
export const isNameOf = (asked: string[], entity: Entity): boolean =>
  namesOf(entity).some(({ name }) => queryTerms(name).join(" ") === asked.join(" "));

/** All its names; those shown first, without a language. */
export const namesOf = ({ name, original, aliases }: Entity): { name: string; lang: string }[] => [
  { name, lang: "" },
  ...(original === undefined ? [] : [{ name: original, lang: "" }]),
  ...aliases,
];

/** Whether a name holds all words, the last one perhaps half typed. */
export const holdsAll = (name: string, asked: string[]): boolean => {
  const held = termsOf(name);
  return asked.every((term, index) =>
    held.some((one) => (index === asked.length - 1 ? one.startsWith(term) : one === term)),
  );
};
