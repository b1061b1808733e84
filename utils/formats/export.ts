/** Annotations as a file, in any of the formats that go out. */
import { type Zippable, strToU8, zipSync } from "fflate";
import type { Annotation } from "../annotation/annotation.ts";
import { toBibtex } from "./bibtex.ts";
import { toCsl } from "./csl.ts";
import { safeFileName } from "./file-name.ts";
import { toHtml } from "./html.ts";
import { toHypothesis } from "./hypothesis.ts";
import { type Note, toNotes } from "./markdown.ts";
import { toReadwise } from "./readwise.ts";
import { toRis } from "./ris.ts";
import { toTable } from "./table.ts";
import { toCollection } from "./w3c.ts";

/** `jsonld` alone loses nothing. */
export const EXPORT_FORMATS = [
  "jsonld",
  "markdown",
  "csv",
  "ris",
  "bibtex",
  "csl",
  "html",
  "readwise",
  "hypothesis",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  /** What stands over it, and what the file is called, with the day. */
  title: string;
  /** The reader's language, BCP 47. */
  lang: string;
  /** When it is made, ISO 8601 in UTC. */
  now: string;
  /** The day in the reader's own calendar; without it, that of `now`. */
  day?: string;
  /** For `markdown`; without one, `DEFAULT_TEMPLATE`. */
  template?: string;
}

export interface ExportedFile {
  name: string;
  mediaType: string;
  content: string | Uint8Array;
}

/** The file. Notes of several pages come in a zip. Throws `TemplateFault` where a template can't be used. */
export function exportAs(
  format: ExportFormat,
  annotations: readonly Annotation[],
  options: ExportOptions,
): ExportedFile {
  const { title, lang, now, template } = options;
  const day = options.day ?? now.slice(0, 10);
  /** Several formats have one extension: `kind` tells their files apart. */
  const file = (extension: string, mediaType: string, content: string | Uint8Array, kind = ""): ExportedFile => ({
    name: safeFileName(title, `${kind && ` ${kind}`} ${day}${extension}`),
    mediaType,
    content,
  });
  switch (format) {
    case "jsonld":
      return file(".jsonld", "application/ld+json", json(toCollection(annotations, { title })));
    case "markdown": {
      const notes = toNotes(annotations, template, title);
      const [only] = notes;
      if (only && notes.length === 1) return { ...only, mediaType: "text/markdown" };
      return file(".zip", "application/zip", zipOf(notes, now));
    }
    case "readwise":
      return file(".csv", "text/csv", toReadwise(annotations), "Readwise");
    case "csv":
      return file(".csv", "text/csv", toTable(annotations));
    case "bibtex":
      return file(".bib", "application/x-bibtex", toBibtex(annotations));
    case "hypothesis":
      return file(".json", "application/json", json(toHypothesis(annotations, now)), "Hypothesis");
    case "ris":
      return file(".ris", "application/x-research-info-systems", toRis(annotations));
    case "csl":
      return file(".json", "application/vnd.citationstyles.csl+json", json(toCsl(annotations)), "CSL");
    case "html":
      return file(".html", "text/html", toHtml(annotations, { title, lang }));
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The notes in one archive, dated; a zip knows the years 1980 to 2099. */
function zipOf(notes: readonly Note[], now: string): Uint8Array {
  const year = Number(now.slice(0, 4));
  const mtime = year >= 1980 && year <= 2099 ? now : "1980-01-02T00:00:00Z";
  const files: Zippable = Object.fromEntries(notes.map(({ name, content }) => [name, strToU8(content)]));
  return zipSync(files, { mtime });
}
