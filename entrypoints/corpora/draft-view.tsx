/** A drop on its way to a corpus, as wires: what it is, what would be marked, what it is called, and at last the import. */
import { useEffect, useState } from "preact/hooks";
import { type About, AboutForm, sitesIn } from "../../components/corpora/about-form.tsx";
import { JudgedView } from "../../components/corpora/judged-view.tsx";
import { PartView } from "../../components/corpora/part-view.tsx";
import { SkippedList } from "../../components/corpora/skipped-list.tsx";
import { TryOut } from "../../components/corpora/try-out.tsx";
import { StateView } from "../../components/controls/state-view.tsx";
import { useWords } from "../../components/shell/words.ts";
import { openTabs, textOfTab } from "./open-tabs.ts";
import type { Draft, useDraft } from "./use-draft.ts";

export interface DraftViewProps {
  draft: Draft;
  acts: Pick<ReturnType<typeof useDraft>, "reread" | "map" | "judge" | "tryOut" | "close">;
  /** The corpus that a newer file is for. */
  updating: { title: string } | undefined;
  onImport: (about: About & { discreet: boolean }) => void;
}

export function DraftView({ draft, acts, updating, onImport }: DraftViewProps) {
  const words = useWords();
  const { opened, mappings, previews, judged, verdicts, tried } = draft;
  const [about, setAbout] = useState(() => firstAbout(draft));
  const [tabs, setTabs] = useState<{ id: number; title: string }[]>([]);
  const [refused, setRefused] = useState(false);
  useEffect(() => void openTabs().then(setTabs), []);

  const tryTab = async (tab: number): Promise<void> => {
    const text = await textOfTab(tab);
    setRefused(text === undefined);
    if (text !== undefined) await acts.tryOut(text);
  };
  const nothing = opened.parts.length + opened.packs.length === 0;
  const named = judged && judged.report.names.strong + judged.report.names.weak + judged.report.documents > 0;
  const ready = !nothing && judged !== undefined && about.title.trim() !== "" && about.discreet !== undefined;

  return (
    <>
      {nothing && <StateView title={words.text("nothingToTake")} live inline />}
      {opened.packs.map(({ file, about: pack, entities, documents }) => (
        <section key={file} class="part">
          <h2 class="part-file">{file}</h2>
          <p>
            {words.text(
              "intakeFacts",
              words.text("intakePack"),
              words.list([pack.title, words.count("names", entities), words.count("documents", documents)]),
            )}
          </p>
        </section>
      ))}
      {opened.parts.map((what, i) => (
        <PartView
          key={what.file}
          what={what}
          mapping={mappings[i]!}
          preview={previews[i]}
          onChoices={(choices) => void acts.reread(i, choices)}
          onMapping={(mapping) => acts.map(i, mapping)}
        />
      ))}
      <SkippedList skipped={opened.skipped} count={opened.skipped.length} open={nothing} />
      {!nothing && (
        <>
          <section class="draft-section">
            <h2 class="section-title">{words.text("whatWouldBeMarked")}</h2>
            <JudgedView judged={judged} verdicts={verdicts} onVerdicts={acts.judge} />
            {judged && (
              <TryOut
                tabs={tabs}
                tried={tried}
                refused={refused}
                onText={(text) => void acts.tryOut(text)}
                onTab={(tab) => void tryTab(tab)}
              />
            )}
          </section>
          {!updating && (
            <section class="draft-section">
              <h2 class="section-title">{words.text("nameIt")}</h2>
              <AboutForm about={about} onAbout={setAbout} />
            </section>
          )}
        </>
      )}
      <div class="draft-actions">
        {!nothing && (
          <button
            type="button"
            class="button button-plain button-main"
            disabled={updating ? judged === undefined : !ready}
            onClick={() => onImport({ ...about, discreet: about.discreet ?? true })}
          >
            {words.text(updating ? "lookAtChanges" : "importCorpus")}
          </button>
        )}
        <button type="button" class="button button-plain" onClick={acts.close}>
          {words.text("cancel")}
        </button>
        {!nothing && !updating && about.discreet === undefined && named && (
          <p class="draft-missing">{words.text("sayHowShown")}</p>
        )}
      </div>
    </>
  );
}

function firstAbout({ opened }: Draft): About {
  const pack = opened.packs.length === 1 && opened.parts.length === 0 ? opened.packs[0]!.about : undefined;
  const license = pack?.licenses?.[0];
  const file = opened.parts[0]?.file ?? "";
  return {
    title: pack?.title ?? file.split("/")[0]!.replace(/(?:\.[a-z]\w{0,5}){1,2}$/i, ""),
    maker: pack?.sources?.[0]?.title ?? "",
    license: license?.title ?? license?.name ?? "",
    created: pack?.created ?? "",
    sites: "",
    // What is published under a licence is no secret.
    discreet: license ? false : undefined,
  };
}

/** What the store is told of the form. */
export const storedAbout = ({ title, maker, license, created }: About) => ({
  title: title.trim(),
  contributors: maker.trim() === "" ? [] : [{ title: maker.trim() }],
  licenses: license.trim() === "" ? [] : [{ name: license.trim(), title: license.trim() }],
  ...(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(created.trim()) ? { created: created.trim() } : {}),
});

export const chosenAbout = ({ sites, discreet }: About & { discreet: boolean }) => ({
  discreet,
  sites: sitesIn(sites),
});
