/** A name in its original script, in the glyphs of its own region. */
import "./original-name.css";

export interface OriginalNameProps {
  name: string;
  /** BCP 47, where it is known. */
  lang?: string | undefined;
}

/** Stands beside the name, smaller. */
export function OriginalName({ name, lang = languageOfScript(name) }: OriginalNameProps) {
  return (
    <span class="original-name" lang={lang}>
      {name}
    </span>
  );
}

/** Enough of a language to choose the right glyphs; kana and hangul decide before Han, which they stand among. */
function languageOfScript(text: string): string | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  return /\p{Script=Han}/u.test(text) ? "zh" : undefined;
}
