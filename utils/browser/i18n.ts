/**
 * The interface's words out of the extension's `_locales`. Two kinds of Chinese serve all regions: browsers speak one of the two
 * themselves, so Hong Kong, Macao and zh-Hant come to zh_TW, Singapore, zh-Hans and plain zh to zh_CN (tried in Chromium 156).
 */
import { browser } from "wxt/browser";
import { createWords, type Words } from "../words.ts";

/** The words in the language that the browser chose for this reader. */
export function browserWords(): Words {
  // Our own key type says more than WXT's overloads, one for each key, which no variable key satisfies.
  const i18n = browser.i18n as { getMessage(key: string, values: string[]): string };
  return createWords({
    message: (key, values) => i18n.getMessage(key, values),
    region: browser.i18n.getUILanguage(),
  });
}
