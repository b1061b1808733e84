/** The language of the interface, which follows the browser. */
import { useWords } from "../../components/shell/words.ts";
import { Section } from "./section.tsx";

/** What `public/_locales/` holds; Chinese is told apart by its script, not by a country. */
const LANGUAGES: Record<string, string> = { en: "en", "zh-CN": "zh-Hans", "zh-TW": "zh-Hant" };

/** Each language by its own name. */
export function LanguageSection() {
  const words = useWords();
  const own = Object.entries(LANGUAGES).map(
    ([locale, tag]) => new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag,
  );
  return (
    <Section
      title={words.text("sectionLanguage")}
      note={words.text("languageText", words.languageName(LANGUAGES[words.language] ?? words.language))}
    >
      <p class="options-note">{words.text("languagesKnown", words.list(own))}</p>
    </Section>
  );
}
