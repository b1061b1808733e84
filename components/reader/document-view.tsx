/** A whole document: where it comes from, its text, and who is named in it. */
import type { OpenDocument } from "../../utils/reading/open-document.ts";
import { useWords } from "../shell/words.ts";
import { DocumentNames } from "./document-names.tsx";
import { DocumentText } from "./document-text.tsx";
import { SourceBlock } from "./source-block.tsx";
import "./document-view.css";

export interface DocumentViewProps {
  read: OpenDocument;
  passage: number | undefined;
}

/** The names stand beside the text, or below it where it is narrow. */
export function DocumentView({ read, passage }: DocumentViewProps) {
  const words = useWords();
  const { document } = read;
  return (
    <div class="document">
      <article data-document={document.id}>
        <h1 class="page-title" lang={document.language}>
          {document.title}
        </h1>
        <SourceBlock source={document} />
        <DocumentText read={read} passage={passage} />
      </article>
      <aside class="document-aside" aria-label={words.text("namesInDocument")}>
        <DocumentNames entities={read.entities} />
      </aside>
    </div>
  );
}
