/** The text of a document with its entities marked, in the category styles of web pages. */
import { Fragment } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { OpenDocument } from "../../utils/reading/open-document.ts";
import { paragraphs, type Piece, type Stretch } from "../../utils/reading/paragraphs.ts";
import { type Taken, TakeAlongActs } from "../excerpt/take-along.tsx";
import { EntityLink } from "../shell/links.tsx";
import "./document-text.css";

export interface DocumentTextProps {
  read: OpenDocument;
  /** `index` of the passage to open at. */
  passage: number | undefined;
}

/** Opens at the passage: it is in the middle of the view, and the keyboard goes on from there. */
export function DocumentText({ read, passage }: DocumentTextProps) {
  const sought = useRef<HTMLElement>(null);
  useEffect(() => {
    sought.current?.scrollIntoView?.({ block: "center" });
    sought.current?.focus({ preventScroll: true });
  }, [read, passage]);
  const taken = takenOf(read, passage);
  return (
    <div class="document-text" lang={read.document.language}>
      {paragraphs(read, passage).map(({ start, stretches }) => (
        <Fragment key={start}>
          <p>
            {stretches.map((stretch) =>
              stretch.sought ? (
                <mark key={stretch.start} class="document-passage" tabIndex={-1} ref={sought}>
                  <Pieces stretch={stretch} />
                </mark>
              ) : (
                <Pieces key={stretch.start} stretch={stretch} />
              ),
            )}
          </p>
          {taken && stretches.some((stretch) => stretch.sought) && <TakeAlongActs taken={taken} />}
        </Fragment>
      ))}
    </div>
  );
}

/** The passage that was opened, to be taken along. */
function takenOf({ corpus, document, passages }: OpenDocument, passage: number | undefined): Taken | undefined {
  const place = passages.find(({ index }) => index === passage);
  if (!place) return undefined;
  const { text, ...source } = document;
  return { corpus, source, passage: place.index, text: text.slice(place.start, place.end) };
}

const Pieces = ({ stretch }: { stretch: Stretch }) => (
  <>
    {stretch.pieces.map((piece) => (
      <PieceView key={piece.start} piece={piece} />
    ))}
  </>
);

function PieceView({ piece: { text, mention } }: { piece: Piece }) {
  if (!mention) return <>{text}</>;
  return (
    <span class="document-mention" data-category={mention.category} data-again={mention.again}>
      <EntityLink entity={mention}>{text}</EntityLink>
    </span>
  );
}
