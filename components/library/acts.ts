/** What a reader can do in the library; who does it is the page's business. */
import type { Draft } from "../../utils/annotation/edit.ts";
import type { FoundAnnotation } from "../../utils/annotation/messages.ts";
import type { ErrorCode } from "../../utils/messages/messages.ts";

/** An annotation being edited, and how that stands. */
export interface Editing {
  id: string;
  draft: Draft;
  /** The draft is other than what is stored. */
  changed: boolean;
  saving: boolean;
  /** Why it was not saved. */
  failed?: ErrorCode;
  /** With a conflict: how it stands in the store now. */
  theirs?: FoundAnnotation;
}

export interface RowActs {
  onEdit: (annotation: FoundAnnotation) => void;
  onDraft: (draft: Draft) => void;
  onSave: () => void;
  onCancel: () => void;
  /** Gives up what was typed for what the store holds. */
  onTake: () => void;
  onOpen: (annotation: FoundAnnotation) => void;
  onExport: (annotation: FoundAnnotation) => void;
  onTrash: (annotation: FoundAnnotation) => void;
  onRestore: (annotation: FoundAnnotation) => void;
  onPurge: (annotation: FoundAnnotation) => void;
}
