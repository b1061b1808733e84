/** Keys of W3C annotations, targets and bodies on which the model sets a MUST, where other tools may have written something else. */
import { instantOf } from "./instant.ts";
import { isRecord, type JsonRecord, listOf, textOf } from "./json.ts";
import { isUri } from "./web-address.ts";

/** The record without what the model forbids in it; keys that it doesn't know stay. */
export const soundKeys = (record: JsonRecord | undefined): JsonRecord =>
  Object.fromEntries(Object.entries(record ?? {}).filter(([key, value]) => isSound(key, value)));

/** Whether the model allows a value at a key. */
export const isSound = (key: string, value: unknown): boolean =>
  !key.startsWith("@") && (CHECKS.get(key)?.(value) ?? true);

const isDateTime = (value: unknown): boolean => typeof value === "string" && instantOf(value) === value;
const some = (value: unknown, holds: (each: unknown) => boolean): boolean =>
  listOf(value).length > 0 && listOf(value).every(holds);
const isText = (value: unknown): boolean => typeof value === "string" && value !== "";

/** 4.3: when, or under which headers, the source was as it was. */
function isState(value: unknown): boolean {
  if (!isRecord(value)) return isUri(value);
  const { type, value: headers, cached, sourceDate, sourceDateStart: start, sourceDateEnd: end, refinedBy } = value;
  if (refinedBy !== undefined && !some(refinedBy, isState)) return false;
  if (type === "HttpRequestState") return isText(headers);
  if (type !== "TimeState" || (cached !== undefined && !isUri(cached))) return false;
  return sourceDate === undefined
    ? isDateTime(start) && isDateTime(end)
    : some(sourceDate, isDateTime) && start === undefined && end === undefined;
}

const CHECKS = new Map<string, (value: unknown) => boolean>([
  ["created", isDateTime],
  ["modified", isDateTime],
  ["generated", isDateTime],
  ["rights", (value) => some(value, isUri)],
  ["canonical", isUri],
  ["via", (value) => some(value, isUri)],
  ["motivation", (value) => some(value, isText)],
  ["textDirection", (value) => ["ltr", "rtl", "auto"].includes(textOf(value))],
  ["styleClass", isText],
  ["renderedVia", (value) => some(value, (each) => isUri(isRecord(each) ? each.id : each))],
  ["scope", (value) => some(value, isUri)],
  ["state", (value) => some(value, isState)],
]);
