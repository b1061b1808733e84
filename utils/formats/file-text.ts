/** The text that a file's bytes are, and the names of what isn't text. */
import { unzipSync } from "fflate";
import { readingsOf, SURE } from "../text/encoding.ts";
import { FileFault } from "./file-fault.ts";

// ES2023 alone has no decoder; every engine we run in does.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** A text that bytes may be, as a reader can tell it: by its words. */
export interface FileReading {
  encoding: string;
  /** Some lines with characters beyond ASCII. */
  sample: string[];
}

export interface FileText {
  text: string;
  /** Places that the encoding can't explain. */
  lost: number;
  /** The one that was taken first; alone when there is no doubt. */
  readings: FileReading[];
}

const SAMPLE_LINES = 3;
const SAMPLE_CHARS = 160;

/** Kinds of files by how they begin. */
const KINDS: readonly [kind: string, start: number[]][] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["GZIP", [0x1f, 0x8b]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["SQLite", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ["Microsoft Office", [0xd0, 0xcf, 0x11, 0xe0]],
  ["RAR", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
];
/** What an archive is by a file that it holds. */
const ARCHIVES: readonly [name: RegExp, kind: string][] = [
  [/^xl\//, "XLSX"],
  [/^word\//, "DOCX"],
  [/^ppt\//, "PPTX"],
  [/^META-INF\/container\.xml$/, "EPUB"],
  [/^content\.xml$/, "OpenDocument"],
];

/** The text in an encoding, else in the likeliest. Throws `FileFault` for a file of another kind. */
export function textOfFile(file: string, bytes: Uint8Array, encoding?: string): FileText {
  const kind = KINDS.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0];
  if (kind !== undefined) throw new FileFault("other-kind", { file, kind });
  const readings = readingsOf(bytes);
  const taken = readings.find((each) => each.encoding === encoding) ?? readings[0];
  if (!taken) throw new FileFault("not-text", { file });
  const others = readings.filter((each) => each !== taken);
  const isSure = taken.certainty >= SURE && encoding === undefined;
  return {
    text: taken.text,
    lost: taken.lost,
    readings: [taken, ...(isSure ? [] : others)].map((each) => ({
      encoding: each.encoding,
      sample: sampleOf(each.text),
    })),
  };
}

function sampleOf(text: string): string[] {
  const sample: string[] = [];
  for (const [line] of text.matchAll(/[^\r\n]*[\u0080-\uffff][^\r\n]*/g)) {
    const [first = ""] = line.split(/[\u0080-\uffff]/, 1);
    sample.push(line.slice(Math.max(0, first.length - SAMPLE_CHARS / 4)).slice(0, SAMPLE_CHARS));
    if (sample.length === SAMPLE_LINES) break;
  }
  return sample;
}

/**
 * The texts in a zip: its Markdown notes, else what else it has of ours; undefined when it is no zip. Throws `FileFault` for one that
 * has none, or more than `most` or `size` characters of them.
 */
export function filesInZip(
  file: string,
  bytes: Uint8Array,
  { most, size }: { most: number; size: number },
): { name: string; text: string }[] | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || (bytes[2] ?? 0) > 8) return undefined;
  const names: string[] = [];
  let total = 0;
  let unzipped: Record<string, Uint8Array>;
  try {
    unzipped = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!/\.(?:md|markdown|json|jsonld|csv)$/i.test(name) || /(?:^|\/)(?:\.|__MACOSX)/.test(name)) return false;
        total += originalSize;
        if (total > size) throw new FileFault("too-large", { file, limit: size });
        if (names.length > most) throw new FileFault("too-many", { file, limit: most });
        return true;
      },
    });
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault("other-kind", { file, kind: "ZIP" });
  }
  const archive = ARCHIVES.find(([name]) => names.some((each) => name.test(each)))?.[1];
  const all = Object.entries(unzipped);
  const notes = all.filter(([name]) => /\.(?:md|markdown)$/i.test(name));
  const chosen = notes.length > 0 ? notes : all.slice(0, 1);
  if (archive !== undefined || chosen.length === 0) throw new FileFault("other-kind", { file, kind: archive ?? "ZIP" });
  return chosen.map(([name, content]) => ({
    name: name.split("/").at(-1) ?? name,
    text: new TextDecoder("utf-8").decode(content),
  }));
}
