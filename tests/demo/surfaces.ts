/** Every surface in every state it can show: how to get there, and what is to be seen then. */
import type { Page } from "@playwright/test";
import {
  DOCUMENTS_ADDRESS,
  LIBRARY_ADDRESS,
  entityAddress,
  readerAddress,
  searchAddress,
  SETTINGS_ADDRESS,
  WELCOME_ADDRESS,
} from "../../utils/addresses.ts";
import type { PageReport } from "../../utils/messages/page-report.ts";
import { cardOf, cardSeen } from "../browsers/marks.ts";
import { ask, SHELF } from "../e2e/library-shelf.ts";
import { type Answering, LONG_NAME } from "./answers.ts";
import type { Stage } from "./stage.ts";

const CORPUS = "china-internet";
const LONG = { kind: "long" } as const;
const NEVER = { kind: "never" } as const;
const FAILED = { kind: "error", code: "index-unavailable" } as const;

const SIZES = {
  page: { width: 1100, height: 800 },
  popup: { width: 360, height: 560 },
  panel: { width: 400, height: 800 },
} as const;

export interface Surface {
  surface: string;
  state: string;
  size: { width: number; height: number };
  /** The whole length of the page, and not only what stands in the window. */
  whole: boolean;
  open: (stage: Stage) => Promise<Page>;
  /** What shows that the state is there. */
  there: (page: Page) => Promise<unknown>;
}

const visible = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();
const inCard = (selector: string) => async (page: Page) => (await cardOf(page)).locator(selector).first().waitFor();

function own(surface: string, state: string, address: string, there: string, answering?: Answering): Surface {
  const open = (stage: Stage) => stage.own(address, answering);
  return { surface, state, size: SIZES.page, whole: true, open, there: visible(there) };
}

function card(state: string, there: string, answering?: Answering): Surface {
  const open = (stage: Stage) => stage.card("Wang Chen", answering);
  return { surface: "card", state, size: SIZES.page, whole: false, open, there: inCard(there) };
}

const PROBLEM = { kind: "error", code: "quota" } as const;

/** The toolbar beside a sentence of the article, and what a reader does with it, by the selectors of what is pressed. */
function toolbar(state: string, there: string, presses: string[] = [], answering?: Answering): Surface {
  const open = async (stage: Stage) => {
    const page = await stage.page("/article", answering);
    await page.bringToFront();
    await page.locator("p").nth(1).click({ clickCount: 3 });
    for (const press of presses) await (await cardOf(page)).locator(press).click();
    return page;
  };
  return { surface: "toolbar", state, size: SIZES.page, whole: false, open, there: inCard(there) };
}

/** Popup and panel in the states they share. */
function beside(surface: "popup" | "panel", address: string): Surface[] {
  const state = (name: string, there: string, open: Surface["open"]): Surface => ({
    surface,
    state: name,
    size: SIZES[surface],
    whole: false,
    open,
    there: visible(there),
  });
  const instead = (change: (report: PageReport) => PageReport) => async (stage: Stage) => {
    const page = await stage.page("/article");
    const shown = await stage.beside(page, address);
    await shown.locator("[data-entity-id]").first().waitFor();
    await stage.reportInstead(page, change);
    return shown;
  };
  const opened = (answering?: Answering) => async (stage: Stage) => {
    const shown = await stage.beside(await stage.page("/article"), address, answering);
    await shown.locator("[data-entity-id] button").first().click();
    return shown;
  };
  return [
    state("many", "[data-entity-id]", async (stage) => stage.beside(await stage.page("/article"), address)),
    state("open", "[data-document-id]", opened()),
    state("open-loading", ".entity-waiting", opened(NEVER)),
    state("open-error", ".entity-item .state, .state", opened(FAILED)),
    state("empty", ".state", async (stage) => stage.beside(await stage.page("/plain"), address)),
    state("loading", ".state", async (stage) => stage.beside(await stage.page("/loading"), address)),
    state(
      "error",
      ".state-actions",
      instead((report) => ({ ...report, status: "failed", entities: [] })),
    ),
    state(
      "part-error",
      ".page-list-failure",
      instead((report) => ({ ...report, status: "failed", partial: true })),
    ),
    state(
      "long-names",
      `text=${LONG_NAME}`,
      instead((report) => ({
        ...report,
        entities: report.entities.map((entity) => ({ ...entity, name: LONG_NAME, original: "互联网".repeat(12) })),
      })),
    ),
    state("unsupported", ".state", async (stage) => stage.beside(await stage.own("manifest.json"), address)),
    state("gone", ".state", (stage) => stage.own(`${address}?tab=999999999`)),
  ];
}

