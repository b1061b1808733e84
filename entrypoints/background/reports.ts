/** Keeps what pages report, for popup and panel, and shows the number of entities on the toolbar badge. */
import { browser } from "wxt/browser";
import { readFrames } from "../../utils/browser/reports.ts";
import { readSettings } from "../../utils/browser/settings.ts";
import { mergeReports, type PageReport, reportKey } from "../../utils/messages/page-report.ts";
import type { PageClaim } from "../../utils/annotation/messages.ts";
import { pageOf } from "./annotations/page-answers.ts";
import { forgetShown } from "./annotations/shown.ts";
import { isAnnotated } from "./annotations/tell-pages.ts";

const BADGE_COLOUR = "#5b6470";
/** Beside the number of entities: annotations were saved on this page. */
const ANNOTATED = "•";

/** Which document reports. */
interface Reporter {
  tab: number;
  frame: number;
  since: number;
  url: string | undefined;
}

/** A report as it is kept. */
interface StoredReport extends PageReport, Omit<Reporter, "tab" | "frame"> {
  claim: PageClaim;
  /** Identity of the page, where it has an address. */
  page?: string;
}

/**
 * Stores a frame's report and brings the badge of its tab up to date. Resolves to whether its page has annotations. `claim` is what
 * the page says of its address; a document that says nothing means what it said last, while its address is the same.
 */
export async function takeReport(
  { tab, frame, since, url }: Reporter,
  report: PageReport,
  claim: PageClaim,
): Promise<boolean> {
  const key = reportKey(tab, frame);
  const former = (await browser.storage.session.get(key))[key] as StoredReport | undefined;
  // A new document in the top frame takes those below the former one with it.
  if (frame === 0 && former?.since !== since) await forgetTab(tab, since);
  const isSame = former?.since === since && former.url === url;
  const said = isSame && Object.keys(claim).length === 0 ? former.claim : claim;
  const page = pageOf(url, said);
  const stored: StoredReport = { ...report, since, url, claim: said, ...(page ? { page } : {}) };
  const storing = browser.storage.session.set({ [key]: stored }).then(() => showBadge(tab));
  const [annotated] = await Promise.all([page !== undefined && hasAnnotations(page), storing]);
  return annotated;
}

/** Shows on the badge how many entities are marked on a tab's page, and whether it has annotations. */
export async function showBadge(tab: number): Promise<void> {
  const [frames, { categoriesOff }] = await Promise.all([readFrames(tab), readSettings()]);
  const report = mergeReports(frames);
  const pages = new Set(frames.flatMap((one) => (one.report as StoredReport).page ?? []));
  const isMarked = ({ category, count }: PageReport["entities"][number]): boolean =>
    count > 0 && !categoriesOff.includes(category);
  const found = report?.status === "off" ? 0 : (report?.entities.filter(isMarked).length ?? 0);
  const annotated = (await Promise.all([...pages].map(hasAnnotations))).includes(true);
  try {
    const text = `${found === 0 ? "" : found}${annotated ? ANNOTATED : ""}`;
    await browser.action.setBadgeText({ tabId: tab, text });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** A page of which that can't be told is read all the same. */
const hasAnnotations = (page: string): Promise<boolean> =>
  isAnnotated(page).catch((error: unknown) => {
    console.warn("Gloss: the annotations can't be read.", error);
    return false;
  });

/** Forgets what a tab reported: all of it, or what documents older than `before` did. */
export async function forgetTab(tab: number, before = Infinity): Promise<void> {
  const stored = Object.entries(await browser.storage.session.get(null));
  const old = stored.filter(
    ([key, kept]) =>
      /^(?:page|discreet):/.test(key) && key.split(":")[1] === `${tab}` && !((kept as Reporter).since >= before),
  );
  await browser.storage.session.remove(old.map(([key]) => key));
  await forgetShown(tab, before === Infinity ? undefined : old.map(([key]) => Number(key.split(":")[2])));
}
