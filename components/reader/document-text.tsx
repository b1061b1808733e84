/** The text of a document with its entities marked, in the category styles of web pages. */
import { useEffect, useRef } from "preact/hooks";
import type { OpenDocument } from "../../utils/reading/open-document.ts";
import { paragraphs, type Piece, type Stretch } from "../../utils/reading/paragraphs.ts";
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
  return (
    <div class="document-text" lang={read.document.language}>
      {paragraphs(read, passage).map(({ start, stretches }) => (
        <p key={start}>
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
      ))}
    </div>
  );
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
