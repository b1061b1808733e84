/** How an import went: what was taken, merged, judged weak, and what was left out. */
import type { Report } from "../../utils/intake/values.ts";
import type { WeakReason } from "../../utils/model.ts";
import { useWords } from "../shell/words.ts";
import { WEAK_LABEL } from "./part-words.ts";
import { SkippedList } from "./skipped-list.tsx";
import "./report-view.css";

export interface ReportViewProps {
  report: Report;
  onCsv: () => void;
}

/** Counts first, then the rows. */
export function ReportView({ report, onCsv }: ReportViewProps) {
  const words = useWords();
  const { rows, taken, merged, names, reasons, documents, skipped, skippedCount } = report;
  const facts: [string, number][] = [
    [words.text("reportRows"), rows],
    [words.text("reportTaken"), taken],
    [words.text("reportMerged"), merged],
    [words.text("reportStrong"), names.strong],
    [words.text("reportWeak"), names.weak],
    [words.text("reportDocuments"), documents],
    [words.text("reportSkipped"), skippedCount],
  ];
  const weak = (Object.entries(reasons) as [WeakReason, number][]).toSorted(([, a], [, b]) => b - a);
  return (
    <>
      <dl class="report-facts number">
        {facts
          .filter(([, count]) => count > 0)
          .map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words.number(count)}</dd>
            </div>
          ))}
      </dl>
      {weak.length > 0 && (
        <details class="report-weak">
          <summary>{words.text("reportReasons")}</summary>
          <ul class="number">
            {weak.map(([why, count]) => (
              <li key={why}>
                {words.text(WEAK_LABEL[why])}: {words.number(count)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <SkippedList skipped={skipped} count={skippedCount} />
      {skippedCount > 0 && (
        <button type="button" class="button button-plain report-csv" onClick={onCsv}>
          {words.text("reportCsv")}
        </button>
      )}
    </>
  );
}
