/** The settings' state: everything the reader chose, what is installed, and the browser's part in it. */
import { useCallback, useState } from "preact/hooks";
import { useAnswer } from "../../components/answer/use-answer.ts";
import { useStored, type StoreAccess } from "../../components/shell/use-stored.ts";
import type { Theme } from "../../utils/choices/appearance.ts";
import type { AnnotationChoices } from "../../utils/annotation/choices.ts";
import { changeChoices, readChoices, watchChoices } from "../../utils/browser/annotation-choices.ts";
import { changeTheme, readTheme, watchTheme } from "../../utils/browser/appearance.ts";
import { changeAdmissions, readAdmissions, watchAdmissions } from "../../utils/browser/admissions.ts";
import { changeDismissals, readDismissals, watchDismissals } from "../../utils/browser/dismissals.ts";
import { ask } from "../../utils/browser/messaging.ts";
import { changeSettings, readSettings, watchSettings } from "../../utils/browser/settings.ts";
import { openShortcutSettings, readShortcuts } from "../../utils/browser/shortcuts.ts";
import { type Admission, withoutAdmission } from "../../utils/choices/admissions.ts";
import { type Dismissal, withoutDismissal } from "../../utils/choices/dismissals.ts";
import type { Settings } from "../../utils/choices/settings.ts";
import type { OptionsViewProps } from "./options-view.tsx";

const SETTINGS: StoreAccess<Settings> = { read: readSettings, change: changeSettings, watch: watchSettings };
const DISMISSALS: StoreAccess<Dismissal[]> = { read: readDismissals, change: changeDismissals, watch: watchDismissals };
const ADMISSIONS: StoreAccess<Admission[]> = { read: readAdmissions, change: changeAdmissions, watch: watchAdmissions };
const CHOICES: StoreAccess<AnnotationChoices> = { read: readChoices, change: changeChoices, watch: watchChoices };
const THEME: StoreAccess<Theme> = {
  read: readTheme,
  change: (edit) => readTheme().then((theme) => changeTheme(edit(theme))),
  watch: watchTheme,
};
const askCorpora = () => ask({ type: "listCorpora" });

/** All of it, kept fresh. */
export function useOptions(): OptionsViewProps {
  const [attempt, setAttempt] = useState(0);
  const [shortcutsFailed, setShortcutsFailed] = useState(false);
  const settings = useStored(SETTINGS, attempt);
  const dismissals = useStored(DISMISSALS, attempt);
  const admissions = useStored(ADMISSIONS, attempt);
  const choices = useStored(CHOICES, attempt);
  const theme = useStored(THEME, attempt);
  const { answer: corpora, retry } = useAnswer(askCorpora);
  const { answer: shortcuts } = useAnswer(readShortcuts);
  return {
    settings: settings.value,
    dismissals: dismissals.value,
    admissions: admissions.value,
    choices: choices.value,
    theme: theme.value,
    failed: settings.failed || dismissals.failed || admissions.failed || choices.failed || theme.failed,
    corpora,
    shortcuts: shortcuts.state === "ready" ? shortcuts.value : [],
    shortcutsFailed,
    onChange: settings.change,
    onUndoDismissal: (dismissal) => dismissals.change((before) => withoutDismissal(before, dismissal)),
    onUndoAdmission: (admission) => admissions.change((before) => withoutAdmission(before, admission)),
    onChoices: choices.change,
    onTheme: (value) => theme.change(() => value),
    onShortcuts: () => void openShortcutSettings().catch(() => setShortcutsFailed(true)),
    onRetry: useCallback(() => {
      setAttempt((count) => count + 1);
      retry();
    }, [retry]),
  };
}
