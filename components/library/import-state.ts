/** How an import stands, from the file to the result. */
import type { Annotation } from "../../utils/annotation/annotation.ts";
import type { Answers, ErrorCode } from "../../utils/messages/messages.ts";
import type { FileReading } from "../../utils/formats/file-text.ts";
import type { Doubt, Refused } from "../../utils/formats/intake.ts";
import type { FileFault } from "../../utils/formats/file-fault.ts";
import type { ImportFormat } from "../../utils/formats/read-annotations.ts";

/** What a file would change. */
export interface Preview {
  file: string;
  format: ImportFormat;
  annotations: Annotation[];
  counts: { new: number; same: number; conflict: number };
  refused: Refused[];
  doubts: Doubt[];
  /** The texts that the file's bytes may be, the one that was taken first; one or none where there is no doubt. */
  readings: FileReading[];
}

/** What becomes of stored annotations that differ from the file's. */
export type Conflicts = "keep" | "replace";

export type ImportState =
  | { kind: "idle" }
  | { kind: "reading"; file: string }
  /** The file can't be read: not at all, or not in this of its readings. */
  | { kind: "fault"; file: string; fault: Pick<FileFault, "code" | "values"> }
  | { kind: "preview"; preview: Preview }
  | { kind: "importing"; preview: Preview }
  | { kind: "done"; result: Answers["importAnnotations"] }
  /** The store refused. `stored`: how many were stored before; `again`: what can be tried again. */
  | { kind: "failed"; code: ErrorCode; stored: number; again?: { preview: Preview; conflicts: Conflicts } };
