/**
 * Notes in Markdown that have a page's address in their front matter and its words in quotation blocks: ours, and those of others
 * that are made alike. What can't be told from the words around it (times, colours, names) stays unknown.
 */
import { isDay } from "../page-facts/facts.ts";
import type { Intake } from "./intake.ts";
import { markdownToText } from "./markdown-to-text.ts";
import { sourceAddress } from "./web-address.ts";

const FRONT = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Whether a text is such a note: it has front matter with a web address, and a quotation. */
export const isNote = (text: string): boolean => {
  const [whole, front = ""] = FRONT.exec(text) ?? [];
  return whole !== undefined && addressIn(front) !== undefined;
};

/** Hands its quotations to the intake; `name` is the file's, the title where the note has none. */
export function readNote(name: string, text: string, intake: Intake): "markdown" {
  const [whole = "", front = ""] = FRONT.exec(text) ?? [];
  const source = addressIn(front);
  const title = fieldOf(front, "title")[0] ?? name.replace(/\.(?:md|markdown)$/i, "");
  const authors = fieldOf(front, "author").map((author) => author.replace(/^\[\[(.*)\]\]$/, "$1"));
  const published = (fieldOf(front, "published")[0] ?? "").slice(0, 10);
  const [publication] = fieldOf(front, "publication");
  quotationsIn(text.slice(whole.length)).forEach(({ quote, rest }, index) => {
    const exact = markdownToText(quote);
    const { note, tags } = partRest(rest);
    intake.take(index + 1, {
      identity: JSON.stringify(["markdown", source, exact, index]),
      source,
      title,
      quote: { exact },
      note,
      tags,
      facts: {
        authors,
        ...(isDay(published) ? { published } : {}),
        ...(publication === undefined ? {} : { publication }),
      },
    });
  });
  return "markdown";
}

const addressIn = (front: string): string | undefined =>
  ["source", "url", "link"].map((key) => sourceAddress(fieldOf(front, key)[0])).find((each) => each !== undefined);

/** The values of a key of front matter: one on its line, or a list under it. */
function fieldOf(front: string, key: string): string[] {
  const [, line = "", list = ""] =
    new RegExp(`^${key}:[ \\t]*(.*)((?:\\r?\\n[ \\t]*-[ \\t]+.*)*)`, "im").exec(front) ?? [];
  const values = line.trim() === "" ? list.split(/\r?\n/).map((each) => each.replace(/^[ \t]*-[ \t]+/, "")) : [line];
  return values.map(scalarOf).filter((each) => each !== "");
}

function scalarOf(text: string): string {
  const plain = text.trim();
  if (/^".*"$/.test(plain)) {
    try {
      return String(JSON.parse(plain));
    } catch {
      return plain.slice(1, -1);
    }
  }
  return /^'.*'$/.test(plain) ? plain.slice(1, -1).replaceAll("''", "'") : plain;
}

/** Each block of lines that begin with `>`, and all lines up to the next. Callouts (`> [!info]`) are none. */
function quotationsIn(body: string): { quote: string; rest: string[] }[] {
  const found: { quote: string; rest: string[] }[] = [];
  let isInside = false;
  for (const line of body.split(/\r?\n/)) {
    const last = found.at(-1);
    if (!line.startsWith(">")) {
      last?.rest.push(line);
      isInside = false;
    } else if (isInside && last) last.quote += `\n${line.replace(/^>[ ]?/, "")}`;
    else {
      found.push({ quote: line.replace(/^>[ ]?/, ""), rest: [] });
      isInside = true;
    }
  }
  return found.filter(({ quote }) => !/^\[![a-z]+\]/i.test(quote));
}

/** Lines of `#tags` alone are tags, lines of `[[links]]` alone are names; all else is the note. */
function partRest(lines: readonly string[]): { note: string; tags: string[] } {
  const isTags = (line: string): boolean => /^(?:#[^\s#]+\s*)+$/u.test(line.trim());
  const isLinks = (line: string): boolean => /^\[\[[^[\]]+\]\](?:,? \[\[[^[\]]+\]\])*$/.test(line.trim());
  return {
    note: lines
      .filter((line) => !isTags(line) && !isLinks(line))
      .join("\n")
      .trim()
      .replace(/\n{3,}/g, "\n\n"),
    tags: lines.filter(isTags).flatMap((line) =>
      line
        .trim()
        .split(/\s+/)
        .map((tag) => tag.slice(1)),
    ),
  };
}
