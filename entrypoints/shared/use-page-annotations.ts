/** The annotations of the page in a tab, kept fresh, and what can be done with them from beside it. */
import { useEffect, useState } from "preact/hooks";
import type { AnnotationNews, PageAnnotationsState, ShownAnnotation } from "../../components/page/page-annotations.tsx";
import { codeOf } from "../../components/answer/use-answer.ts";
import { useStored, type StoreAccess } from "../../components/shell/use-stored.ts";
import type { Annotation } from "../../utils/annotation/annotation.ts";
import type { AnnotationChoices } from "../../utils/annotation/choices.ts";
import type { AnnotationAnswers } from "../../utils/annotation/messages.ts";
import { watchPageAnnotations } from "../../utils/browser/annotation-changes.ts";
import { changeChoices, readChoices, watchChoices } from "../../utils/browser/annotation-choices.ts";
import { ask } from "../../utils/browser/messaging.ts";
import { askTab } from "../../utils/browser/tab-requests.ts";

const CHOICES: StoreAccess<AnnotationChoices> = { read: readChoices, change: changeChoices, watch: watchChoices };

type Read = AnnotationAnswers["readPageAnnotations"];

/** `undefined` until they were read; what can't be read is not said here: the library says it. */
export function usePageAnnotations(tab: number | undefined): PageAnnotationsState | undefined {
  const [read, setRead] = useState<Read>();
  const [news, setNews] = useState<AnnotationNews>();
  const { value: choices } = useStored(CHOICES, 0);

  useEffect(() => {
    if (tab === undefined) return;
    let last = 0;
    const look = (): void => {
      const turn = ++last;
      ask({ type: "readPageAnnotations", tab }).then(
        (answer) => turn === last && setRead(answer),
        () => undefined,
      );
    };
    look();
    const unwatch = watchPageAnnotations(tab, look);
    return () => {
      last = -1;
      unwatch();
    };
  }, [tab]);

  if (tab === undefined || !read) return undefined;

  const anchorTo = async (annotation: Annotation, anchor: Pick<Annotation["target"], "quote" | "position">) => {
    const { quote, position } = anchor;
    return ask({
      type: "changeAnnotation",
      id: annotation.id,
      revision: annotation.revision,
      change: { anchor: { quote, ...(position ? { position } : {}) } },
    });
  };
  const attach = async ({ annotation, frame }: ShownAnnotation): Promise<AnnotationNews> => {
    const place = await askTab(tab, { type: "describeClosest", id: annotation.id }, frame);
    if (!place) return { kind: "no-place" };
    const attached = await anchorTo(annotation, place);
    return {
      kind: "attached",
      undo: () => {
        anchorTo(attached, annotation.target).then(
          () => setNews(undefined),
          (error: unknown) => setNews({ kind: "failed", code: codeOf(error) }),
        );
      },
    };
  };
  return {
    private: read.private,
    annotations: read.annotations.toSorted((a, b) => placeOf(a) - placeOf(b)),
    names: choices?.colourNames ?? {},
    news,
    onShow: ({ annotation: { id }, frame, state }) => {
      setNews(undefined);
      // An orphan is described where it would stand, and shown on the way.
      const request = state === "orphan" ? ("describeClosest" as const) : ("showAnnotation" as const);
      void askTab(tab, { type: request, id }, frame).then((answer) => {
        if (answer) return;
        if (state === "orphan") setNews({ kind: "no-place" });
        else setNews({ kind: answer === false ? "not-there" : "not-shown" });
      });
    },
    onAttach: (shown) => {
      attach(shown).then(setNews, (error: unknown) => setNews({ kind: "failed", code: codeOf(error) }));
    },
  };
}

/** In the order of reading, as far as it is known. */
const placeOf = ({ annotation: { target } }: ShownAnnotation): number =>
  target.position?.start ?? Number.MAX_SAFE_INTEGER;
