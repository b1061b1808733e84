/** Annotations of a file as they will be: words, note, page, day, tags; first the doubtful ones, then the beginning of the file. */
import type { Annotation } from "../../utils/annotation/annotation.ts";
import { siteOf } from "../../utils/annotation/site.ts";
import type { Doubt, DoubtCode } from "../../utils/formats/intake.ts";
import type { TextKey, Words } from "../../utils/words.ts";
import { AnnotationQuote } from "../annotation/annotation-quote.tsx";
import { dayText } from "../annotation/dates.ts";
import { useWords } from "../shell/words.ts";
import "../annotation/tag.css";
import "./import-rows.css";

/** Rows that are shown of those about which there is nothing to say. */
const FIRST = 5;
/** A file can have thousands that are doubtful. */
const LISTED = 100;

const DOUBT_TEXT: Record<DoubtCode, TextKey> = {
  "date-unread": "doubtDate",
  "tag-left-out": "doubtTag",
  "characters-lost": "doubtCharacters",
};

export interface ImportRowsProps {
  annotations: Annotation[];
  doubts: Doubt[];
}

/** So that a reader sees garbled words before they are stored. */
export function ImportRows({ annotations, doubts }: ImportRowsProps) {
  const words = useWords();
  const ids = new Set(doubts.map(({ id }) => id));
  const doubtful = annotations.filter(({ id }) => ids.has(id));
  const plain = annotations.filter(({ id }) => !ids.has(id)).slice(0, FIRST);
  const shown = [...doubtful.slice(0, LISTED), ...plain];
  if (shown.length === 0) return null;
  return (
    <section class="import-rows" aria-label={words.text("previewTitle")}>
      <h3 class="field-label">
        {words.text("previewTitle")}
        {doubtful.length > 0 && (
          <span class="import-rows-doubtful number">{words.count("previewDoubtful", doubtful.length)}</span>
        )}
      </h3>
      <ul>
        {shown.map((annotation) => (
          <ImportRow
            key={annotation.id}
            annotation={annotation}
            doubts={doubts.filter(({ id }) => id === annotation.id)}
          />
        ))}
      </ul>
      {annotations.length > shown.length && (
        <p class="import-rows-more number">{words.count("previewMore", annotations.length - shown.length)}</p>
      )}
    </section>
  );
}

function ImportRow({ annotation, doubts }: { annotation: Annotation; doubts: Doubt[] }) {
  const words = useWords();
  const { target, note, tags } = annotation;
  return (
    <li class="import-row">
      <AnnotationQuote text={target.quote.exact} lang={target.lang} lines={2} />
      {note !== "" && (
        <p class="import-row-note" dir="auto">
          {note}
        </p>
      )}
      <p class="import-row-facts">
        <bdi>{target.title.trim() || target.source}</bdi>
        {factsText(annotation, words).map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
        {tags.map((tag) => (
          <bdi key={tag} class="tag">
            {tag}
          </bdi>
        ))}
      </p>
      {doubts.map(({ code, value = "" }) => (
        <p key={`${code} ${value}`} class="import-row-doubt">
          {words.text(DOUBT_TEXT[code], value)}
        </p>
      ))}
    </li>
  );
}

const factsText = ({ target, created }: Annotation, words: Words): string[] => [
  ...(target.title.trim() === "" ? [] : [siteOf(target.source)]),
  created === undefined ? words.text("savedUnknown") : dayText(created, words),
];
