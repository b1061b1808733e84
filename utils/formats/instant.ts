/** Points in time, as files write them. */

const FULL = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?) ?(Z|[+-]\d{2}(?::?\d{2})?|UTC|GMT)?)?$/i;
/** Milliseconds: 1990, before which nobody saved anything of a web page, and 2100. */
const [EARLIEST, LATEST] = [631_152_000_000, 4_102_444_800_000];
const DAY_MS = 86_400_000;
/** What a spreadsheet counts days from, so that 1 January 1900 is 1 and the 29 February that 1900 lacked has a number. */
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** RFC 5322, 4.3. */
const ZONES = new Map([
  ["z", 0],
  ["ut", 0],
  ["utc", 0],
  ["gmt", 0],
  ["est", -5],
  ["edt", -4],
  ["cst", -6],
  ["cdt", -5],
  ["mst", -7],
  ["mdt", -6],
  ["pst", -8],
  ["pdt", -7],
]);
const ZONE = /\s*(z|ut|utc|gmt|[ecmp][sd]t)?([+-]\d{2}:?\d{2})?(?:\s*\([^()]*\))?$/i;
const TIME =
  /(?:[T,\s]+|^)(?:at\s+)?(?:(am|pm|上午|下午|中午|凌晨|早上|晚上|오전|오후|午前|午後)\s*)?(\d{1,2})[:：时時시]\s*(\d{1,2})(?:[:：分분]\s*(\d{1,2})(?:[.,](\d+))?)?[秒분초分]?\s*(am|pm|a\.m\.|p\.m\.)?$/i;
const AFTERNOON = /pm|p\.m\.|下午|晚上|오후|午後/i;
const MORNING = /am|a\.m\.|上午|凌晨|早上|오전|午前/i;

/** Which of two leading numbers of a day like 03/04/2026 is the month's. */
export type DayOrder = "day-first" | "month-first";

/**
 * The instant that a value names, in UTC with «Z»: ISO 8601, seconds, milliseconds or microseconds since 1970, a spreadsheet's day
 * number, a day as spreadsheets, mail and people write it. UTC where it doesn't say. Fractions of a second keep their digits, nine
 * at most. Undefined for anything else, for a day that could be two without an `order`, and for a number or a day near 1970 that
 * only stands for none.
 */
export function instantOf(value: unknown, order?: DayOrder): string | undefined {
  if (typeof value === "number") return fromNumber(value);
  if (typeof value !== "string" || value.length > 100) return undefined;
  const text = value.trim();
  if (/^\d+(?:\.\d+)?$/.test(text) && !/^\d{8}$|^\d{14}$/.test(text)) return fromNumber(Number(text));
  const instant = fromFull(text) ?? fromParts(text, order);
  return instant !== undefined && isNoDate(instant) ? undefined : instant;
}

/** In which order a column of days has day and month, when one of them or the separator tells; undefined when none does. */
export function dayOrderOf(values: readonly string[]): DayOrder | undefined {
  const orders = new Set<DayOrder>();
  for (const value of values) {
    const [, first, second] = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{4}\b/.exec(value) ?? [];
    if (Number(first) > 12) orders.add("day-first");
    if (Number(second) > 12) orders.add("month-first");
  }
  return orders.size === 1 ? [...orders][0] : undefined;
}

/** 1 January 1970, in any zone: what tools write that know of no date. */
export const isNoDate = (instant: string): boolean => Math.abs(Date.parse(instant)) <= DAY_MS;

function fromFull(text: string): string | undefined {
  const [whole, date, time = "00:00:00", zone = "Z"] = FULL.exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (dayOf(date as string, undefined) === undefined) return undefined;
  if (/T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(text)) return Number.isNaN(Date.parse(text)) ? undefined : text;
  const [clock = "", fraction = ""] = time.replace(",", ".").split(".");
  const offset = /^[a-z]/i.test(zone)
    ? "Z"
    : zone.replace(/^(...):?(\d\d)?$/, (_, hours, minutes = "00") => `${hours}:${minutes}`);
  return fromMilliseconds(Date.parse(`${date}T${clock.length === 5 ? `${clock}:00` : clock}${offset}`), fraction);
}

