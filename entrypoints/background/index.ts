/** The background: the index and the answers. It may be stopped at any moment and keeps nothing that can't be rebuilt. */
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { answerRequests, table } from "../../utils/browser/messaging.ts";
import { panelOpener } from "../../utils/browser/panel.ts";
import { contentRequests, pageRequests } from "../../utils/messages/messages.ts";
import { annotationContentAnswers, annotationPageAnswers, keepAnnotationsInStep } from "./annotations/index.ts";
import { offerSaveSelection } from "./annotations/save-selection.ts";
import { answerLinkSample, answerLinkText, answerReadEntity } from "./answers.ts";
import { answerLoadPart, answerOpenEntityPage } from "./parts.ts";
import { answerChangeChoice } from "./choices.ts";
import { updateCorpora } from "./corpora.ts";
import {
  answerCorpusStored,
  answerDescribeCorpus,
  answerForgetCorpus,
  answerListCorpora,
  answerListRemovedCorpora,
  answerReadCorpusEntities,
  answerReadCorpusReport,
  answerRemoveCorpus,
  answerRestoreCorpus,
} from "./corpus-answers.ts";
import { followCorpusChoices } from "./follow-choices.ts";
import { answerOmnibox } from "./omnibox.ts";
import {
  answerListDocuments,
  answerListEntities,
  answerReadDocument,
  answerReadEntityPage,
  answerSearch,
} from "./page-answers.ts";
import { forgetTab, takeReport } from "./reports.ts";
import { answerReadKeys, stepByShortcut } from "./step-keys.ts";
import { welcomeOnInstall } from "./welcome.ts";

export default defineBackground(() => {
  answerRequests({
    content: table(contentRequests, {
      linkText: answerLinkText,
      loadPart: answerLoadPart,
      openEntityPage: answerOpenEntityPage,
      readKeys: answerReadKeys,
      readEntity: answerReadEntity,
      reportPage: async (
        { type: _type, since, site, status, partial, entities, waiting, ...claim },
        { tab, frame, url },
      ) => {
        const report = { site, status, partial, entities, waiting };
        return { annotated: tab !== undefined && (await takeReport({ tab, frame, since, url }, report, claim)) };
      },
      ...annotationContentAnswers,
    }),
    page: table(pageRequests, {
      changeChoice: answerChangeChoice,
      linkSample: answerLinkSample,
      readEntity: answerReadEntity,
      readDocument: answerReadDocument,
      readEntityPage: answerReadEntityPage,
      search: answerSearch,
      listEntities: answerListEntities,
      listDocuments: answerListDocuments,
      listCorpora: answerListCorpora,
      listRemovedCorpora: answerListRemovedCorpora,
      corpusStored: answerCorpusStored,
      removeCorpus: answerRemoveCorpus,
      restoreCorpus: answerRestoreCorpus,
      forgetCorpus: answerForgetCorpus,
      describeCorpus: answerDescribeCorpus,
      readCorpusEntities: answerReadCorpusEntities,
      readCorpusReport: answerReadCorpusReport,
      ...annotationPageAnswers,
    }),
  });
  answerOmnibox();
  followCorpusChoices();
  keepAnnotationsInStep();
  offerSaveSelection();
  stepByShortcut();
  browser.runtime.onInstalled.addListener((details) => {
    void updateCorpora();
    void welcomeOnInstall(details);
  });
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));
  browser.commands.onCommand.addListener((command, tab) => {
    // Firefox opens its sidebar by itself.
    if (command === "open-panel") void panelOpener(tab?.id)?.();
  });
});
