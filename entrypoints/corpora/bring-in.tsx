/** What a reader brings: dropped, looked at, named, stored. While there is a draft, it stands in the place of everything else. */
import type { ComponentChildren } from "preact";
import { DifferenceDialog } from "../../components/corpora/difference-dialog.tsx";
import { DropZone } from "../../components/corpora/drop-zone.tsx";
import { ImportProgress } from "../../components/corpora/import-progress.tsx";
import type { About } from "../../components/corpora/about-form.tsx";
import { StateView } from "../../components/controls/state-view.tsx";
import { useDrop } from "../../components/controls/use-drop.ts";
import { useWords } from "../../components/shell/words.ts";
import { corpusAddress } from "../../utils/addresses.ts";
import { corpusChoices } from "../../utils/browser/corpus-choices.ts";
import { withCorpusChoice } from "../../utils/choices/corpora.ts";
import type { ImportFault } from "../../utils/messages/import-port.ts";
import type { TextKey } from "../../utils/words.ts";
import { chosenFiles, droppedFiles } from "./dropped-files.ts";
import { chosenAbout, DraftView, storedAbout } from "./draft-view.tsx";
import { type Recipe, useDraft } from "./use-draft.ts";
import { useImport } from "./use-import.ts";

export interface BringInProps {
  /** The corpus that a newer file takes the place of. */
  updating?: { id: string; title: string; recipe: Recipe | undefined };
  children: ComponentChildren;
}

const FAULT: Record<ImportFault, TextKey> = {
  busy: "importBusy",
  quota: "importQuota",
  disk: "importDisk",
  invalid: "importInvalid",
  failed: "importFailed",
};

export function BringIn({ updating, children }: BringInProps) {
  const words = useWords();
  const draft = useDraft();
  const importing = useImport();
  const { state } = draft;
  const bring = (files: Parameters<typeof draft.open>[0]): void => {
    importing.reset();
    void draft.open(files, updating?.recipe);
  };
  const busy = importing.state.state === "running" || importing.state.state === "deciding";
  const over = useDrop((dropped) => busy || void droppedFiles(dropped).then(bring));

  const store = async (about: About & { discreet: boolean }): Promise<void> => {
    if (state.state !== "open") return;
    const pack = state.opened.packs.length === 1 && state.opened.parts.length === 0 ? state.opened.packs[0] : undefined;
    const id = updating?.id ?? `own-${pack ? pack.about.name.slice(0, 100) : crypto.randomUUID().slice(0, 8)}`;
    // Before it is read for the first time: what is discreet is never painted.
    if (!updating) await corpusChoices.change((value) => withCorpusChoice(value, id, chosenAbout(about)));
    const recipe: Recipe = {
      parts: state.opened.parts.map(({ columns }, i) => ({ columns, mapping: state.mappings[i]! })),
      verdicts: state.verdicts,
    };
    const end = await importing.start(
      {
        corpus: id,
        ...(updating ? { title: updating.title, contributors: [], licenses: [] } : storedAbout(about)),
        source: { kind: "drop", mappings: state.mappings, verdicts: state.verdicts },
        recipe,
      },
      state.worker,
    );
    if (end.end === "done") location.assign(corpusAddress(end.corpus));
    else draft.close();
  };

  if (importing.state.state === "running")
    return <ImportProgress step={importing.state.step} done={importing.state.done} onCancel={importing.cancel} />;
  if (importing.state.state === "deciding")
    return (
      <DifferenceDialog
        title={updating?.title ?? ""}
        difference={importing.state.difference}
        onDecide={importing.state.decide}
      />
    );
  if (state.state === "open")
    return (
      <>
        <h1 class="page-title">{updating ? words.text("updateTitle", updating.title) : words.text("newCorpus")}</h1>
        <DraftView
          key={state.worker}
          draft={state}
          acts={draft}
          updating={updating}
          onImport={(about) => void store(about)}
        />
      </>
    );
  return (
    <>
      {!updating && (
        <>
          <h1 class="page-title">{words.text("sectionCorpora")}</h1>
          <p class="page-lead corpora-lead">{words.text("corporaLead")}</p>
        </>
      )}
      {importing.state.state === "ended" && importing.state.end === "failed" && (
        <StateView
          title={words.text(FAULT[importing.state.code])}
          text={words.text("importNothingStored")}
          live
          inline
        />
      )}
      {importing.state.state === "ended" && importing.state.end === "cancelled" && (
        <output class="corpora-said">{words.text("importCancelled")}</output>
      )}
      {state.state === "failed" && <StateView title={words.text("filesFailed")} live inline />}
      {updating && children}
      {state.state === "opening" ? (
        <output class="corpora-said">{words.text("readingFiles")}</output>
      ) : (
        <DropZone
          over={over}
          onFiles={(files) => bring(chosenFiles(files))}
          onPaste={(text) => bring([{ path: "", blob: new Blob([text]) }])}
        />
      )}
      {!updating && <div class="corpora-list">{children}</div>}
    </>
  );
}
