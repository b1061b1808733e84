/** Writes what readers choose, one change after the other, whichever page they choose it on. */
import { storedValue } from "../../utils/browser/stored.ts";
import type { Answers, PageRequest } from "../../utils/messages/messages.ts";
import { rebased } from "../../utils/choices/stored-change.ts";

const stored = new Map<string, ReturnType<typeof storedValue<unknown>>>();

/** The value as it is stored then: with this change, and with what others changed meanwhile. */
export function answerChangeChoice({ key, from, to }: PageRequest["changeChoice"]): Promise<Answers["changeChoice"]> {
  const value = stored.get(key) ?? storedValue(key, (whatever) => whatever);
  stored.set(key, value);
  return value.change((now) => rebased(from, to, now));
}
