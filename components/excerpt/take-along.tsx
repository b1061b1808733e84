/** What a reader takes along of a quotation: the words with their source, or the excerpt as an annotation. */
import { createContext } from "preact";
import { useContext, useState } from "preact/hooks";
import type { Excerpt } from "../../utils/model.ts";
import { COPY_FORMS, type CopyForm, type Quotation, withSource } from "../../utils/reading/with-source.ts";
import type { TextKey } from "../../utils/words.ts";
import { useWords } from "../shell/words.ts";
import "./take-along.css";

/** A quotation, and where it stands. */
export type Taken = Quotation & Pick<Excerpt, "corpus" | "passage">;

export interface TakeAlong {
  /** Resolves to whether the browser let it be copied. */
  copy: (text: string) => Promise<boolean>;
  /** Resolves to the way back; `undefined` where it could not be stored. */
  save: (taken: Taken) => Promise<(() => Promise<void>) | undefined>;
}

/** Provided at the root of a page; without it nothing can be taken along. */
export const TakeAlongContext = createContext<TakeAlong | undefined>(undefined);

type State =
  | { at: "rest" }
  | { at: "copied"; form: CopyForm }
  | { at: "saved"; undo: () => Promise<void> }
  | { at: "failed"; what: "copyRefused" | "notSaved" };

const COPY_LABEL: Record<CopyForm, TextKey> = {
  plain: "copyWithSource",
  markdown: "copyMarkdown",
  citation: "copyCitation",
};

/** A quiet line; after a copy the other forms, after saving the way back. */
export function TakeAlongActs({ taken }: { taken: Taken }) {
  const words = useWords();
  const along = useContext(TakeAlongContext);
  const [state, setState] = useState<State>({ at: "rest" });
  if (!along) return null;
  const copy = async (form: CopyForm): Promise<void> =>
    setState(
      (await along.copy(withSource(taken, form, words)))
        ? { at: "copied", form }
        : { at: "failed", what: "copyRefused" },
    );
  const save = async (): Promise<void> => {
    const undo = await along.save(taken);
    setState(undo ? { at: "saved", undo } : { at: "failed", what: "notSaved" });
  };
  const forms = COPY_FORMS.filter((form) => (state.at === "copied" ? form !== state.form : form === "plain"));
  return (
    <div class="take-along">
      {forms.map((form) => (
        <button key={form} type="button" class="quiet-button" onClick={() => void copy(form)}>
          {words.text(COPY_LABEL[form])}
        </button>
      ))}
      {state.at === "saved" ? (
        <button
          type="button"
          class="quiet-button"
          onClick={() => void state.undo().then(() => setState({ at: "rest" }))}
        >
          {words.text("undo")}
        </button>
      ) : (
        <button type="button" class="quiet-button" onClick={() => void save()}>
          {words.text("saveExcerpt")}
        </button>
      )}
      <output>
        {state.at === "copied" && words.text("copied")}
        {state.at === "saved" && words.text("excerptSaved")}
        {state.at === "failed" && words.text(state.what)}
      </output>
    </div>
  );
}
