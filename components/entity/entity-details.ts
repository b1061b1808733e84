/** What is known of an entity beyond its name, as it comes in. */
import type { Answers, ErrorCode } from "../../utils/messages/messages.ts";

/** `undefined` in its place: nobody has asked yet. */
export type EntityDetails =
  | { state: "loading" }
  | ({ state: "ready" } & Answers["readEntity"])
  | { state: "error"; code: ErrorCode };
