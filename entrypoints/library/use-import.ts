/** Takes a file of annotations from the reader to the store. */
import { useRef, useState } from "preact/hooks";
import type { Conflicts, ImportState, Preview } from "../../components/library/import-state.ts";
import { codeOf } from "../../components/answer/use-answer.ts";
import { ask } from "../../utils/browser/messaging.ts";
import type { Answers } from "../../utils/messages/messages.ts";
import { FileFault } from "../../utils/formats/file-fault.ts";
import {
  type ImportFormat,
  isKnownByWords,
  MAX_FILE_CHARS,
  readAnnotations,
} from "../../utils/formats/read-annotations.ts";
import { batches } from "./read-all.ts";

/** No character takes more bytes. */
const MAX_FILE_BYTES = 4 * MAX_FILE_CHARS;

/** One file at a time; `onStored` is called when something was. */
export function useImport(onStored: () => void) {
  const [state, setState] = useState<ImportState>({ kind: "idle" });

  const fileRef = useRef<File>(undefined);

  const open = async (file: File, encoding?: string): Promise<void> => {
    fileRef.current = file;
    // Another reading of the same file comes in the former one's place.
    if (encoding === undefined) setState({ kind: "reading", file: file.name });
    try {
      if (file.size > MAX_FILE_BYTES) throw new FileFault("too-large", { limit: MAX_FILE_CHARS });
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { readings = [], ...read } = readAnnotations(file.name, bytes, encoding);
      const counts = await previewed(read);
      setState({ kind: "preview", preview: { file: file.name, ...read, counts, readings } });
    } catch (error) {
      if (error instanceof FileFault) setState({ kind: "fault", file: file.name, fault: error });
      else setState({ kind: "failed", code: codeOf(error), stored: 0 });
    }
  };

  const store = async (preview: Preview, conflicts: Conflicts): Promise<void> => {
    setState({ kind: "importing", preview });
    const result = { added: 0, same: 0, replaced: 0, kept: 0 };
    try {
      for (const annotations of batches(preview.annotations)) {
        add(result, await ask({ type: "importAnnotations", annotations, conflicts, ...matchingOf(preview.format) }));
      }
      setState({ kind: "done", result });
    } catch (error) {
      setState({
        kind: "failed",
        code: codeOf(error),
        stored: result.added + result.replaced,
        again: { preview, conflicts },
      });
    }
    onStored();
  };

  return {
    state,
    onFile: (file: File): void => void open(file),
    onReading: (encoding: string): void => {
      if (fileRef.current) void open(fileRef.current, encoding);
    },
    onImport: (preview: Preview, conflicts: Conflicts): void => void store(preview, conflicts),
    onCancel: (): void => setState({ kind: "idle" }),
  };
}

const matchingOf = (format: ImportFormat): { matching?: "words" } =>
  isKnownByWords(format) ? { matching: "words" } : {};

async function previewed({ annotations, format }: Pick<Preview, "annotations" | "format">): Promise<Preview["counts"]> {
  const counts = { new: 0, same: 0, conflict: 0 };
  for (const some of batches(annotations)) {
    for (const fate of await ask({ type: "previewImport", annotations: some, ...matchingOf(format) })) counts[fate]++;
  }
  return counts;
}

function add(sum: Answers["importAnnotations"], part: Answers["importAnnotations"]): void {
  sum.added += part.added;
  sum.same += part.same;
  sum.replaced += part.replaced;
  sum.kept += part.kept;
}
