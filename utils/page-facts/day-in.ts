/** The day of a date as pages write it, in the publisher's own calendar: a time and its zone don't move it. */
import { isDay } from "./facts.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `2026-07-17`, `2026-07` or `2026`, as much as is said; undefined for anything else, and for a day that could be two. */
export function dayIn(text: string): string | undefined {
  const trimmed = text.trim().slice(0, 100);
  const [, year, month, day] =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T\s].*)?$/.exec(trimmed) ??
    /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(trimmed) ??
    /^(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号號])?/.exec(trimmed) ??
    worded(trimmed) ??
    [];
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, "0"));
  const found = parts.join("-");
  return isDay(found) ? found : undefined;
}

/** "17 July 2026", "Fri, 17 Jul 2026 10:00 GMT", "July 17, 2026". */
function worded(text: string): [string, string, string, string] | undefined {
  const [, first, name = "", year] =
    /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i.exec(text) ?? [];
  if (first && year) return [text, year, monthOf(name), first];
  const [, month = "", day, after] =
    /^(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})\b/i.exec(text) ?? [];
  return day && after ? [text, after, monthOf(month), day] : undefined;
}

const monthOf = (name: string): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
