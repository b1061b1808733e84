/** A saved page as a document: its words by paragraph, and what its head tells. Nothing is rendered or run. */
import type { CorpusDocument } from "../model.ts";
import { htmlToText } from "../formats/html-to-text.ts";
import { documentOf } from "./document-of.ts";

/** What a better reader (the page's own parser) makes of a page; undefined where it finds no article. */
export type ReadArticle = (
  html: string,
) => { title: string; text: string; authors?: string[]; publisher?: string; date?: string } | undefined;

export function documentOfHtml(html: string, file: string, readArticle?: ReadArticle): CorpusDocument {
  const article = readArticle?.(html);
  const title =
    article?.title ||
    meta(html, "og:title", "dc.title", "citation_title") ||
    textOf(/<title\b[^>]*>([^]*?)<\/title/i.exec(html)?.[1] ?? "");
  const authors =
    article?.authors ??
    [meta(html, "author", "article:author", "dc.creator", "citation_author", "byl")]
      .filter((name) => name !== "" && !/^https?:/.test(name))
      .map((name) => name.replace(/^by\s+/i, ""));
  return documentOf({
    file,
    title,
    text: article?.text ?? mainText(html),
    authors,
    publisher: article?.publisher || meta(html, "og:site_name", "application-name", "dc.publisher"),
    date:
      /^\d{4}-\d\d(?:-\d\d)?/.exec(
        article?.date ||
          meta(html, "article:published_time", "date", "dc.date", "citation_publication_date", "pubdate") ||
          (/<time\b[^>]*\bdatetime=["']([^"']+)/i.exec(html)?.[1] ?? ""),
      )?.[0] ?? "",
    language: (/<html\b[^>]*\blang=["']?([a-z]{2,3})/i.exec(html)?.[1] ?? "").toLowerCase(),
    url: address(/<link\b[^>]*\brel=["']?canonical["']?[^>]*>/i.exec(html)?.[0] ?? "") || meta(html, "og:url"),
  });
}

const address = (tag: string): string => textOf(/\bhref=["']?(https?:[^"'\s>]+)/i.exec(tag)?.[1] ?? "");

function meta(html: string, ...names: string[]): string {
  const head = html.slice(0, 200_000);
  for (const name of names) {
    for (const [tag] of head.matchAll(/<meta\b[^>]*>/gi)) {
      const key = /\b(?:name|property|itemprop)=["']?([^"'\s>]+)/i.exec(tag)?.[1]?.toLowerCase();
      const content = /\bcontent=(?:"([^"]*)"|'([^']*)')/i.exec(tag);
      if (key === name && content) return textOf(content[1] ?? content[2] ?? "");
    }
  }
  return "";
}

const textOf = (html: string): string => htmlToText(html).replace(/\s+/g, " ").trim();

const CHROME = /<(nav|header|footer|aside|form|button|select|figure)\b[^>]*>[^]*?<\/\1\s*>/gi;
const SHORT = 25;

/** The words of the article, else of `main`, else of what isn't navigation: paragraphs, without lists of links. */
function mainText(html: string): string {
  const body = /<body\b[^>]*>([^]*?)(?:<\/body|$)/i.exec(html)?.[1] ?? html;
  const articles = [...body.matchAll(/<(article|main)\b[^>]*>([^]*?)<\/\1\s*>/gi)].map((match) => match[2]!);
  const longest = articles.toSorted((a, b) => b.length - a.length)[0];
  const texts = (longest && htmlToText(longest).length > 500 ? longest : body).replace(CHROME, "\n");
  const lines = htmlToText(texts)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
  const long = lines.filter((line) => line.length >= SHORT || /[.!?。！？]$/.test(line));
  return (long.length > 0 ? long : lines).join("\n\n");
}
