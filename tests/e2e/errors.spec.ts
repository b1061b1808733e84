/** H5: each error that a request can end in, forced, on each surface that asks: what happened, in plain words, and what to do. */
import type { Frame, Page } from "@playwright/test";
import { errorText } from "../../components/answer/error-text.ts";
import { entityAddress, readerAddress, searchAddress } from "../../utils/addresses.ts";
import type { ErrorCode } from "../../utils/messages/messages.ts";
import { MARK } from "../browsers/mark-selector.ts";
import { cardOf } from "../browsers/marks.ts";
import { answerWith } from "../demo/answers.ts";
import { NAMES_PAGE } from "../fixtures/names.ts";
import { LOCALES } from "../fixtures/words.ts";
import { expect, readToEnd, test } from "./gloss.ts";

const CORPUS = "china-internet";
/** The table of codes; the compiler sees to it that none is left out. */
const CODES: Record<ErrorCode, true> = {
  refused: true,
  invalid: true,
  "not-found": true,
  "index-unavailable": true,
  failed: true,
  private: true,
  quota: true,
  conflict: true,
  "newer-database": true,
};

const SURFACES: { name: string; address: string; own?: Partial<Record<ErrorCode, string>> }[] = [
  {
    name: "reader",
    address: readerAddress({ corpus: CORPUS, document: "2014-first-internet-meet" }),
    own: { "not-found": LOCALES.en.documentMissingTitle.message },
  },
  {
    name: "entity",
    address: entityAddress({ corpus: CORPUS, entity: "alibaba" }),
    own: { "not-found": LOCALES.en.entityMissingTitle.message },
  },
  { name: "search", address: searchAddress("Alibaba") },
];

for (const code of Object.keys(CODES) as ErrorCode[]) {
  const { title, text } = errorText(code);

  test(`H5 ${code}: said on card, popup, panel and pages`, async ({ gloss, site }) => {
    const expectSaid = async (on: Page | Frame, own: string | undefined): Promise<void> => {
      await expect(on.getByText(own ?? LOCALES.en[title].message, { exact: true }).first()).toBeVisible();
      if (own === undefined)
        await expect(on.getByText(LOCALES.en[text].message, { exact: true }).first()).toBeVisible();
    };
    for (const { address, own } of SURFACES) {
      const page = await gloss.context.newPage();
      await answerWith(page, { kind: "error", code });
      await page.goto(gloss.urlOf(address));
      await expectSaid(page, own?.[code]);
      await page.close();
    }
    const web = await gloss.context.newPage();
    await answerWith(web, { kind: "error", code }, ["readEntity"]);
    await web.goto(site.put("/names", NAMES_PAGE));
    await readToEnd(gloss, web);
    for (const beside of ["popup.html", "sidepanel.html"]) {
      const page = await gloss.context.newPage();
      await answerWith(page, { kind: "error", code }, ["readEntity"]);
      await page.goto(gloss.urlOf(`${beside}?tab=${await gloss.tabIdOf(web)}`));
      await page.locator("[data-entity-id] button").first().click();
      await expectSaid(page, undefined);
      await page.close();
    }
    await web.bringToFront();
    await web.locator(MARK, { hasText: "Jack Ma" }).click();
    await expectSaid(await cardOf(web), undefined);
  });
}

/** What a reader can do, in each language. */
const NEXT_STEP = {
  en: /\b(?:try again|reload|restart|open|free|update|look)\b/i,
  "zh-CN": /请/,
  "zh-TW": /請/,
};
/** Where something was to be stored: what became of it. */
const DATA = {
  en: /stored|saved|untouched|intact|still there/i,
  "zh-CN": /保存|存储|完好/,
  "zh-TW": /儲存|完好/,
};
const STORING: readonly ErrorCode[] = ["private", "quota", "conflict", "newer-database"];

for (const locale of ["en", "zh-CN", "zh-TW"] as const)
  test(`H5 ${locale}: every text says the next step, and what became of what was to be stored`, () => {
    for (const code of Object.keys(CODES) as ErrorCode[]) {
      const said = LOCALES[locale][errorText(code).text].message;
      expect(said, code).toMatch(NEXT_STEP[locale]);
      expect(said, code).toMatch(STORING.includes(code) ? DATA[locale] : /./);
      expect(said, code).not.toMatch(/\b(?:error|exception|invalid|null|undefined|IndexedDB|quota)\b/i);
    }
  });
