/** The door between worlds: asks the background, and answers in it. The tables are in `utils/messages/messages.ts`. */
import * as v from "valibot";
import { browser, type Browser } from "wxt/browser";
import type { Answers, ErrorCode, Reply } from "../messages/messages.ts";

/** An expected failure that crossed a message; `code` is what the UI explains. */
export class RequestError extends Error {
  override name = "RequestError";
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The answer in a reply of the background; throws `RequestError` when it is none. */
export function unwrap<T>(reply: Reply<T> | undefined): T {
  if (reply === undefined) throw new RequestError("failed", "The background gave no answer.");
  if (!reply.ok) throw new RequestError(reply.code, reply.message);
  return reply.value;
}

/** Asks the background. Throws `RequestError`; also when the extension was reloaded meanwhile. */
export async function ask<K extends keyof Answers>(
  request: { type: K } & Record<string, unknown>,
): Promise<Answers[K]> {
  let reply: Reply<Answers[K]> | undefined;
  try {
    reply = (await browser.runtime.sendMessage(request)) as Reply<Answers[K]> | undefined;
  } catch (error) {
    throw new RequestError("failed", error instanceof Error ? error.message : String(error));
  }
  return unwrap(reply);
}

export interface Sender {
  tab: number | undefined;
  frame: number;
  /** The address of the frame, as the browser knows it. */
  url: string | undefined;
  /** In a private window. */
  incognito: boolean;
  /** A page of the extension itself, not a content script. */
  extensionPage: boolean;
}

type Schemas = Record<string, v.GenericSchema>;
type Handlers<S extends Schemas> = {
  [K in keyof S & keyof Answers]: (request: v.InferOutput<S[K]>, sender: Sender) => Promise<Answers[K]> | Answers[K];
};

/** One table and who answers it. */
export function table<S extends Schemas>(schemas: S, handlers: Handlers<S>) {
  return async (message: { type: string }, sender: Sender): Promise<Reply<unknown> | undefined> => {
    if (!Object.hasOwn(schemas, message.type)) return undefined;
    const parsed = v.safeParse(schemas[message.type]!, message);
    if (!parsed.success) {
      return { ok: false, code: "invalid", message: `${message.type}: ${v.summarize(parsed.issues)}` };
    }
    try {
      const handler = handlers[message.type as keyof S & keyof Answers];
      return { ok: true, value: await handler(parsed.output as never, sender) };
    } catch (error) {
      if (error instanceof RequestError) return { ok: false, code: error.code, message: error.message };
      console.error(`Gloss: ${message.type} failed`, error);
      return { ok: false, code: "failed", message: error instanceof Error ? error.message : String(error) };
    }
  };
}

type Answering = ReturnType<typeof table>;

/**
 * The address of a sender. Chromium tells the one that the document began with; a page that has moved on without loading another
 * document is known by its tab, as far as it is the top one and of the same origin.
 */
function addressOf({ url, frameId, tab }: Browser.runtime.MessageSender): string | undefined {
  if (url === undefined || frameId !== 0 || tab?.url === undefined) return url;
  return URL.parse(url)?.origin === URL.parse(tab.url)?.origin ? tab.url : url;
}

/**
 * Listens for requests: from content scripts by the first table only, from extension pages by the second only.
 * The sender decides, never the message. Call synchronously when the background starts.
 */
export function answerRequests(tables: { content: Answering; page: Answering }): void {
  const own = browser.runtime.getURL("");
  const listener = (message: unknown, sender: Browser.runtime.MessageSender): Promise<Reply<unknown>> | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const from: Sender = {
      tab: sender.tab?.id,
      frame: sender.frameId ?? 0,
      url: addressOf(sender),
      incognito: sender.tab?.incognito ?? false,
      extensionPage: sender.url?.startsWith(own) ?? false,
    };
    if (!from.extensionPage && from.tab === undefined) return undefined;
    if (typeof message !== "object" || message === null || !("type" in message) || typeof message.type !== "string") {
      return Promise.resolve({ ok: false, code: "invalid", message: "A request is an object with a type." });
    }
    const asked = message as { type: string };
    const answering = from.extensionPage ? tables.page : tables.content;
    return answering(asked, from).then(
      (reply) => reply ?? { ok: false, code: "refused", message: `No such request from here: ${asked.type}` },
    );
  };
  // The polyfill waits for a returned promise; Chrome's own types don't know that.
  browser.runtime.onMessage.addListener(listener as () => undefined);
}
