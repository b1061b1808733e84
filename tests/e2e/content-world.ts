/** A look into the content script's own world, by the browser's debugging protocol. */
import type { CDPSession, Page } from "@playwright/test";
import { expect } from "./gloss.ts";

export interface ContentWorld {
  /** Asks the background as the content script could; `undefined` when it gives no answer. */
  ask: (request: { type: string }) => Promise<unknown>;
  /** Objects of a kind that live there: `count("MutationObserver")`. */
  count: (constructor: string) => Promise<number>;
  /** The events it listens for, on window and document. */
  listensFor: () => Promise<string[]>;
  /** The value of an expression there. */
  evaluate: (expression: string) => Promise<unknown>;
}

/** The content script's world in a page's top frame. */
export async function contentWorld(page: Page, extensionId: string): Promise<ContentWorld> {
  const session = await page.context().newCDPSession(page);
  const contexts: { id: number; origin: string }[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => contexts.push(context));
  await session.send("Runtime.enable");
  const find = () => contexts.find(({ origin }) => origin.includes(extensionId));
  await expect.poll(find, { message: "the content script's world" }).toBeDefined();
  const contextId = find()!.id;
  const objectId = async (expression: string): Promise<string> => {
    const { result } = await session.send("Runtime.evaluate", { expression, contextId });
    return result.objectId!;
  };
  return {
    ask: async (request) => {
      const expression = `chrome.runtime.sendMessage(${JSON.stringify(request)})`;
      const { result } = await session.send("Runtime.evaluate", {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.value as unknown;
    },
    count: async (constructor) => {
      const { objects } = await session.send("Runtime.queryObjects", {
        prototypeObjectId: await objectId(`${constructor}.prototype`),
      });
      const length = await session.send("Runtime.callFunctionOn", {
        objectId: objects.objectId!,
        functionDeclaration: "function () { return this.length; }",
        returnByValue: true,
      });
      await session.send("Runtime.releaseObject", { objectId: objects.objectId! }); // else it would keep them alive
      return length.result.value as number;
    },
    listensFor: async () => {
      const found = await Promise.all(
        ["window", "document"].map(async (name) => listeners(session, await objectId(name))),
      );
      return found.flat().toSorted();
    },
    evaluate: async (expression) =>
      (await session.send("Runtime.evaluate", { expression, contextId, returnByValue: true })).result.value as unknown,
  };
}

async function listeners(session: CDPSession, objectId: string): Promise<string[]> {
  const found = await session.send("DOMDebugger.getEventListeners", { objectId });
  return found.listeners.map(({ type }) => type);
}
