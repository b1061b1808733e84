/** Answers about the annotations of pages that are open: to the pages themselves, of their own alone, and to popup and panel. */
import { browser } from "wxt/browser";
import { pageIdentity } from "../../../utils/annotation/page-identity.ts";
import { RequestError, type Sender } from "../../../utils/browser/messaging.ts";
import type { Answers, ContentRequest, PageRequest } from "../../../utils/messages/messages.ts";
import type { StoredAnnotation } from "./database.ts";
import { annotationStore } from "./opening.ts";
import { isPrivate } from "./private.ts";
import { noteShown, rememberShown, type ShownPage, shownPages } from "./shown.ts";
import { isEmpty } from "./tell-pages.ts";
import { write } from "./write.ts";

/** The identity of the page in a frame; one without an address of its own (`about:srcdoc`) has none. */
export const pageOf = (url: string | undefined, canonical: string | undefined): string | undefined =>
  isWeb(url) ? pageIdentity(url, canonical) : undefined;

const isWeb = (url: string | undefined): url is string => url !== undefined && /^https?:/.test(url);

export async function answerReadAnchors(
  { canonical }: ContentRequest["readAnchors"],
  sender: Sender,
): Promise<Answers["readAnchors"]> {
  const page = pageOf(sender.url, canonical);
  if (page === undefined) return [];
  const { tab, frame } = sender;
  const [stored] = await Promise.all([liveOn(page), ...(tab === undefined ? [] : [noteShown(tab, frame, page)])]);
  return stored.map(({ annotation: { id, colour, target } }) => ({
    id,
    colour,
    quote: target.quote,
    ...(target.position ? { position: target.position } : {}),
  }));
}

/** Annotations of a page that are not in the trash. */
async function liveOn(page: string): Promise<StoredAnnotation[]> {
  if (await isEmpty()) return [];
  const stored = await (await annotationStore()).getAllFromIndex("annotations", "byPage", page);
  return stored.filter(({ annotation }) => annotation.deleted === undefined);
}

export async function answerReportAnchors(
  { canonical, states }: ContentRequest["reportAnchors"],
  sender: Sender,
): Promise<Answers["reportAnchors"]> {
  const { tab, frame, incognito } = sender;
  const page = pageOf(sender.url, canonical);
  if (page === undefined || tab === undefined) return null;
  const own = new Set((await liveOn(page)).map(({ annotation }) => annotation.id));
  const known = states.filter(({ id }) => own.has(id));
  await rememberShown({ tab, frame, page, states: known });
  if (!incognito) await rememberOrphans(page, new Map(known.map(({ id, state }) => [id, state])));
  return null;
}

/** Remembers which were found and which weren't; while a page may still bring its text, what was known stays. */
async function rememberOrphans(page: string, states: Map<string, ShownPage["states"][number]["state"]>): Promise<void> {
  const differs = ({ annotation, orphan }: StoredAnnotation): boolean => {
    const state = states.get(annotation.id);
    return state !== undefined && state !== "waiting" && (state === "orphan") !== (orphan === true);
  };
  const changed = (await liveOn(page)).filter(differs).map(({ annotation }) => annotation.id);
  if (changed.length === 0) return;
  await write(async (read) => {
    const put = [...(await read(changed)).values()]
      .filter((stored) => stored.annotation.target.page === page && differs(stored))
      .map(({ annotation, orphan }) => (orphan ? { annotation } : { annotation, orphan: true as const }));
    return { value: undefined, put };
  });
}

export async function answerReadPageAnnotations({
  tab,
}: PageRequest["readPageAnnotations"]): Promise<Answers["readPageAnnotations"]> {
  const shown = (await shownPages()).filter((one) => one.tab === tab);
  const found = await Promise.all((shown.length > 0 ? shown : await openIn(tab)).map(annotationsIn));
  return { private: await isPrivate(tab), annotations: found.flat() };
}

async function annotationsIn({
  frame,
  page,
  states,
}: ShownPage): Promise<Answers["readPageAnnotations"]["annotations"]> {
  const known = new Map(states.map((one) => [one.id, one]));
  return (await liveOn(page)).map(({ annotation }) => {
    const { state = "waiting", closest } = known.get(annotation.id) ?? {};
    return { annotation, frame, state, ...(closest === undefined ? {} : { closest }) };
  });
}

/** The page of a tab where no content script has spoken yet. */
async function openIn(tab: number): Promise<ShownPage[]> {
  const { url } = await browser.tabs.get(tab).catch(() => {
    throw new RequestError("not-found", `There is no tab ${tab}.`);
  });
  return isWeb(url) ? [{ tab, frame: 0, page: pageIdentity(url), states: [] }] : [];
}
