/** The address of an annotation that was made of a document of a corpus: a URN, as most documents have no address of the web. */
import type { DocumentRef } from "../addresses.ts";

const PREFIX = "urn:gloss:document:";

/** `urn:gloss:document:<corpus>/<document>`, with the passage as its fragment (RFC 8141): the page is the document. */
export const documentSource = ({ corpus, document, passage }: DocumentRef): string =>
  `${documentPage(corpus, document)}${passage === undefined ? "" : `#${passage}`}`;

const documentPage = (corpus: string, document: string): string =>
  `${PREFIX}${encodeURIComponent(corpus)}/${encodeURIComponent(document)}`;

/** The document that an address means; undefined for any other address. */
export function documentIn(source: string): DocumentRef | undefined {
  const [, corpus, document, passage] = /^urn:gloss:document:([^/#]+)\/([^/#]+)(?:#(\d{1,9}))?$/.exec(source) ?? [];
  if (corpus === undefined || document === undefined) return undefined;
  try {
    const found = { corpus: decodeURIComponent(corpus), document: decodeURIComponent(document) };
    return passage === undefined ? found : { ...found, passage: Number(passage) };
  } catch {
    return undefined;
  }
}

/** The identity of the document as a page: all that was saved of it stands together. */
export function documentPageOf(source: string): string | undefined {
  const found = documentIn(source);
  return found && documentPage(found.corpus, found.document);
}

// ES2023 alone has neither; every engine we run in does.
declare const encodeURIComponent: (text: string) => string;
declare const decodeURIComponent: (text: string) => string;
