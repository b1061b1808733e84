/** Makes a file of annotations and hands it to the browser to save. */
import { useState } from "preact/hooks";
import {
  ExportDialog,
  type ExportDialogProps,
  type ExportFault,
  type ExportScope,
} from "../../components/library/export-dialog.tsx";
import { dayOf } from "../../components/annotation/dates.ts";
import { useWords } from "../../components/shell/words.ts";
import type { Annotation } from "../../utils/annotation/annotation.ts";
import { pageTitle } from "../../utils/annotation/site.ts";
import { exportAs, type ExportFormat } from "../../utils/formats/export.ts";
import { TemplateFault } from "../../utils/formats/template.ts";
import type { Words } from "../../utils/words.ts";
import { saveFile } from "../shared/save-file.ts";

export interface ExportingProps extends Pick<
  ExportDialogProps,
  "scopes" | "last" | "template" | "onTemplate" | "onClose"
> {
  /** What is exported, to be remembered. */
  onChosen: (exported: { format: ExportFormat; scope: ExportScope }) => void;
  /** The annotations of a scope, as they are in the store now. */
  read: (scope: ExportDialogProps["scopes"][number]["scope"]) => Promise<Annotation[]>;
}

/** Open until the file is made, or the reader gives up. */
export function Exporting({ read, onChosen, ...props }: ExportingProps) {
  const words = useWords();
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<ExportFault>();
  return (
    <ExportDialog
      {...props}
      working={working}
      fault={fault}
      onExport={(scope, format) => {
        setWorking(true);
        setFault(undefined);
        onChosen({ format, scope });
        read(scope)
          .then((annotations) => saveAs(format, annotations, { template: props.template, words }))
          .then(props.onClose, (error: unknown) => {
            setFault(
              error instanceof TemplateFault
                ? { kind: "template", line: error.line, tag: error.tag }
                : { kind: "failed" },
            );
            setWorking(false);
          });
      }}
    />
  );
}

/** Saves them in a file that is named after their page, where there is one alone. Throws `TemplateFault`. */
export function saveAs(
  format: ExportFormat,
  annotations: Annotation[],
  { template, words, name }: { template: string; words: Words; name?: string },
): void {
  const [first] = annotations;
  const one = first !== undefined && annotations.every(({ target }) => target.page === first.target.page);
  const file = exportAs(format, annotations, {
    title: name ?? (one ? pageTitle(first.target) : words.text("exportName")),
    lang: words.language,
    now: new Date().toISOString(),
    day: dayOf(new Date().toISOString()),
    ...(template === "" ? {} : { template }),
  });
  saveFile(file);
}
