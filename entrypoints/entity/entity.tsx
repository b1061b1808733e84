/** What the page about an entity asks the corpora for, and how it shows the answers. */
import { useCallback } from "preact/hooks";
import { AnswerView } from "../../components/answer/answer-view.tsx";
import { EntityIndex } from "../../components/entity-page/entity-index.tsx";
import { EntityView } from "../../components/entity-page/entity-view.tsx";
import { useSearch } from "../../components/search/use-search.ts";
import { PageShell } from "../../components/shell/page-shell.tsx";
import { useAnswer } from "../../components/answer/use-answer.ts";
import { usePageTitle } from "../../components/shell/use-page-title.ts";
import { useWords } from "../../components/shell/words.ts";
import { ask } from "../../utils/browser/messaging.ts";
import { askSearch } from "../../utils/browser/search.ts";
import type { EntityRef } from "../../utils/model.ts";

export interface EntityRootProps {
  asked: EntityRef | undefined;
  /** What to search at first. */
  query: string;
}

/** One entity, or all of them. */
export function EntityRoot({ asked, query }: EntityRootProps) {
  const search = useSearch(askSearch, query);
  return (
    <PageShell current="names" search={search}>
      {asked ? <OneEntity asked={asked} /> : <AllEntities />}
    </PageShell>
  );
}

function OneEntity({ asked: { corpus, entity } }: { asked: EntityRef }) {
  const { answer, retry } = useAnswer(
    useCallback(() => ask({ type: "readEntityPage", corpus, entity }), [corpus, entity]),
  );
  usePageTitle(answer.state === "ready" ? answer.value.entity.name : undefined);
  return (
    <AnswerView
      page
      answer={answer}
      onRetry={retry}
      missing={{ title: "entityMissingTitle", text: "entityMissingText" }}
    >
      {(page) => <EntityView page={page} />}
    </AnswerView>
  );
}

const askEntities = () => ask({ type: "listEntities" });

function AllEntities() {
  const { answer, retry } = useAnswer(askEntities);
  usePageTitle(useWords().text("namesTitle"));
  return (
    <AnswerView page answer={answer} onRetry={retry}>
      {(entities) => <EntityIndex entities={entities} />}
    </AnswerView>
  );
}
