/** What every page of the extension does before it draws: its language, its theme, its words. */
import type { Words } from "../words.ts";
import { followTheme } from "./appearance.ts";
import { browserWords } from "./i18n.ts";

/** Dresses the root; resolves to the words when the page may be drawn. */
export async function preparePage(root: HTMLElement): Promise<Words> {
  const words = browserWords();
  root.lang = words.language;
  await followTheme(root);
  return words;
}
