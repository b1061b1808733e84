/** Where a document comes from, all that is known of it, and what isn't. */
import type { ComponentChildren } from "preact";
import type { Source } from "../../utils/model.ts";
import { publisherText, republisherText } from "../excerpt/source-text.ts";
import { useWords } from "../shell/words.ts";
import "./source-block.css";

export interface SourceBlockProps {
  source: Source;
}

/** In words alone, without colour or judgement. */
export function SourceBlock({ source }: SourceBlockProps) {
  const words = useWords();
  const { authors, publisher, republisher, date, notBefore, dateNote, note, url } = source;
  const known = publisher?.basis === "known";
  return (
    <dl class="source-block" aria-label={words.text("aboutDocument")}>
      <Field label={words.text("fieldAuthor")}>
        {authors.length > 0 ? words.list(authors) : words.text("nameNotGiven")}
      </Field>
      <Field label={words.text("fieldPublisher")}>
        {publisher ? publisherText(source, words) : words.text("nameNotGiven")}
        {known && <p class="source-block-note">{words.text("publisherKnownNote")}</p>}
      </Field>
      <Field label={words.text("fieldDate")}>
        {date !== undefined
          ? words.date(date)
          : notBefore !== undefined
            ? words.text("notBefore", words.date(notBefore))
            : words.text("dateNotPrinted")}
        {dateNote !== undefined && (
          <p class="source-block-note" lang={source.language}>
            {dateNote}
          </p>
        )}
      </Field>
      {(republisher ?? note) !== undefined && (
        <Field label={words.text("fieldCopy")}>
          {republisher && republisherText(republisher, words)}
          {note !== undefined && (
            <p class="source-block-note" lang={source.language}>
              {note}
            </p>
          )}
        </Field>
      )}
      {url !== undefined && isWeb(url) && (
        <Field label={words.text("fieldAddress")}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {url}
          </a>
        </Field>
      )}
    </dl>
  );
}

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

function Field({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
