/**
 * What the page *Corpora* asks its import worker about files before they are stored. The worker keeps them opened; the preview's rows
 * are those of the import.
 */
import type { IndexedMention } from "../intake/try-out.ts";
import type { PackAbout } from "../intake/pack.ts";
import type { Choices, JudgedName, Mapping, Report, Skipped, What } from "../intake/values.ts";
import type { Entity } from "../model.ts";

/** A file as it was dropped; `path` is relative to the drop, with `/`. Pasted lines have none. */
export interface DroppedFile {
  path: string;
  blob: Blob;
}

/** What was found in the files. */
export interface Opened {
  parts: What[];
  packs: { file: string; about: PackAbout; entities: number; documents: number }[];
  skipped: Skipped[];
}

/** The first entities of a part, as they will be. */
export interface Previewed {
  entities: Entity[];
  skipped: Skipped[];
}

/** How the names of all parts together are judged. */
export interface Judged {
  report: Report;
  /** Weak names that readers most often want to see, with the rule that caught each; at most 50. */
  riskiest: JudgedName[];
}

/** What the reader decided about single names, by `verdictKey`. */
export type Verdicts = Record<string, "strong" | "weak">;

/** The questions, by name. Mappings are one a part. */
export interface DropQuestions {
  open: { ask: { files: DroppedFile[] }; answer: Opened };
  reread: { ask: { part: number; choices: Choices }; answer: What };
  preview: { ask: { part: number; mapping: Mapping }; answer: Previewed };
  judge: { ask: { mappings: Mapping[] }; answer: Judged };
  tryOut: { ask: { mappings: Mapping[]; verdicts: Verdicts; text: string }; answer: IndexedMention[] };
}
export type DropQuestion = keyof DropQuestions;

export type AskedOfDrop = {
  [Name in DropQuestion]: { type: "ask"; number: number; question: Name } & DropQuestions[Name]["ask"];
}[DropQuestion];

/** An answer; `fault` where the files can't be read so, else a failure in words. */
export type AnswerOfDrop =
  | { type: "answer"; number: number; value: unknown }
  | { type: "answer"; number: number; fault: Skipped }
  | { type: "answer"; number: number; failed: string };
