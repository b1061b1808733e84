/** Where an excerpt comes from, and what is not known about that. */
import { Fragment } from "preact";
import type { DocumentRef } from "../../utils/addresses.ts";
import type { RankReason, Source } from "../../utils/model.ts";
import type { Words } from "../../utils/words.ts";
import { publisherText, republisherText } from "./source-text.ts";
import { DocumentLink } from "../shell/links.tsx";
import { useWords } from "../shell/words.ts";
import "./source-line.css";

export interface SourceLineProps {
  source: Source;
  /** Where it stands, for the link to the reader. */
  place?: DocumentRef;
  /** It was told just before: a line is enough. */
  again?: boolean;
  /** Why the excerpt was chosen. */
  reasons?: RankReason[];
}

/** Title; publisher, date, author; who republished it; the rest behind "About this source". */
export function SourceLine({ source, place, reasons = [], again = false }: SourceLineProps) {
  const words = useWords();
  if (again)
    return (
      <figcaption class="source">
        <DocumentLink place={place} fallback={words.text("sameDocument")}>
          {words.text("sameDocument")}
        </DocumentLink>
        <Notes title={words.text("whyThisExcerpt")} notes={reasons.map((reason) => reasonText(reason, words))} />
      </figcaption>
    );
  const date = source.date && words.date(source.date);
  const notes = [...reasons.map((reason) => reasonText(reason, words)), ...sourceNotes(source, words)];
  return (
    <figcaption class="source">
      <cite class="source-title" lang={source.language}>
        <DocumentLink place={place} fallback={<Title source={source} />}>
          {source.title}
        </DocumentLink>
      </cite>
      <p class="source-facts">
        {facts(source, words).map((fact) => (
          <Fragment key={fact}>
            <span class={fact === date ? "source-date" : undefined}>{fact}</span>{" "}
          </Fragment>
        ))}
      </p>
      {source.date === undefined && <p>{undatedText(source, words)}</p>}
      {source.republisher && <p>{republisherText(source.republisher, words)}</p>}
      <Notes title={words.text("aboutSource")} notes={notes} />
    </figcaption>
  );
}

function Notes({ title, notes }: { title: string; notes: string[] }) {
  if (notes.length === 0) return null;
  return (
    <details class="source-notes">
      <summary>{title}</summary>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </details>
  );
}

function Title({ source: { title, url } }: { source: Source }) {
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  if (address?.protocol !== "https:" && address?.protocol !== "http:") return <>{title}</>;
  return (
    <a href={address.href} target="_blank" rel="noreferrer">
      {title}
    </a>
  );
}

function facts(source: Source, words: Words): string[] {
  const { authors, date } = source;
  return [
    publisherText(source, words),
    ...(date === undefined ? [] : [words.date(date)]),
    authors.length > 0 ? words.text("byAuthors", words.list(authors)) : words.text("authorUnknown"),
  ];
}

function undatedText({ dateNote }: Source, words: Words): string {
  return dateNote === undefined ? words.text("dateMissing") : words.text("dateMissingNote", dateNote);
}

function sourceNotes({ publisher, date, dateNote, note }: Source, words: Words): string[] {
  return [
    ...(publisher?.basis === "known" ? [words.text("publisherKnownNote")] : []),
    ...(date !== undefined && dateNote !== undefined ? [dateNote] : []),
    ...(note === undefined ? [] : [note]),
  ];
}

function reasonText(reason: RankReason, words: Words): string {
  switch (reason.kind) {
    case "also-names":
      return words.text("chosenAlsoNames", words.list(reason.entities));
    case "same-subject":
      return words.text("chosenSameSubject", words.list(reason.words));
  }
}
