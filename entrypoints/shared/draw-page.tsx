/** How every page of the extension starts: its language, its theme, then its contents with what all their parts want. */
import { render, type ComponentChildren } from "preact";
import { type TakeAlong, TakeAlongContext } from "../../components/excerpt/take-along.tsx";
import { type Links, LinksContext, PLAIN_LINKS } from "../../components/shell/links.tsx";
import { WordsContext } from "../../components/shell/words.ts";
import { followTheme } from "../../utils/browser/appearance.ts";
import { browserWords } from "../../utils/browser/i18n.ts";
import type { Words } from "../../utils/words.ts";
import { takeAlong } from "./take-along.ts";

/** What leads on from popup and panel opens in a tab of its own. */
export const NEW_TAB_LINKS: Links = { ...PLAIN_LINKS, newTab: true };

/** Draws the page when its theme is known. */
export async function drawPage(contents: ComponentChildren, links = PLAIN_LINKS): Promise<void> {
  const words = speak();
  await followTheme(document.documentElement);
  draw(contents, words, links, takeAlong());
}

/** Draws in the theme that somebody else gives, at once. */
export function drawBare(contents: ComponentChildren, links: Links, along: TakeAlong): void {
  draw(contents, speak(), links, along);
}

function speak(): Words {
  const words = browserWords();
  document.documentElement.lang = words.language;
  return words;
}

function draw(contents: ComponentChildren, words: Words, links: Links, along: TakeAlong): void {
  render(
    <WordsContext value={words}>
      <LinksContext value={links}>
        <TakeAlongContext value={along}>{contents}</TakeAlongContext>
      </LinksContext>
    </WordsContext>,
    document.getElementById("app")!,
  );
}
