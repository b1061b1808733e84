/** Takes quotations along from the extension's pages: into the clipboard, and into the library. */
import type { TakeAlong, Taken } from "../../components/excerpt/take-along.tsx";
import { documentSource } from "../../utils/annotation/document-source.ts";
import { MAX_QUOTE_CHARS } from "../../utils/annotation/messages.ts";
import { readLastColour } from "../../utils/browser/last-colour.ts";
import { ask } from "../../utils/browser/messaging.ts";
import { soundFacts } from "../../utils/page-facts/facts.ts";

/** `seen` throws where what was pressed can't have been seen: in a frame of a web page. */
export const takeAlong = (seen: () => Promise<void> = () => Promise.resolve()): TakeAlong => ({
  copy: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text); // a frame in a web page isn't given the clipboard's interface
    }
  },
  save: async (taken) => {
    try {
      await seen();
      const { id } = await ask({ type: "saveAnnotation", draft: await draftOf(taken) });
      return async () => void (await ask({ type: "trashAnnotations", ids: [id] }));
    } catch {
      return undefined;
    }
  },
});

async function draftOf({ corpus, passage, text, source }: Taken) {
  const { authors, publisher, date, title, language } = source;
  const facts = soundFacts({
    authors,
    ...(date === undefined ? {} : { published: date }),
    ...(publisher === undefined ? {} : { publication: publisher.name }),
  });
  return {
    colour: await readLastColour(),
    note: "",
    tags: [],
    entities: [],
    target: {
      source: documentSource({ corpus, document: source.id, passage }),
      title,
      lang: language,
      quote: { exact: text.replace(/\s+/g, " ").trim().slice(0, MAX_QUOTE_CHARS), prefix: "", suffix: "" },
      ...(facts ? { facts } : {}),
    },
  };
}

/** As pages copied before there was an interface for it: what is selected in a field that is there for a moment. */
function copyBySelection(text: string): boolean {
  const active = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("aria-hidden", "true");
  field.className = "hidden-label";
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (active instanceof HTMLElement) active.focus();
  return copied;
}
