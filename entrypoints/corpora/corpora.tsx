/** The corpora as wires: what is installed, each with its switch, and what a reader brings. */
import { useCallback } from "preact/hooks";
import { AnswerView } from "../../components/answer/answer-view.tsx";
import { useAnswer } from "../../components/answer/use-answer.ts";
import { CorpusList } from "../../components/corpora/corpus-list.tsx";
import { RemovedList } from "../../components/corpora/removed-list.tsx";
import { PageShell } from "../../components/shell/page-shell.tsx";
import { usePageTitle } from "../../components/shell/use-page-title.ts";
import { useStored } from "../../components/shell/use-stored.ts";
import { useWords } from "../../components/shell/words.ts";
import { corpusChoices } from "../../utils/browser/corpus-choices.ts";
import { ask } from "../../utils/browser/messaging.ts";
import { choiceOf, withCorpusChoice } from "../../utils/choices/corpora.ts";
import { BringIn } from "./bring-in.tsx";
import "./corpora.css";

export function Corpora() {
  const words = useWords();
  usePageTitle(words.text("sectionCorpora"));
  const { answer, retry } = useAnswer(useCallback(() => ask({ type: "listCorpora" }), []));
  const { answer: removed, retry: retryRemoved } = useAnswer(
    useCallback(() => ask({ type: "listRemovedCorpora" }), []),
  );
  const choices = useStored(corpusChoices, 0);
  const again = (): void => {
    retry();
    retryRemoved();
  };

  return (
    <PageShell current="corpora">
      <BringIn>
        <h2 class="section-title">{words.text("installedCorpora")}</h2>
        <AnswerView answer={answer} onRetry={retry}>
          {(corpora) => (
            <CorpusList
              corpora={corpora.map((corpus) => ({
                ...corpus,
                choice: choices.value ? choiceOf(choices.value, corpus.id) : corpus.choice,
              }))}
              onEnabled={(corpus, enabled) => choices.change((value) => withCorpusChoice(value, corpus, { enabled }))}
            />
          )}
        </AnswerView>
        {removed.state === "ready" && (
          <RemovedList
            removed={removed.value}
            onRestore={(corpus) => void ask({ type: "restoreCorpus", corpus }).then(again)}
            onForget={(corpus) => void ask({ type: "forgetCorpus", corpus }).then(again)}
          />
        )}
      </BringIn>
    </PageShell>
  );
}
