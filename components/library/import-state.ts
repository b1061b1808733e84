/** How an import stands, from the file to the result. */
import type { Annotation } from "../../utils/annotation/annotation.ts";
import type { Answers, ErrorCode } from "../../utils/messages/messages.ts";
import type { Refused } from "../../utils/formats/intake.ts";
import type { FileFault, ImportFormat } from "../../utils/formats/read-annotations.ts";

/** What a file would change. */
export interface Preview {
  file: string;
  format: ImportFormat;
  annotations: Annotation[];
  counts: { new: number; same: number; conflict: number };
  refused: Refused[];
}

/** What becomes of stored annotations that differ from the file's. */
export type Conflicts = "keep" | "replace";

export type ImportState =
  | { kind: "idle" }
  | { kind: "reading"; file: string }
  /** The file can't be read. */
  | { kind: "fault"; file: string; fault: Pick<FileFault, "code" | "values"> }
  | { kind: "preview"; preview: Preview }
  | { kind: "importing"; preview: Preview }
  | { kind: "done"; result: Answers["importAnnotations"] }
  /** The store refused. `stored`: how many were stored before; `again`: what can be tried again. */
  | { kind: "failed"; code: ErrorCode; stored: number; again?: { preview: Preview; conflicts: Conflicts } };
