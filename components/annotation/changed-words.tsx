/** What the page says now where words were saved that it no longer has. */
import { useWords } from "../shell/words.ts";
import "./changed-words.css";

export interface ChangedWordsProps {
  /** The page's words; `undefined` where they are still those that were saved. */
  text: string | undefined;
  lang: string | undefined;
}

/** Nothing where the page reads as it did. */
export function ChangedWords({ text, lang }: ChangedWordsProps) {
  const words = useWords();
  if (text === undefined) return null;
  return (
    <div class="changed-words">
      <p class="changed-words-title">{words.text("readsDifferently")}</p>
      <p class="changed-words-text" lang={lang ?? ""} dir="auto">
        {text}
      </p>
    </div>
  );
}
