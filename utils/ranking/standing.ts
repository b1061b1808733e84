/** How a sentence stands to an entity: whether it names it in passing only, and whether it can be understood alone. English rules. */
import type { Passage } from "../model.ts";

/** "-based", "-led"; "WUZHEN, China—". */
const ADJECTIVE = /^-\p{Ll}/u;
const DATELINE = /^(?:,[^—–(]{0,20})?\s*(?:\([^)]*\)\s*)?[—–]/u;
/** "told the Global Times", "the Xinhua News Agency reported": who tells, not who is told of. */
const TELLS = /^(?:\s\p{Lu}[\p{L}.]*){0,3},?\s(?:said|says|reported|reports)\b/u;
const TOLD = /(?:\btold|\breported by|\baccording to)\s(?:the\s)?$/iu;
const LONGEST_TELLING = 40;

/** Whether each of its mentions is an adjective of place, a dateline, or the outlet that tells it. */
export function isAside({ text, mentions }: Passage, entity: string): boolean {
  const own = mentions.filter(([, , id]) => id === entity);
  return own.every(([start, end]) => {
    const after = text.slice(end, end + LONGEST_TELLING);
    return (
      ADJECTIVE.test(after) ||
      (start === 0 && DATELINE.test(after)) ||
      TELLS.test(after) ||
      TOLD.test(text.slice(Math.max(0, start - LONGEST_TELLING), start))
    );
  });
}

const DEPENDENT = /^["“”'‘’…\s[]*(?:he|she|it|they|this|that|these|those|such|his|her|their|its)\b/iu;

/** Whether a sentence begins with a quotation or a pronoun, so that its subject stands elsewhere. */
export const isDependent = (text: string): boolean => /^["“]/u.test(text) || DEPENDENT.test(text);

/** A legal form between a name and what is said of it. */
const FORM = "(?:\\s(?:Inc|Ltd|Corp|Co|Group|Holdings?)\\.?)*";
/** ", the online retailer", ", whose title is", "(CFIS)". */
const APPOSITION = new RegExp(
  `^${FORM}(?:['’]s)?(?:,\\s(?:the|an?|one of|whose|who|which|\\p{Ll}+ (?:and \\p{Ll}+ )?of)\\s|\\s\\(\\p{Lu}{2,}\\))`,
  "u",
);
/** "founder Mark Zuckerberg", "“Internet czar” Lu Wei", "Called the …". */
const TITLE =
  /(?:\b(?:founder|chief|president|minister|director|chairman|head|leader|officer|expert|spokes\p{Ll}+|giant|agency|website|called the|known as)|\bczar["”]?),?\s$/iu;

/** Whether it says of one of its mentions who or what that is. */
export const isIntroduced = ({ text, mentions }: Passage, entity: string): boolean =>
  mentions.some(
    ([start, end, id]) =>
      id === entity &&
      (APPOSITION.test(text.slice(end, end + LONGEST_TELLING)) ||
        TITLE.test(text.slice(Math.max(0, start - LONGEST_TELLING), start))),
  );
