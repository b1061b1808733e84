/** Answers as the extension's pages seldom see them: never coming, failing, or with names that are far too long. */
import type { Page } from "@playwright/test";
import type { ErrorCode } from "../../utils/messages/messages.ts";

/** What becomes of the answers that an extension page gets. */
export type Answering = { kind: "never" } | { kind: "error"; code: ErrorCode } | { kind: "long" };

/** The longest names there are, in the manner of international law. */
export const LONG_NAME =
  "Intergovernmental Preparatory Working Group of the Administration for Cyberspace Counter-Radicalisation and Telecommunications-Infrastructure Supervision";

/** The extension's frames in this tab are answered so, from their next document on; `only`: those requests alone. */
export const answerWith = (page: Page, answering: Answering, only: readonly string[] = []): Promise<unknown> =>
  page.addInitScript({ content: `(${REPLACE_ANSWERS})(${JSON.stringify({ answering, only, longName: LONG_NAME })})` });

/** Text, because the TypeScript runner changes functions. Both manners of asking are kept: by promise, and with a callback. */
const REPLACE_ANSWERS = String.raw`({ answering, only, longName }) => {
  if (location.protocol !== "chrome-extension:" || !globalThis.chrome?.runtime) return;
  const real = chrome.runtime.sendMessage.bind(chrome.runtime);
  const lengthen = (value, key) => {
    if (typeof value === "string") return ["name", "title"].includes(key) ? longName : value;
    if (Array.isArray(value)) return value.map((item) => lengthen(item, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, lengthen(item, name)]));
  };
  const answer = (message) => {
    if (only.length > 0 && !only.includes(message.type)) return real(message);
    if (answering.kind === "never") return new Promise(() => undefined);
    if (answering.kind === "error") return Promise.resolve({ ok: false, code: answering.code, message: "Forced." });
    return real(message).then((reply) => lengthen(reply));
  };
  const sendMessage = (message, ...rest) => {
    const then = rest.at(-1);
    if (typeof then !== "function") return answer(message);
    void answer(message).then(then);
  };
  for (const api of [chrome, globalThis.browser]) if (api?.runtime) api.runtime.sendMessage = sendMessage;
}`;
