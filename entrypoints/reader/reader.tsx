/** What the reader asks the corpora for, and how it shows the answers. */
import { useCallback } from "preact/hooks";
import { AnswerView } from "../../components/answer/answer-view.tsx";
import { DocumentList } from "../../components/reader/document-list.tsx";
import { DocumentView } from "../../components/reader/document-view.tsx";
import { useSearch } from "../../components/search/use-search.ts";
import { PageShell } from "../../components/shell/page-shell.tsx";
import { useAnswer } from "../../components/answer/use-answer.ts";
import { usePageTitle } from "../../components/shell/use-page-title.ts";
import { useWords } from "../../components/shell/words.ts";
import type { DocumentRef } from "../../utils/addresses.ts";
import { ask } from "../../utils/browser/messaging.ts";
import { askSearch } from "../../utils/browser/search.ts";

/** One document, or the list of all. */
export function Reader({ asked }: { asked: DocumentRef | undefined }) {
  const search = useSearch(askSearch);
  return (
    <PageShell current="documents" search={search}>
      {asked ? <OneDocument asked={asked} /> : <AllDocuments />}
    </PageShell>
  );
}

function OneDocument({ asked: { corpus, document, passage } }: { asked: DocumentRef }) {
  const { answer, retry } = useAnswer(
    useCallback(() => ask({ type: "readDocument", corpus, document }), [corpus, document]),
  );
  usePageTitle(answer.state === "ready" ? answer.value.document.title : undefined);
  return (
    <AnswerView
      page
      answer={answer}
      onRetry={retry}
      missing={{ title: "documentMissingTitle", text: "documentMissingText" }}
    >
      {(read) => <DocumentView read={read} passage={passage} />}
    </AnswerView>
  );
}

const askDocuments = () => ask({ type: "listDocuments" });

function AllDocuments() {
  const { answer, retry } = useAnswer(askDocuments);
  usePageTitle(useWords().text("documentsTitle"));
  return (
    <AnswerView page answer={answer} onRetry={retry}>
      {(documents) => <DocumentList documents={documents} />}
    </AnswerView>
  );
}