/** By size: a day number of spreadsheets, seconds, milliseconds, microseconds. */
function fromNumber(value: number): string | undefined {
  const isDays = value > 32_000 && value < 75_000;
  const milliseconds = isDays
    ? Math.round((SPREADSHEET_EPOCH + value * DAY_MS) / 1_000) * 1_000
    : value < EARLIEST / 10
      ? value * 1_000
      : value < LATEST * 10
        ? value
        : value / 1_000;
  return milliseconds >= EARLIEST && milliseconds < LATEST ? fromMilliseconds(milliseconds) : undefined;
}

function fromParts(text: string, order: DayOrder | undefined): string | undefined {
  const spread = text.replace(/^(\d{8})(\d{2})(\d{2})(\d{2})$/, "$1 $2:$3:$4");
  const [zoned = "", name = "", offset = ""] = ZONE.exec(spread) ?? [];
  const isZoned = zoned.trim() !== "" && TIME.test(spread.slice(0, -zoned.length).trim());
  const rest = isZoned ? spread.slice(0, -zoned.length).trim() : spread;
  const clock = TIME.exec(rest);
  const day = dayOf((clock ? rest.slice(0, clock.index) : rest).replace(/[,\s]+$/, ""), order);
  const time = clock ? clockOf(clock) : { milliseconds: 0, fraction: "" };
  if (day === undefined || !time) return undefined;
  const [, sign, hours = 0, minutes = 0] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  const minutesAway =
    (ZONES.get(name.toLowerCase()) ?? 0) * 60 + (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return fromMilliseconds(day + time.milliseconds - minutesAway * 60_000, time.fraction);
}

/** Milliseconds of the day's beginning. */
function dayOf(text: string, order: DayOrder | undefined): number | undefined {
  const numbers = (pattern: RegExp): number[] | undefined => pattern.exec(text)?.slice(1).map(Number);
  const yearFirst =
    numbers(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/) ??
    numbers(/^(\d{4})(\d{2})(\d{2})$/) ??
    // Han and hangul spell out what is year, month and day; a weekday may follow.
    numbers(
      /^(\d{4})\s*[年년.]\s*(\d{1,2})\s*[月월.]\s*(\d{1,2})\s*[日号號일.]?(?:\s*\(?(?:星期|周|週|[일월화수목금토]).{0,3}\)?)?$/,
    );
  if (yearFirst) return utc(yearFirst[0], yearFirst[1], yearFirst[2]);
  const dotted = numbers(/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/);
  if (dotted) return utc(dotted[2], dotted[1], dotted[0]);
  const [first = 0, second = 0, year = 0] = numbers(/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/) ?? [];
  if (year > 0) {
    const monthFirst = second > 12 || first === second || (first <= 12 && order === "month-first");
    if (monthFirst) return utc(year, first, second);
    return first > 12 || order === "day-first" ? utc(year, second, first) : undefined;
  }
  const worded =
    /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/i.exec(text) ??
    /^(?:[a-z]{3,9}\.?,?\s+)?(?<month>[a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text);
  if (!worded) return undefined;
  const [, one = "", two = "", last = ""] = worded;
  const [day, month] = worded.groups?.month ? [two, one] : [one, two];
  return utc(
    Number(last.length === 2 ? `20${last}` : last),
    MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
    Number(day),
  );
}

function clockOf(match: RegExpExecArray): { milliseconds: number; fraction: string } | undefined {
  const [, before = "", hours = "", minutes = "", seconds = "0", fraction = "", after = ""] = match;
  const half = before + after;
  let hour = Number(hours);
  if (AFTERNOON.test(half) && hour < 12) hour += 12;
  if (MORNING.test(half) && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return { milliseconds: ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000, fraction };
}

/** Undefined for a day that the calendar hasn't. */
function utc(year = 0, month = 0, day = 0): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined;
}

/** With milliseconds, or with as many digits as a fraction has. */
function fromMilliseconds(value: number, fraction = ""): string | undefined {
  const date = new Date(value);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 0 || date.getUTCFullYear() > 9999) return undefined;
  const iso = date.toISOString();
  return fraction === "" ? iso : `${iso.slice(0, 19)}.${fraction.slice(0, 9).padEnd(3, "0")}Z`;
}
