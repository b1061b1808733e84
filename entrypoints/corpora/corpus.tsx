/** One corpus as wires: its names, documents, report, settings, a newer file, and its end. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { AnswerView } from "../../components/answer/answer-view.tsx";
import { useAnswer } from "../../components/answer/use-answer.ts";
import { sitesIn } from "../../components/corpora/about-form.tsx";
import { corpusFacts } from "../../components/corpora/corpus-facts.ts";
import { CorpusNames } from "../../components/corpora/corpus-names.tsx";
import { CorpusSettings } from "../../components/corpora/corpus-settings.tsx";
import { ReportView } from "../../components/corpora/report-view.tsx";
import { DocumentLink } from "../../components/shell/links.tsx";
import { PageShell } from "../../components/shell/page-shell.tsx";
import { usePageTitle } from "../../components/shell/use-page-title.ts";
import { useStored } from "../../components/shell/use-stored.ts";
import { useWords } from "../../components/shell/words.ts";
import { CORPORA_ADDRESS } from "../../utils/addresses.ts";
import { corpusChoices } from "../../utils/browser/corpus-choices.ts";
import { ask } from "../../utils/browser/messaging.ts";
import { choiceOf, withCorpusChoice } from "../../utils/choices/corpora.ts";
import type { CorpusChoice } from "../../utils/choices/corpora.ts";
import { safeFileName } from "../../utils/formats/file-name.ts";
import { skippedCsv } from "../../utils/intake/report-csv.ts";
import type { Report } from "../../utils/intake/values.ts";
import type { CorpusListing } from "../../utils/messages/corpora.ts";
import type { Entity } from "../../utils/model.ts";
import { saveFile } from "../shared/save-file.ts";
import { BringIn } from "./bring-in.tsx";
import { recipeOf } from "./use-draft.ts";
import "./corpora.css";

const AT_ONCE = 256;

export function Corpus({ id }: { id: string }) {
  const words = useWords();
  const { answer, retry } = useAnswer(
    useCallback(async () => {
      const [corpora, documents, { report, recipe }] = await Promise.all([
        ask({ type: "listCorpora" }),
        ask({ type: "listDocuments" }),
        ask({ type: "readCorpusReport", corpus: id }).catch(() => ({ report: undefined, recipe: undefined })),
      ]);
      const corpus = corpora.find((one) => one.id === id);
      return corpus && { corpus, documents: documents.filter((one) => one.corpus === id), report, recipe };
    }, [id]),
  );
  return (
    <PageShell current="corpora">
      <AnswerView answer={answer} onRetry={retry} page>
        {(found) =>
          found ? (
            <BringInto {...found} />
          ) : (
            <>
              <h1 class="page-title">{words.text("corpusGone")}</h1>
              <p>
                <a href={CORPORA_ADDRESS}>{words.text("allCorpora")}</a>
              </p>
            </>
          )
        }
      </AnswerView>
    </PageShell>
  );
}

interface FoundProps {
  corpus: CorpusListing;
  documents: Awaited<ReturnType<typeof ask<"listDocuments">>>;
  report: unknown;
  recipe: unknown;
}

/** A shipped corpus comes with the extension: it can't be renewed by a file. */
function BringInto({ recipe, ...found }: FoundProps) {
  const { corpus } = found;
  if (corpus.from === "package") return <About {...found} />;
  return (
    <BringIn updating={{ id: corpus.id, title: corpus.title, recipe: recipeOf(recipe) }}>
      <About {...found} />
    </BringIn>
  );
}

function About({ corpus, documents, report }: Omit<FoundProps, "recipe">) {
  const words = useWords();
  const choices = useStored(corpusChoices, 0);
  const choice = choices.value ? choiceOf(choices.value, corpus.id) : corpus.choice;
  const title = choice.title ?? corpus.title;
  usePageTitle(title);
  const names = useNames(corpus.id);
  const choose = (change: Partial<CorpusChoice>): void =>
    choices.change((value) => withCorpusChoice(value, corpus.id, change));
  const remove = (): void =>
    void ask({ type: "removeCorpus", corpus: corpus.id }).then(() => location.assign(CORPORA_ADDRESS));

  return (
    <div data-corpus-id={corpus.id}>
      <h1 class="page-title">{title}</h1>
      <p class="page-lead number">{corpusFacts({ ...corpus, choice }, words)}</p>
      {corpus.entities > 0 && (
        <section class="corpus-section">
          <h2 class="section-title">{words.count("names", corpus.entities)}</h2>
          <CorpusNames corpus={corpus.id} {...names} />
        </section>
      )}
      {documents.length > 0 && (
        <section class="corpus-section">
          <h2 class="section-title">{words.count("documents", documents.length)}</h2>
          <ul class="corpus-documents">
            {documents.map(({ source }) => (
              <li key={source.id}>
                <DocumentLink place={{ corpus: corpus.id, document: source.id }} fallback={source.title}>
                  {source.title}
                </DocumentLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isReport(report) && (
        <section class="corpus-section">
          <h2 class="section-title">{words.text("reportTitle")}</h2>
          <ReportView
            report={report}
            onCsv={() =>
              saveFile({ name: safeFileName(title, "csv"), mediaType: "text/csv", content: skippedCsv(report.skipped) })
            }
          />
        </section>
      )}
      <section class="corpus-section">
        <h2 class="section-title">{words.text("corpusSettings")}</h2>
        <CorpusSettings
          key={corpus.id}
          title={title}
          choice={choice}
          own={corpus.from === "reader"}
          onTitle={(named) => choose({ title: named })}
          onSites={(typed) => choose({ sites: sitesIn(typed) })}
          onEnabled={(enabled) => choose({ enabled })}
          onDiscreet={(discreet) => choose({ discreet })}
          onRemove={remove}
        />
      </section>
      {corpus.from === "reader" && <h2 class="section-title corpus-section">{words.text("newerFile")}</h2>}
    </div>
  );
}

/** Pages of names, those that the query finds where there is one. */
function useNames(corpus: string) {
  const [query, setQuery] = useState("");
  const [{ entities, next }, setFound] = useState<{ entities: Entity[]; next: number | null }>({
    entities: [],
    next: null,
  });
  useEffect(() => {
    let current = true;
    void ask({ type: "readCorpusEntities", corpus, from: 0, count: AT_ONCE, ...(query === "" ? {} : { query }) })
      .then((found) => current && setFound(found))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [corpus, query]);
  const onMore = (): void =>
    void ask({
      type: "readCorpusEntities",
      corpus,
      from: next ?? 0,
      count: AT_ONCE,
      ...(query === "" ? {} : { query }),
    }).then((more) => setFound({ entities: [...entities, ...more.entities], next: more.next }));
  return { entities, query, onQuery: setQuery, onMore: next === null ? undefined : onMore };
}

const isReport = (stored: unknown): stored is Report =>
  typeof stored === "object" && stored !== null && "skippedCount" in stored && "names" in stored;
