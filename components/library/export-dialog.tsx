/** Which annotations to take along, and in which form. */
import { useState } from "preact/hooks";
import { EXPORT_FORMATS, type ExportFormat } from "../../utils/formats/export.ts";
import type { TextKey } from "../../utils/words.ts";
import { Dialog } from "../controls/dialog.tsx";
import { StateView } from "../controls/state-view.tsx";
import { useWords } from "../shell/words.ts";
import { RadioList } from "../controls/radio-list.tsx";
import { TemplateField } from "../annotation/template-field.tsx";

export const EXPORT_SCOPES = ["one", "page", "selected", "found", "all"] as const;
export type ExportScope = (typeof EXPORT_SCOPES)[number];

/** What went wrong: a template with a fault in a line, or anything else. */
export type ExportFault = { kind: "template"; line: number; tag: string } | { kind: "failed" };

export interface ExportDialogProps {
  /** Those there are, the likeliest first; how many each holds where that is known. */
  scopes: { scope: ExportScope; count?: number }[];
  /** What was exported as last, and how much. */
  last: { format?: string; scope?: string };
  template: string;
  working: boolean;
  fault: ExportFault | undefined;
  onTemplate: (template: string) => void;
  onExport: (scope: ExportScope, format: ExportFormat) => void;
  onClose: () => void;
}

const FORMAT_LABEL: Record<ExportFormat, TextKey> = {
  jsonld: "formatJsonld",
  markdown: "formatMarkdown",
  csv: "formatCsv",
  bibtex: "formatBibtex",
  readwise: "formatReadwise",
  hypothesis: "formatHypothesis",
  ris: "formatRis",
  csl: "formatCsl",
  html: "formatHtml",
};
const FORMAT_NOTE: Record<ExportFormat, TextKey> = {
  jsonld: "formatJsonldText",
  markdown: "formatMarkdownText",
  csv: "formatCsvText",
  bibtex: "formatBibtexText",
  readwise: "formatReadwiseText",
  hypothesis: "formatHypothesisText",
  ris: "formatRisText",
  csl: "formatCslText",
  html: "formatHtmlText",
};
const SCOPE_LABEL: Record<ExportScope, TextKey> = {
  one: "scopeOne",
  page: "scopeItsPage",
  selected: "scopeSelected",
  found: "scopeFound",
  all: "scopeAll",
};

/** What the reader points at; where that is nothing, what was taken the last time. */
function firstScope(scopes: ExportDialogProps["scopes"], last: string | undefined): ExportScope {
  const [nearest] = scopes;
  const isPointedAt = nearest?.scope === "one" || nearest?.scope === "selected";
  return (!isPointedAt && scopes.find(({ scope }) => scope === last)?.scope) || (nearest?.scope ?? "all");
}

/** The file is made here and saved by the browser. */
export function ExportDialog({ scopes, last, template, working, fault, ...act }: ExportDialogProps) {
  const words = useWords();
  const [scope, setScope] = useState<ExportScope>(firstScope(scopes, last.scope));
  const [format, setFormat] = useState<ExportFormat>(
    EXPORT_FORMATS.find((each) => each === last.format) ?? EXPORT_FORMATS[0],
  );
  return (
    <Dialog title={words.text("exportTitle")} onClose={act.onClose}>
      <form
        class="export-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!working) act.onExport(scope, format);
        }}
      >
        {scopes.length > 1 && (
          <RadioList
            label={words.text("exportWhich")}
            options={scopes.map(({ scope: value, count }) => ({
              value,
              label: words.text(SCOPE_LABEL[value]),
              ...(count === undefined ? {} : { note: words.count("annotations", count) }),
            }))}
            value={scope}
            onChange={setScope}
          />
        )}
        <RadioList
          label={words.text("exportFormat")}
          options={EXPORT_FORMATS.map((value) => ({
            value,
            label: words.text(FORMAT_LABEL[value]),
            note: words.text(FORMAT_NOTE[value]),
          }))}
          value={format}
          onChange={setFormat}
        />
        {format === "markdown" && <TemplateField template={template} onTemplate={act.onTemplate} />}
        {fault && <Fault fault={fault} />}
        <div class="dialog-actions">
          <button type="submit" class="button button-plain button-main" aria-disabled={working}>
            {words.text(working ? "exporting" : "export")}
          </button>
          <button type="button" class="button button-plain" onClick={act.onClose}>
            {words.text("cancel")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Fault({ fault }: { fault: ExportFault }) {
  const words = useWords();
  return fault.kind === "template" ? (
    <StateView
      title={words.text("templateFaultTitle", words.number(fault.line))}
      text={words.text("templateFaultText", fault.tag)}
      live
      inline
    />
  ) : (
    <StateView title={words.text("exportFailedTitle")} text={words.text("exportFailedText")} live inline />
  );
}