const DOCUMENT = { corpus: CORPUS, document: "2016-police-the-internet" };
const ALIBABA = { corpus: CORPUS, entity: "alibaba" };

async function openFullLibrary(stage: Stage): Promise<Page> {
  const page = await stage.own("manifest.json");
  await ask(page, { type: "importAnnotations", annotations: SHELF, conflicts: "keep" });
  await page.goto(stage.gloss.urlOf(LIBRARY_ADDRESS));
  return page;
}

export const SURFACES: readonly Surface[] = [
  {
    surface: "page",
    state: "marks",
    size: SIZES.page,
    whole: false,
    open: (stage) => stage.page("/article"),
    there: visible("mark"),
  },
  card("ready", "[data-document-id]"),
  card("loading", ".card-waiting", NEVER),
  card("error", ".state", FAILED),
  card("long-names", "[data-document-id]", LONG),
  {
    ...card("asking", "fieldset"),
    open: async (stage) => {
      const page = await stage.card("Wang Chen");
      const shown = await cardOf(page);
      await cardSeen(shown);
      await shown.locator(".not-this [aria-expanded]").click();
      return page;
    },
  },
  toolbar("first", ".save-colour"),
  toolbar("saved", ".save-done", [".save-colour:nth-child(2)"]),
  toolbar("writing", "textarea", [".save-bar > .button"]),
  toolbar("error", ".state", [".save-colour:nth-child(2)"], PROBLEM),
  ...beside("popup", "popup.html"),
  ...beside("panel", "sidepanel.html"),
  { ...own("reader", "document", readerAddress({ ...DOCUMENT, passage: 133 }), ".document-passage"), whole: false },
  own("reader", "documents", DOCUMENTS_ADDRESS, "[data-document-id]"),
  own("reader", "long-names", readerAddress(DOCUMENT), "h1", LONG),
  own("reader", "loading", readerAddress(DOCUMENT), ".answer-waiting", NEVER),
  own("reader", "error", readerAddress(DOCUMENT), ".state", FAILED),
  own("reader", "missing", readerAddress({ ...DOCUMENT, document: "none" }), ".state"),
  own("entity", "many", entityAddress(ALIBABA), "h1"),
  own("entity", "person", entityAddress({ ...ALIBABA, entity: "lu-wei" }), "h1"),
  own("entity", "long-names", entityAddress(ALIBABA), "h1", LONG),
  own("entity", "loading", entityAddress(ALIBABA), ".answer-waiting", NEVER),
  own("entity", "error", entityAddress(ALIBABA), ".state", FAILED),
  own("entity", "missing", entityAddress({ ...ALIBABA, entity: "none" }), ".state"),
  own("search", "all-names", searchAddress(), "[data-entity-id]"),
  own("search", "found", searchAddress("counter terror"), ".search-results [data-document-id]"),
  own("search", "chinese", searchAddress("騰訊"), ".search-results [data-entity-id]"),
  own("search", "long-names", searchAddress("Alibaba"), ".search-results [data-entity-id]", LONG),
  own("search", "nothing", searchAddress("zzzzqq"), ".search-results .state"),
  own("search", "error", searchAddress("Alibaba"), ".search-results .state", FAILED),
  own("settings", "first", SETTINGS_ADDRESS, "[data-corpus]"),
  own("settings", "error", SETTINGS_ADDRESS, ".state", FAILED),
  own("welcome", "first", WELCOME_ADDRESS, "[data-entity-id]"),
  own("library", "empty", LIBRARY_ADDRESS, "main"),
  own("library", "error", LIBRARY_ADDRESS, ".state", FAILED),
  { ...own("library", "many", LIBRARY_ADDRESS, "[data-annotation-id]"), open: openFullLibrary },
];
