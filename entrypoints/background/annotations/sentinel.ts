/**
 * What is remembered of the store outside of it, to notice that it was emptied: counts and times, never what was saved, since content
 * scripts can read this storage.
 */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { storedValue } from "../../../utils/browser/stored.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sentinelSchema = v.object({
  generation: v.string(),
  seq: count,
  count,
  /** When it last changed, ISO 8601. */
  changed: v.string(),
});
export type Sentinel = v.InferOutput<typeof sentinelSchema>;

const lossSchema = v.object({
  seen: v.string(),
  had: count,
  /** The lives of the database whose copies hold what was lost. */
  generations: v.array(v.string()),
});
export type Loss = v.InferOutput<typeof lossSchema>;

const LOSS = "annotationLoss";

const valid =
  <T>(schema: v.GenericSchema<T>) =>
  (stored: unknown): T | undefined =>
    v.is(schema, stored) ? stored : undefined;

/** `undefined` before anything was opened, and when it is damaged. */
export const sentinel = storedValue<Sentinel | undefined>("annotationSentinel", valid(sentinelSchema));
/** `undefined` unless annotations have vanished and the reader hasn't decided yet. */
export const loss = storedValue<Loss | undefined>(LOSS, valid(lossSchema));

/** The reader has decided. */
export const forgetLoss = (): Promise<void> => browser.storage.local.remove(LOSS);
