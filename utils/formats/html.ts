/**
 * Annotations as one page of HTML to print or keep. It has no script and asks for nothing: its policy says so, too. It has no words
 * of its own, only the reader's and the pages'.
 */
import type { Annotation } from "../annotation/annotation.ts";
import { COLOUR_HEX } from "./colours.ts";
import { wellFormed } from "./plain-text.ts";
import { type AnnotatedPage, pagesOf } from "./pages.ts";
import { uriOf, webAddress } from "./web-address.ts";

/** `title` and `lang` are the reader's. */
export const toHtml = (annotations: readonly Annotation[], { title, lang }: { title: string; lang: string }): string =>
  `<!doctype html>
<html lang="${escape(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1 dir="auto">${escape(title)}</h1>
${pagesOf(annotations).map(section).join("\n")}
</body>
</html>
`;

const STYLE = `
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 11pt/1.5 Georgia, serif; color: #1b1b1b; background: #fff; }
h1, h2 { font-family: system-ui, sans-serif; line-height: 1.25; break-after: avoid; }
h2 { margin: 2em 0 0; font-size: 1.1em; }
a { color: inherit; overflow-wrap: anywhere; }
.source, footer { font: 9pt/1.4 system-ui, sans-serif; color: #555; }
article { margin: 1em 0; break-inside: avoid; }
blockquote { margin: 0; padding-inline-start: 12px; border-inline-start: 4px solid; overflow-wrap: anywhere; }
.note { margin: 0.4em 0; padding-inline-start: 16px; white-space: pre-wrap; overflow-wrap: anywhere; font-family: system-ui, sans-serif; }
footer { padding-inline-start: 16px; }
footer span { margin-inline-end: 1em; }
`;

const section = (page: AnnotatedPage): string => `<section>
<h2 dir="auto">${escape(page.title || page.source)}</h2>
<p class="source">${[...page.authors, page.publication, page.published]
  .filter((part) => part !== "")
  .map((part) => `<bdi>${escape(part)}</bdi> · `)
  .join("")}${linkTo(page.source)}</p>
${page.annotations.map(article).join("\n")}
</section>`;

const article = ({ target, colour, note, tags, entities, created }: Annotation): string => `<article>
<blockquote dir="auto"${target.lang ? ` lang="${escape(target.lang)}"` : ""} style="border-color: ${COLOUR_HEX[colour]}">${escape(target.quote.exact)}</blockquote>
${note === "" ? "" : `<p class="note" dir="auto">${escape(note)}</p>\n`}<footer>${[
  ...(created === undefined ? [] : [`<time datetime="${escape(created)}">${escape(created.slice(0, 10))}</time>`]),
  ...tags.map((tag) => `#${escape(tag)}`),
  ...entities.map(({ name }) => escape(name)),
]
  .map((part) => `<span dir="auto">${part}</span>`)
  .join(" ")}</footer>
</article>`;

const linkTo = (address: string): string =>
  webAddress(address) ? `<a href="${escape(uriOf(address))}" rel="noreferrer">${escape(address)}</a>` : escape(address);

/** Text as text, in elements and in quoted attributes; characters that HTML can't hold are left out. */
const escape = (text: string): string =>
  wellFormed(text)
    .replace(/(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/gu, "")
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
