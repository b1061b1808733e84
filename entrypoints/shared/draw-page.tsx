/** How every page of the extension starts: its language, its theme, then its contents with what all their parts want. */
import { render, type ComponentChildren } from "preact";
import { type Links, LinksContext, PLAIN_LINKS } from "../../components/shell/links.tsx";
import { WordsContext } from "../../components/shell/words.ts";
import { followTheme } from "../../utils/browser/appearance.ts";
import { browserWords } from "../../utils/browser/i18n.ts";
import type { Words } from "../../utils/words.ts";

/** What leads on from popup and panel opens in a tab of its own. */
export const NEW_TAB_LINKS: Links = { ...PLAIN_LINKS, newTab: true };

/** Draws the page when its theme is known. */
export async function drawPage(contents: ComponentChildren, links = PLAIN_LINKS): Promise<void> {
  const words = speak();
  await followTheme(document.documentElement);
  draw(contents, words, links);
}

/** Draws in the theme that somebody else gives, at once. */
export function drawBare(contents: ComponentChildren, links: Links): void {
  draw(contents, speak(), links);
}

function speak(): Words {
  const words = browserWords();
  document.documentElement.lang = words.language;
  return words;
}

function draw(contents: ComponentChildren, words: Words, links: Links): void {
  render(
    <WordsContext value={words}>
      <LinksContext value={links}>{contents}</LinksContext>
    </WordsContext>,
    document.getElementById("app")!,
  );
}
