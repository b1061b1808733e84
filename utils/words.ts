/** The words of the interface in the reader's language: whole sentences with places to fill, plurals, numbers, dates. */
import type messages from "../public/_locales/en/messages.json";

type Key = keyof typeof messages;

/** Sentences that depend on a number, by the part of the key before `_one` and `_other`. */
export type CountKey = Key extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** All other sentences. */
export type TextKey = Exclude<Key, `${CountKey}_one` | `${CountKey}_other` | "locale">;

export interface Words {
  /** BCP 47 tag of the language that the words are in. */
  readonly language: string;
  text(key: TextKey, ...values: string[]): string;
  /** The sentence for this number; `$1` is the number as written in the language. */
  count(key: CountKey, count: number): string;
  number(value: number): string;
  percent(share: number): string;
  /** What a language is called, by its BCP 47 tag. */
  languageName(tag: string): string;
  /** "a, b and c". */
  list(items: string[]): string;
  /** An ISO 8601 date as precise as it is (2011, 2011-11, 2011-11-09); anything else comes back as it is. */
  date(iso: string): string;
}

export interface WordsSource {
  /** The message of a key with its values filled in. */
  message: (key: Key, values: string[]) => string;
  /** BCP 47 tag of the reader's interface, for the regional way to write dates and numbers. */
  region: string;
}

const ISO_DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Words out of a source of messages. The region counts only where it is of the messages' own language. */
export function createWords({ message, region }: WordsSource): Words {
  const language = message("locale", []);
  const locale = region.split("-")[0] === language ? region : language;
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const languages = new Intl.DisplayNames(locale, { type: "language", languageDisplay: "standard" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });

  return {
    language,
    text: (key, ...values) => message(key, values),
    count: (key, count) =>
      message(`${key}_${plural.select(count) === "one" ? "one" : "other"}`, [number.format(count)]),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    languageName: (tag) => languages.of(tag) ?? tag,
    list: (items) => list.format(items),
    date: (iso) => formatDate(iso, locale),
  };
}

function formatDate(iso: string, locale: string): string {
  const [, year, month, day] = ISO_DATE.exec(iso) ?? [];
  const time = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (year === undefined || Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(time);
}
