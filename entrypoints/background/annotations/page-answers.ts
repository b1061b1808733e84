/** Answers about the annotations of pages that are open: to the pages themselves, of their own alone, and to popup and panel. */
import { browser } from "wxt/browser";
import type { AnchorState, AnchorTask } from "../../../utils/annotation/annotation.ts";
import type { PageClaim } from "../../../utils/annotation/messages.ts";
import { pageIdentity } from "../../../utils/annotation/page-identity.ts";
import { RequestError, type Sender } from "../../../utils/browser/messaging.ts";
import type { Answers, ContentRequest, PageRequest } from "../../../utils/messages/messages.ts";
import type { StoredAnnotation } from "./database.ts";
import { variantsIn } from "../../../utils/search/scripts.ts";
import { annotationStore } from "./opening.ts";
import { isPrivate } from "./private.ts";
import { noteShown, rememberShown, type ShownPage, shownPages } from "./shown.ts";
import { isEmpty } from "./tell-pages.ts";
import { write } from "./write.ts";

/** The identity of the page in a frame; one without an address of its own has that of the page that wrote it. */
export function pageOf(url: string | undefined, { canonical, saidAt, around }: PageClaim): string | undefined {
  const address = isWeb(url) ? url : around;
  return isWeb(address) ? pageIdentity(address, canonical, saidAt) : undefined;
}

const isWeb = (url: string | undefined): url is string => url !== undefined && /^https?:/.test(url);

export async function answerReadAnchors(
  { standing = [], ...claim }: ContentRequest["readAnchors"],
  sender: Sender,
): Promise<Answers["readAnchors"]> {
  const page = pageOf(sender.url, claim);
  if (page === undefined) return [];
  const { tab, frame } = sender;
  const [own] = await Promise.all([liveOn(page), ...(tab === undefined ? [] : [noteShown(tab, frame, page)])]);
  const ids = new Set(own.map(({ annotation }) => annotation.id));
  const others = await live(standing.filter((id) => !ids.has(id)));
  return [...own.map(taskOf), ...others.map((stored) => ({ ...taskOf(stored), guest: true as const }))];
}

function taskOf({ annotation: { id, colour, target } }: StoredAnnotation): AnchorTask {
  const { quote, position } = target;
  const variants = variantsIn(quote.prefix + quote.exact + quote.suffix);
  return { id, colour, quote, ...(position ? { position } : {}), ...(variants === "" ? {} : { variants }) };
}

export async function answerReadAnnotation({ id }: PageRequest["readAnnotation"]): Promise<Answers["readAnnotation"]> {
  return (await live([id]))[0]?.annotation ?? null;
}

/** Those of these ids that are there and not in the trash. */
async function live(ids: string[]): Promise<StoredAnnotation[]> {
  if (ids.length === 0 || (await isEmpty())) return [];
  const database = await annotationStore();
  const stored = await Promise.all(ids.map((id) => database.get("annotations", id)));
  return stored.filter((one) => one !== undefined).filter(({ annotation }) => annotation.deleted === undefined);
}

/** Annotations of a page that are not in the trash. */
async function liveOn(page: string): Promise<StoredAnnotation[]> {
  if (await isEmpty()) return [];
  const stored = await (await annotationStore()).getAllFromIndex("annotations", "byPage", page);
  return stored.filter(({ annotation }) => annotation.deleted === undefined);
}

export async function answerReportAnchors(
  { states, ...claim }: ContentRequest["reportAnchors"],
  sender: Sender,
): Promise<Answers["reportAnchors"]> {
  const { tab, frame, incognito } = sender;
  const page = pageOf(sender.url, claim);
  if (page === undefined || tab === undefined) return null;
  const own = new Set((await liveOn(page)).map(({ annotation }) => annotation.id));
  await rememberShown({ tab, frame, page, states: states.filter(({ id }) => own.has(id)) });
  if (incognito) return null;
  const frames = (await shownPages()).filter((one) => one.tab === tab && one.page === page);
  await rememberStates(page, new Map(bestStates(frames).map(({ state }) => [state.id, state])));
  return null;
}

const RANKS: AnchorState["state"][] = ["anchored", "waiting", "orphan"];

/** How annotations stand that several frames of one page look for: what one of them has found isn't missing in the others. */
function bestStates(frames: ShownPage[]): { frame: number; state: AnchorState }[] {
  const best = new Map<string, { frame: number; state: AnchorState }>();
  for (const { frame, states } of frames)
    for (const state of states) {
      const known = best.get(state.id);
      if (!known || RANKS.indexOf(state.state) < RANKS.indexOf(known.state.state)) best.set(state.id, { frame, state });
    }
  return [...best.values()];
}

/** Remembers which were found and how they read; while a page may still bring its text, what was known stays. */
async function rememberStates(page: string, states: Map<string, AnchorState>): Promise<void> {
  const differs = ({ annotation, orphan, changed }: StoredAnnotation): boolean => {
    const now = states.get(annotation.id);
    if (now === undefined || now.state === "waiting") return false;
    return (now.state === "orphan") !== (orphan === true) || now.changed !== changed;
  };
  const different = (await liveOn(page)).filter(differs).map(({ annotation }) => annotation.id);
  if (different.length === 0) return;
  await write(async (read) => {
    const put = [...(await read(different)).values()]
      .filter((stored) => stored.annotation.target.page === page && differs(stored))
      .map(({ annotation }): StoredAnnotation => {
        const { state, changed } = states.get(annotation.id)!;
        return {
          annotation,
          ...(state === "orphan" ? { orphan: true } : {}),
          ...(changed === undefined ? {} : { changed }),
        };
      });
    return { value: undefined, put };
  });
}

export async function answerReadPageAnnotations({
  tab,
}: PageRequest["readPageAnnotations"]): Promise<Answers["readPageAnnotations"]> {
  const shown = (await shownPages()).filter((one) => one.tab === tab);
  const frames = shown.length > 0 ? shown : await openIn(tab);
  const pages = [...new Set(frames.map(({ page }) => page))];
  const found = await Promise.all(
    pages.map((page) =>
      annotationsOn(
        page,
        frames.filter((one) => one.page === page),
      ),
    ),
  );
  return { private: await isPrivate(tab), annotations: found.flat() };
}

async function annotationsOn(
  page: string,
  frames: ShownPage[],
): Promise<Answers["readPageAnnotations"]["annotations"]> {
  const known = new Map(bestStates(frames).map((one) => [one.state.id, one]));
  return (await liveOn(page)).map(({ annotation }) => {
    const { frame, state } = known.get(annotation.id) ?? { frame: frames[0]!.frame, state: undefined };
    const { state: stands = "waiting", changed, closest } = state ?? {};
    return {
      annotation,
      frame,
      state: stands,
      ...(changed === undefined ? {} : { changed }),
      ...(closest === undefined ? {} : { closest }),
    };
  });
}

/** The page of a tab where no content script has spoken yet. */
async function openIn(tab: number): Promise<ShownPage[]> {
  const { url } = await browser.tabs.get(tab).catch(() => {
    throw new RequestError("not-found", `There is no tab ${tab}.`);
  });
  return isWeb(url) ? [{ tab, frame: 0, page: pageIdentity(url), states: [] }] : [];
}
