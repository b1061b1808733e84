/** The nouns that an entity is called by: heads of its names and of its description, and nouns that mean nearly the same. */
import type { KnownEntity } from "./discourse.ts";

/** Nouns that news text puts for one another. */
const KIN = [
  "conference summit meet meeting forum gathering session event congress",
  "law legislation act rules regulation regulations",
  "company firm giant retailer group corporation startup",
  "federation confederation association alliance society group body organization organisation",
  "agency newspaper paper outlet website broadcaster",
  "ministry regulator administration office authority bureau department",
  "town city province region territory",
  "protest protests demonstration demonstrations unrest",
  "declaration statement pledge document consensus",
  "shooting attack massacre",
  "visit trip tour",
  "dispute case fight row standoff",
  "election vote poll",
  "idea concept doctrine notion principle philosophy",
  "university institute institution school",
].map((line) => line.split(" "));

/** Where the head of a noun phrase is over: what follows only says more of it. */
const POSTMODIFIER =
  /\s(?:of|on|in|for|against|to|with|at|by|from|that|which|who|whose|where|when|as|after|held|given|led|passed|formed|based|headed|issued|\p{L}+ed (?:by|in|on|for|with|to|at|as))\s.*$|[,:;(].*$/iu;

/** The noun a phrase is built on, in lower case: "World Internet Conference" gives "conference". */
export function headOf(phrase: string): string {
  const word =
    phrase
      .replace(POSTMODIFIER, "")
      .replace(/[.!?]$/, "")
      .trim()
      .split(/\s+/)
      .at(-1) ?? "";
  return /^[A-Z]{2,}$/.test(word) ? "" : word.toLowerCase().replace(/['’]s$/, "");
}

export interface Nouns {
  /** Common nouns that end its names: these mean it wherever it was named before. */
  own: ReadonlySet<string>;
  /** The head of its description. */
  described: string;
  /** Nouns near to these: they mean it only soon after it was named. */
  near: ReadonlySet<string>;
  /** Capital words that tell it: of a body's name, those that don't say what kind of body it is. */
  adjectives: ReadonlySet<string>;
  /** Other words of its names and description: they may stand before the noun. */
  words: ReadonlySet<string>;
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export function nounsOf({ name, aliases, description, category }: KnownEntity): Nouns {
  const english = [
    name,
    ...aliases.filter(({ lang, kind }) => lang === "en" && kind !== "short").map((one) => one.name),
  ];
  const described = headOf(description.replace(/^(?:the|an?)\s/i, ""));
  const isCommon = (noun: string): boolean => noun === described || KIN.some((nouns) => nouns.includes(noun));
  // A person's or a place's name ends in a name, a company's as a rule too; what they are is told by the description.
  const proper = category === "person" || category === "place" || category === "company";
  const own = new Set(
    proper
      ? []
      : english
          .filter((one) => one.includes(" "))
          .map(headOf)
          .filter(isCommon),
  );
  const called = category === "company" ? ["company"] : category === "concept" ? ["idea"] : [...own, described];
  const near = KIN.filter((nouns) => called.some((noun) => nouns.includes(noun))).flat();
  return {
    own,
    described,
    near: new Set(category === "concept" ? near : [...near, described]),
    adjectives: new Set(
      category === "organization"
        ? (name.match(/\p{Lu}\p{Ll}{5,}(?=\s)/gu) ?? []).map((word) => word.toLowerCase())
        : [],
    ),
    words: new Set([...english.flatMap(words), ...words(description)]),
  };
}
