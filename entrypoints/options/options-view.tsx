/** The settings as a function of what is stored: each section one subject. */
import type { Answer } from "../../components/answer/use-answer.ts";
import { DensityChoice } from "../../components/category/density-choice.tsx";
import { Choice } from "../../components/controls/choice.tsx";
import { StateView } from "../../components/controls/state-view.tsx";
import { Switch } from "../../components/controls/switch.tsx";
import { useWords } from "../../components/shell/words.ts";
import type { AnnotationChoices } from "../../utils/annotation/choices.ts";
import { THEMES, type Theme } from "../../utils/choices/appearance.ts";
import type { Shortcut } from "../../utils/browser/shortcuts.ts";
import type { Admission } from "../../utils/choices/admissions.ts";
import type { Dismissal } from "../../utils/choices/dismissals.ts";
import type { Answers } from "../../utils/messages/messages.ts";
import {
  withCommonAlways,
  withDensity,
  withEverything,
  withSelectionToolbar,
  withSite,
} from "../../utils/choices/settings-edits.ts";
import type { Settings } from "../../utils/choices/settings.ts";
import type { TextKey } from "../../utils/words.ts";
import { AdmissionsSection } from "./admissions-section.tsx";
import { AnnotationsSection } from "./annotations-section.tsx";
import { CategoriesSection } from "./categories-section.tsx";
import { CorporaSection } from "./corpora-section.tsx";
import { DismissalsSection } from "./dismissals-section.tsx";
import { LanguageSection } from "./language-section.tsx";
import { Section } from "./section.tsx";
import { ShortcutsSection } from "./shortcuts-section.tsx";
import { SitesSection } from "./sites-section.tsx";
import "./options-view.css";

export interface OptionsViewProps {
  /** Each `undefined` until it was read. */
  settings: Settings | undefined;
  dismissals: Dismissal[] | undefined;
  admissions: Admission[] | undefined;
  choices: AnnotationChoices | undefined;
  theme: Theme | undefined;
  /** Something could not be read or stored. */
  failed: boolean;
  corpora: Answer<Answers["listCorpora"]>;
  shortcuts: Shortcut[];
  shortcutsFailed: boolean;
  onChange: (edit: (settings: Settings) => Settings) => void;
  onUndoDismissal: (dismissal: Dismissal) => void;
  onUndoAdmission: (admission: Admission) => void;
  onChoices: (edit: (choices: AnnotationChoices) => AnnotationChoices) => void;
  onTheme: (theme: Theme) => void;
  onShortcuts: () => void;
  onRetry: () => void;
}

const THEME_LABEL: Record<Theme, TextKey> = { auto: "themeAuto", light: "themeLight", dark: "themeDark" };

/** Changes take effect at once; there is nothing to save. */
export function OptionsView(props: OptionsViewProps) {
  const words = useWords();
  const { settings, dismissals, theme, failed, onChange } = props;
  return (
    <div class="options">
      <h1 class="page-title">{words.text("settingsTitle")}</h1>
      {failed && (
        <StateView title={words.text("errorFailedTitle")} text={words.text("errorFailedText")} live inline>
          <button type="button" class="button button-plain" onClick={props.onRetry}>
            {words.text("tryAgain")}
          </button>
        </StateView>
      )}
      {settings && (
        <>
          <div class="options-everything">
            <Switch
              label={words.text("useGloss")}
              checked={settings.enabled}
              onChange={(on) => onChange((before) => withEverything(before, on))}
            />
            <p class="options-note">{words.text("useGlossText")}</p>
          </div>
          <CategoriesSection categoriesOff={settings.categoriesOff} onChange={onChange} />
          <Section title={words.text("density")}>
            <DensityChoice
              density={settings.density}
              onChange={(density) => onChange((before) => withDensity(before, density))}
            />
            <div class="options-further">
              <Switch
                label={words.text("commonAlways")}
                checked={settings.commonAlways}
                onChange={(on) => onChange((before) => withCommonAlways(before, on))}
              />
              <p class="options-note">{words.text("commonAlwaysText")}</p>
            </div>
          </Section>
          <SitesSection
            sites={settings.sitesOff}
            onRemove={(site) => onChange((before) => withSite(before, site, true))}
          />
        </>
      )}
      {props.admissions && <AdmissionsSection admissions={props.admissions} onUndo={props.onUndoAdmission} />}
      {dismissals && <DismissalsSection dismissals={dismissals} onUndo={props.onUndoDismissal} />}
      {props.choices && (
        <AnnotationsSection choices={props.choices} onChange={props.onChoices}>
          {settings && (
            <div class="options-further">
              <Switch
                label={words.text("selectionToolbar")}
                checked={settings.selectionToolbar}
                onChange={(on) => onChange((before) => withSelectionToolbar(before, on))}
              />
              <p class="options-note">{words.text("selectionToolbarText")}</p>
            </div>
          )}
        </AnnotationsSection>
      )}
      {theme && (
        <Section title={words.text("sectionAppearance")} note={words.text("appearanceText")}>
          <Choice
            label={words.text("theme")}
            options={THEMES.map((value) => ({ value, label: words.text(THEME_LABEL[value]) }))}
            value={theme}
            onChange={props.onTheme}
          />
        </Section>
      )}
      <ShortcutsSection shortcuts={props.shortcuts} failed={props.shortcutsFailed} onOpen={props.onShortcuts} />
      <LanguageSection />
      <CorporaSection corpora={props.corpora} onRetry={props.onRetry} />
    </div>
  );
}
