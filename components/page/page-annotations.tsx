/** The annotations of the page that is open: where they stand on it, and those that are not found there. */
import { useState } from "preact/hooks";
import type { ColourNames } from "../../utils/annotation/choices.ts";
import type { AnnotationAnswers } from "../../utils/annotation/messages.ts";
import type { ErrorCode } from "../../utils/messages/messages.ts";
import { annotationsAddress } from "../../utils/addresses.ts";
import { errorText } from "../answer/error-text.ts";
import { PageLink } from "../shell/links.tsx";
import { useWords } from "../shell/words.ts";
import { PageAnnotation } from "./page-annotation.tsx";
import { PageOrphan } from "./page-orphan.tsx";
import "./page-annotations.css";

/** One of them, with the frame it is in and how it stands there. */
export type ShownAnnotation = AnnotationAnswers["readPageAnnotations"]["annotations"][number];

/** What was tried last, and how it ended. */
export type AnnotationNews =
  | { kind: "not-shown" }
  | { kind: "not-there" }
  | { kind: "no-place" }
  | { kind: "attached"; undo: () => void }
  | { kind: "failed"; code: ErrorCode };

export interface PageAnnotationsState {
  private: boolean;
  annotations: ShownAnnotation[];
  names: ColourNames;
  news: AnnotationNews | undefined;
  onShow: (shown: ShownAnnotation) => void;
  onAttach: (shown: ShownAnnotation) => void;
}

export interface PageAnnotationsProps extends PageAnnotationsState {
  /** With notes and tags, and more of them at once. */
  full?: boolean;
}

/** Shown before the rest is asked for. */
const FEW = 3;
const MANY = 10;

/** Nothing where nothing was saved, except that a private window says why. */
export function PageAnnotations({
  annotations,
  names,
  news,
  onShow,
  onAttach,
  full = false,
  ...state
}: PageAnnotationsProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  if (annotations.length === 0 && !state.private) return null;
  const found = annotations.filter((shown) => shown.state !== "orphan");
  const orphans = annotations.filter((shown) => shown.state === "orphan");
  const shown = all ? found : found.slice(0, full ? MANY : FEW);
  return (
    <section class="page-annotations" aria-label={words.text("viewAnnotations")}>
      <div class="page-annotations-head">
        <h2 class="number">
          {annotations.length > 0 ? words.count("annotations", annotations.length) : words.text("viewAnnotations")}
        </h2>
        {annotations.length > 0 && (
          <PageLink address={annotationsAddress([...new Set(annotations.map((one) => one.annotation.target.page))])}>
            {words.text("inLibrary")}
          </PageLink>
        )}
      </div>
      {state.private && <p class="page-annotations-note">{words.text("privateNote")}</p>}
      {shown.length > 0 && (
        <ul class="page-annotation-list">
          {shown.map((one) => (
            <PageAnnotation key={one.annotation.id} shown={one} names={names} full={full} onShow={() => onShow(one)} />
          ))}
        </ul>
      )}
      {found.length > shown.length && (
        <button type="button" class="quiet-button page-annotations-more" onClick={() => setAll(true)}>
          {words.count("showMore", found.length - shown.length)}
        </button>
      )}
      {orphans.length > 0 && (
        <>
          <h3 class="page-annotations-note">{words.text("orphansTitle")}</h3>
          <ul class="page-annotation-list">
            {orphans.map((one) => (
              <PageOrphan
                key={one.annotation.id}
                shown={one}
                names={names}
                onShow={() => onShow(one)}
                onAttach={() => onAttach(one)}
              />
            ))}
          </ul>
        </>
      )}
      <News news={news} />
    </section>
  );
}

function News({ news }: { news: AnnotationNews | undefined }) {
  const words = useWords();
  return (
    <output class="page-annotations-news">
      {news?.kind === "not-shown" && words.text("nextFailed")}
      {news?.kind === "not-there" && words.text("notOnPageNow")}
      {news?.kind === "no-place" && words.text("attachNoPlace")}
      {news?.kind === "failed" && words.text(errorText(news.code).text)}
      {news?.kind === "attached" && (
        <>
          {words.text("attached")}{" "}
          <button type="button" class="quiet-button" onClick={news.undo}>
            {words.text("undo")}
          </button>
        </>
      )}
    </output>
  );
}
