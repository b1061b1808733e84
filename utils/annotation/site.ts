/** What readers call the place of a page. */
import { readerAddress } from "../addresses.ts";
import { documentIn } from "./document-source.ts";

/** The host name of an address, without the "www." that says nothing; the address itself where it has none. */
export function siteOf(address: string): string {
  const document = documentIn(address);
  if (document) return document.corpus;
  const host = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase();
  return host?.replace(/^www\./, "") ?? address;
}

/** The title of a page, or where it is when it has none. */
export const pageTitle = ({ title, source }: { title: string; source: string }): string =>
  title.trim() === "" ? siteOf(source) : title;

/** Where an address leads: a page of the web, or a document in the reader; nowhere for one that came with a file and is anything else. */
export function openable(address: string): string | undefined {
  const document = documentIn(address);
  if (document) return readerAddress(document);
  return /^https?:\/\//i.test(address) ? address : undefined;
}
