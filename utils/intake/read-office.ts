/** Word documents (ECMA-376) and EPUB books: paragraphs, and what they tell of themselves. */
import type { CorpusDocument } from "../model.ts";
import { htmlToText } from "../formats/html-to-text.ts";
import { documentOf } from "./document-of.ts";
import { IntakeFault } from "./fault.ts";
import { textOf } from "./text-of.ts";
import type { InFile } from "./values.ts";
import { readXml, spaced } from "./xml.ts";
import { unzip } from "./zip.ts";

export function documentOfDocx(file: InFile): CorpusDocument {
  const files = new Map(
    unzip(file, (path) => /^(?:word\/document|docProps\/core)\.xml$/.test(path)).map((one) => [one.path, one]),
  );
  const main = files.get("word/document.xml");
  if (!main) throw new IntakeFault(file.path, "damaged");
  const paragraphs: string[] = [];
  let text = "";
  readXml(textOf(main).text, file.path, {
    open: ({ name }) => {
      if (name === "tab") text += "\t";
      if (name === "br" || name === "cr") text += "\n";
    },
    text: (words, path) => {
      // What was struck out (`delText`) is no text; field codes are none.
      if (path.at(-1)?.name === "t") text += words;
    },
    close: ({ name }) => {
      if (name !== "p") return;
      if (text.trim() !== "") paragraphs.push(text.trim());
      text = "";
    },
  });
  if (paragraphs.length === 0) throw new IntakeFault(file.path, "empty");
  const about = aboutOf(files.get("docProps/core.xml"), file.path);
  return documentOf({ file: file.path, text: paragraphs.join("\n\n"), ...about });
}

/** Dublin Core, as office files and books write it. */
function aboutOf(
  file: InFile | undefined,
  name: string,
): { title: string; authors: string[]; date: string; language: string; publisher: string } {
  const about = { title: "", authors: [] as string[], date: "", language: "", publisher: "" };
  if (!file) return about;
  readXml(textOf(file).text, name, {
    close: (element) => {
      const text = spaced(element.text);
      if (element.name === "title") about.title ||= text;
      if (element.name === "creator" && text !== "") about.authors.push(text);
      if (element.name === "publisher") about.publisher ||= text;
      if (element.name === "language") about.language ||= text.slice(0, 2).toLowerCase();
      if (element.name === "created" || element.name === "date")
        about.date ||= /^\d{4}(?:-\d\d){0,2}/.exec(text)?.[0] ?? "";
    },
  });
  return about;
}

export function documentOfEpub(file: InFile): CorpusDocument {
  const files = new Map(unzip(file, (path) => /\.(?:opf|x?html?|xml)$/i.test(path)).map((one) => [one.path, one]));
  const container = files.get("META-INF/container.xml");
  let packagePath = [...files.keys()].find((path) => path.endsWith(".opf")) ?? "";
  if (container)
    readXml(textOf(container).text, file.path, {
      open: ({ name, attributes }) => {
        if (name === "rootfile" && attributes["full-path"]) packagePath = attributes["full-path"];
      },
    });
  const packaged = files.get(packagePath);
  if (!packaged) throw new IntakeFault(file.path, "damaged");
  const items = new Map<string, string>();
  const spine: string[] = [];
  readXml(textOf(packaged).text, file.path, {
    open: ({ name, attributes }) => {
      if (name === "item") items.set(attributes.id ?? "", attributes.href ?? "");
      if (name === "itemref" && attributes.linear !== "no") spine.push(attributes.idref ?? "");
    },
  });
  const folder = packagePath.includes("/") ? packagePath.replace(/[^/]+$/, "") : "";
  const chapters = spine.flatMap((id) => {
    const href = items.get(id);
    const chapter = href === undefined ? undefined : files.get(folder + decoded(href.split("#")[0]!));
    return chapter ? htmlToText(textOf(chapter).text).split("\n").join("\n\n") : [];
  });
  const text = chapters.join("\n\n");
  if (text.trim() === "") throw new IntakeFault(file.path, "empty");
  return documentOf({ file: file.path, text, ...aboutOf(packaged, file.path) });
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
