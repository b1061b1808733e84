/** What the document says of its author, day and publication, at the moment it is asked. */
import type { PageFacts } from "../../../utils/page-facts/facts.ts";
import { type PageDescription, readFacts } from "../../../utils/page-facts/read-facts.ts";
import { attributeOf, closestOf, parentElementOf, queryAllOf, textContentOf } from "../dom.ts";
import { addressedWindow, claimOfPage } from "../page-address.ts";

/** Elements of a kind that are looked at, and characters of what they hold; a page can have any number. */
const MOST = 100;
const MOST_CHARS = 300_000;
const NAME_CHARS = 300;

/** Under `facts`, where it says any. */
export function factsOfPage(): { facts?: PageFacts } {
  const own = addressedWindow();
  // A head that stands since another route was open speaks of that one.
  const facts = own && claimOfPage().saidAt === undefined ? readFacts(describePage(own)) : undefined;
  return facts ? { facts } : {};
}

function describePage({ document: page, location: { href } }: Window): PageDescription {
  const { canonical } = claimOfPage();
  const all = (selector: string): Element[] => Array.from(page.querySelectorAll(selector)).slice(0, MOST);
  const said = (element: Element, name: string): string => attributeOf(element, name) ?? "";
  return {
    address: href,
    ...(canonical === undefined ? {} : { canonical }),
    jsonLd: all('script[type="application/ld+json" i]').map((script) =>
      (textContentOf(script) ?? "").slice(0, MOST_CHARS),
    ),
    metas: all("meta[content]").flatMap((meta) =>
      ["name", "property", "itemprop"]
        .map((name) => said(meta, name).trim().toLowerCase())
        .filter((name) => name !== "")
        .map((name) => ({ name, content: said(meta, "content").slice(0, NAME_CHARS) })),
    ),
    authors: authorsIn(all('[itemprop~="author" i]:not(meta)'), all('a[rel~="author" i]')),
    times: all("article time[datetime], main time[datetime], time[itemprop][datetime], time[pubdate][datetime]")
      .filter((time) => closestOf(time, "aside, nav, footer") === null)
      .map((time) => ({
        datetime: said(time, "datetime").slice(0, NAME_CHARS),
        isPublished: /datePublished/i.test(said(time, "itemprop")) || attributeOf(time, "pubdate") !== null,
      })),
  };
}

/** Links to an author count where nothing is marked as one, and only those beside the first: others belong to other stories. */
function authorsIn(marked: Element[], links: Element[]): string[] {
  const around = (element: Element, selector: string): boolean => {
    const parent = parentElementOf(element);
    return parent !== null && closestOf(parent, selector) !== null;
  };
  const own = marked.filter(
    (each) => !around(each, '[itemprop~="author" i], [itemprop~="comment" i], [itemtype*="Comment"]'),
  );
  const [first] = links;
  const beside = links.filter((each) => first && parentElementOf(each) === parentElementOf(first));
  return (own.length > 0 ? own : beside).map((each) => textOf(queryAllOf(each, '[itemprop~="name" i]')[0] ?? each));
}

const textOf = (element: Element): string =>
  (attributeOf(element, "content") ?? textContentOf(element) ?? "").slice(0, NAME_CHARS);
