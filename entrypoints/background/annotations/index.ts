/** Everything that is answered about annotations, and what goes on by itself. */
import { browser } from "wxt/browser";
import { showBadge } from "../reports.ts";
import {
  answerChangeAnnotation,
  answerChangeMany,
  answerPurgeTrash,
  answerSaveAnnotation,
  answerTrash,
  answerUntrash,
  purgeOld,
} from "./change-answers.ts";
import { answerFindAnnotations } from "./find-answers.ts";
import {
  answerImportAnnotations,
  answerListSnapshots,
  answerPreviewImport,
  answerRestoreSnapshot,
} from "./import-answers.ts";
import { answerAcceptLoss, answerReadStoreState, answerRecoverAnnotations } from "./loss-answers.ts";
import {
  answerReadAnchors,
  answerReadAnnotation,
  answerReadPageAnnotations,
  answerReportAnchors,
} from "./page-answers.ts";
import { keepPagesInStep } from "./tell-pages.ts";

export const annotationContentAnswers = {
  readAnchors: answerReadAnchors,
  reportAnchors: answerReportAnchors,
};

export const annotationPageAnswers = {
  saveAnnotation: answerSaveAnnotation,
  changeAnnotation: answerChangeAnnotation,
  changeMany: answerChangeMany,
  trashAnnotations: answerTrash,
  untrashAnnotations: answerUntrash,
  purgeTrash: answerPurgeTrash,
  findAnnotations: answerFindAnnotations,
  readAnnotation: answerReadAnnotation,
  readPageAnnotations: answerReadPageAnnotations,
  previewImport: answerPreviewImport,
  importAnnotations: answerImportAnnotations,
  readStoreState: answerReadStoreState,
  recoverAnnotations: answerRecoverAnnotations,
  acceptLoss: answerAcceptLoss,
  listSnapshots: answerListSnapshots,
  restoreSnapshot: answerRestoreSnapshot,
};

/** Keeps open pages and badges in step with the store, and the trash from growing. Call synchronously when the background starts. */
export function keepAnnotationsInStep(): void {
  browser.runtime.onStartup.addListener(() => {
    void purgeOld().catch((error: unknown) => console.warn("Gloss: the trash couldn't be emptied.", error));
  });
  keepPagesInStep(async (shown) => {
    await Promise.all([...new Set(shown.map(({ tab }) => tab))].map(showBadge));
  });
}
