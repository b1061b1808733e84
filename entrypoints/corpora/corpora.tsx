/** The corpora as wires: what is installed, each with its switch, and a file of entities to bring in. */
import { useCallback } from "preact/hooks";
import { AnswerView } from "../../components/answer/answer-view.tsx";
import { useAnswer } from "../../components/answer/use-answer.ts";
import { Switch } from "../../components/controls/switch.tsx";
import { PageShell } from "../../components/shell/page-shell.tsx";
import { usePageTitle } from "../../components/shell/use-page-title.ts";
import { useStored } from "../../components/shell/use-stored.ts";
import { useWords } from "../../components/shell/words.ts";
import { corpusChoices } from "../../utils/browser/corpus-choices.ts";
import { ask } from "../../utils/browser/messaging.ts";
import { choiceOf, withCorpusChoice } from "../../utils/choices/corpora.ts";
import { useImport } from "./use-import.ts";

export function Corpora() {
  const words = useWords();
  usePageTitle(words.text("sectionCorpora"));
  const { answer, retry } = useAnswer(useCallback(() => ask({ type: "listCorpora" }), []));
  const choices = useStored(corpusChoices, 0);
  const { state, start } = useImport();

  const bring = async (file: File): Promise<void> => {
    await start({
      corpus: `own-${crypto.randomUUID().slice(0, 8)}`,
      title: file.name.replace(/\.\w+$/, ""),
      contributors: [],
      licenses: [],
      source: { kind: "lines", entities: file, documents: [], subject: [] },
    });
    retry();
  };

  return (
    <PageShell>
      <h1>{words.text("sectionCorpora")}</h1>
      <AnswerView answer={answer} onRetry={retry} page>
        {(corpora) => (
          <ul>
            {corpora.map(({ id, title, entities, documents }) => (
              <li key={id} data-corpus-id={id}>
                <Switch
                  label={title}
                  detail={`${words.count("names", entities)} · ${words.count("documents", documents)}`}
                  checked={choices.value && choiceOf(choices.value, id).enabled}
                  onChange={(enabled) => choices.change((value) => withCorpusChoice(value, id, { enabled }))}
                />
              </li>
            ))}
          </ul>
        )}
      </AnswerView>
      <label>
        {words.text("importDrop")}
        <input
          type="file"
          accept=".jsonl"
          onChange={({ currentTarget }) => currentTarget.files?.[0] && void bring(currentTarget.files[0])}
        />
      </label>
      <output data-import={state.state}>
        {state.state === "running" && words.number(state.done)}
        {state.state === "ended" && state.end === "failed" && state.message}
      </output>
    </PageShell>
  );
}
