/** What the background answers. Pure functions of utils/ do the work; this looks up what they need. */
import { linkText, THRESHOLD } from "../../utils/linking/link-text.ts";
import { NO_EVIDENCE } from "../../utils/linking/evidence.ts";
import type { Answers, ContentRequest, PageRequest } from "../../utils/messages/messages.ts";
import { readingOf } from "../../utils/messages/reading.ts";
import { excerptsFor } from "../../utils/ranking/excerpts.ts";
import { RequestError, type Sender } from "../../utils/browser/messaging.ts";
import { answered, library, type OpenLibrary } from "./corpora.ts";
import { namesakes } from "./namesakes.ts";
import { keepDiscreet } from "./discreet.ts";
import { readOn } from "./read-on.ts";

/** More than these nobody reads in a card or popup. */
const MOST_EXCERPTS = 20;

export async function answerLinkText(
  { blocks, page, evidence }: ContentRequest["linkText"],
  sender: Sender,
): Promise<Answers["linkText"]> {
  const { shown, discreet } = await readOn(await library(), sender.url);
  const threshold = THRESHOLD;
  const linked = linkText(shown, { blocks, title: page.title, evidence, threshold });
  if (discreet.length > 0) {
    const { mentions, entities } = linkText(discreet, { blocks, title: page.title, evidence: NO_EVIDENCE, threshold });
    await keepDiscreet(sender, page.since, blocks, mentions, entities);
  }
  return linked;
}

export async function answerLinkSample({ text }: PageRequest["linkSample"]): Promise<Answers["linkSample"]> {
  const { shown } = await readOn(await library(), undefined);
  const sample = { blocks: [{ id: 0, text }], title: "", evidence: NO_EVIDENCE, threshold: THRESHOLD };
  return linkText(shown, sample).mentions;
}

export const answerReadEntity = (asked: ContentRequest["readEntity"]): Promise<Answers["readEntity"]> =>
  answered((open) => readEntity(open, asked));

async function readEntity(
  { stored }: OpenLibrary,
  { corpus, entity, ...reading }: ContentRequest["readEntity"],
): Promise<Answers["readEntity"]> {
  const own = stored.get(corpus);
  const found = await own?.entity(entity);
  if (!own || !found) throw new RequestError("not-found", `No corpus here knows ${corpus}/${entity}.`);
  const passages = await own.passagesOf(entity);
  const ids = [...new Set(passages.map(({ document }) => document))];
  const sources = new Map((await own.documents(ids)).map((document) => [document.id, document]));
  const excerpts = excerptsFor({
    corpus: own.link,
    entity: found,
    ...readingOf(reading),
    passages,
    sources,
    ...(await own.ranking()),
    most: MOST_EXCERPTS,
  });
  return {
    entity: { ...found, corpus, entity },
    excerpts,
    elsewhere: await namesakes([...stored.values()], corpus, found),
  };
}
