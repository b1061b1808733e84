/** What readers call the place of a page. */

/** The host name of an address, without the "www." that says nothing; the address itself where it has none. */
export function siteOf(address: string): string {
  const host = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase();
  return host?.replace(/^www\./, "") ?? address;
}

/** The title of a page, or where it is when it has none. */
export const pageTitle = ({ title, source }: { title: string; source: string }): string =>
  title.trim() === "" ? siteOf(source) : title;

/** Whether an address may be opened: one that came with a file can be anything. */
export const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);
