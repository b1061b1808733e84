/** All names of a page, by category, with what there is to say about the reading of it. */
import { countMentions } from "../../utils/corpus/entity-list.ts";
import type { PageReport } from "../../utils/messages/page-report.ts";
import { withCategory } from "../../utils/choices/settings-edits.ts";
import { CategoryGroups } from "../category/category-groups.tsx";
import { useWords } from "../shell/words.ts";
import { PageFailure } from "./page-failure.tsx";
import type { PageProps } from "./page-props.ts";
import "./page-list.css";

export type PageListProps = Pick<
  PageProps,
  "settings" | "unanswered" | "onChange" | "onReload" | "onRetry" | "detailsOf" | "onOpen" | "onNext" | "onMute"
> & { report: PageReport };

/** First how much is marked: categories that are off are listed, but not counted. */
export function PageList({ report, settings, unanswered, onChange, onReload, onRetry, ...actions }: PageListProps) {
  const words = useWords();
  const marked = report.entities.filter(({ category }) => !settings?.categoriesOff.includes(category));
  return (
    <>
      <output class="page-counts number">
        <span>{words.count("names", marked.length)}</span>
        <span>{words.count("mentions", countMentions(marked))}</span>
      </output>
      <p class="page-alert" role="alert">
        {unanswered && words.text("nextFailed")}
      </p>
      {report.status === "failed" && (
        <div class="page-list-failure">
          <PageFailure title="pagePartTitle" onReload={onReload} onRetry={onRetry} inline />
        </div>
      )}
      <CategoryGroups
        entities={report.entities}
        categoriesOff={settings?.categoriesOff ?? []}
        onToggle={(category, on) => onChange((before) => withCategory(before, category, on))}
        detailsOf={actions.detailsOf}
        onOpen={actions.onOpen}
        onNext={actions.onNext}
        onMute={actions.onMute}
      />
    </>
  );
}
