/** The address bar's keyword `gloss`: what the corpora know of what is typed, and the page about what is chosen. */
import { browser } from "wxt/browser";
import { entityAddress, readerAddress, searchAddress } from "../../utils/addresses.ts";
import { browserWords } from "../../utils/browser/i18n.ts";
import type { SearchAnswer } from "../../utils/search/corpus-search.ts";
import { answerSearch } from "./page-answers.ts";

const MOST_SUGGESTED = 6;

interface Suggestion {
  content: string;
  description: string;
}

/** Listens from now on. Call synchronously when the background starts. */
export function answerOmnibox(): void {
  browser.omnibox.onInputChanged.addListener((query, suggest) => {
    const words = browserWords();
    void browser.omnibox.setDefaultSuggestion({ description: plain(words.text("omniboxSearch", query)) });
    answerSearch({ type: "search", query: query.slice(0, 200) }).then(
      (found) => suggest(suggestions(found)),
      () => suggest([]),
    );
  });
  browser.omnibox.onInputEntered.addListener((chosen, disposition) => {
    const address = isOwn(chosen) ? chosen : searchAddress(chosen);
    const url = browser.runtime.getURL(`/${address}` as never);
    if (disposition === "currentTab") void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === "newForegroundTab" });
  });
}

function suggestions({ entities, passages }: SearchAnswer): Suggestion[] {
  const words = browserWords();
  const found = [
    ...entities.map((one) => ({
      content: entityAddress(one),
      description: words.text("omniboxEntity", one.name, one.description),
    })),
    ...passages.map(({ corpus, source, passage, text }) => ({
      content: readerAddress({ corpus, document: source.id, passage }),
      description: words.text("omniboxPassage", text, source.title),
    })),
  ];
  return found.slice(0, MOST_SUGGESTED).map((one) => ({ ...one, description: plain(one.description) }));
}

const isOwn = (chosen: string): boolean => /^(entity|reader)\.html\?corpus=/.test(chosen);

/** Chromium reads descriptions as XML; Firefox as they are. */
const plain = (text: string): string =>
  import.meta.env.FIREFOX
    ? text
    : text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
