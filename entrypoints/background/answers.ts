/** What the background answers. Pure functions of utils/ do the work; this looks up what they need. */
import { linkText, THRESHOLDS } from "../../utils/linking/link-text.ts";
import { NO_EVIDENCE } from "../../utils/linking/evidence.ts";
import type { Answers, ContentRequest, PageRequest } from "../../utils/messages/messages.ts";
import { excerptsFor } from "../../utils/ranking/excerpts.ts";
import { RequestError, type Sender } from "../../utils/browser/messaging.ts";
import { readSettings } from "../../utils/browser/settings.ts";
import { library } from "./corpora.ts";
import { bringPart } from "./parts.ts";

/** More than these nobody reads in a card or popup. */
const MOST_EXCERPTS = 20;

export async function answerLinkText(
  { blocks, page, evidence, bring }: ContentRequest["linkText"],
  sender: Sender,
): Promise<Answers["linkText"]> {
  const [{ corpora }, { confidence }] = await Promise.all([library(), readSettings()]);
  const linked = linkText(corpora, { blocks, title: page.title, evidence, threshold: THRESHOLDS[confidence] });
  // Where it can't be brought, the content script finds out when it asks for it.
  if (bring && linked.mentions.length > 0) await bringPart(bring, sender).catch(() => undefined);
  return linked;
}

export async function answerLinkSample({ text }: PageRequest["linkSample"]): Promise<Answers["linkSample"]> {
  const { corpora } = await library();
  const sample = { blocks: [{ id: 0, text }], title: "", evidence: NO_EVIDENCE, threshold: THRESHOLDS.balanced };
  return linkText(corpora, sample).mentions;
}

export async function answerReadEntity({
  corpus,
  entity,
  context,
}: ContentRequest["readEntity"]): Promise<Answers["readEntity"]> {
  const { database, corpora, rankings } = await library();
  const key = `${corpus}/${entity}`;
  const open = corpora.find(({ id }) => id === corpus);
  const [found, passages] = await Promise.all([
    database.get("entities", [corpus, entity]),
    database.getAllFromIndex("passages", "byEntity", key),
  ]);
  if (!found || !open) throw new RequestError("not-found", `No corpus here knows ${key}.`);
  const ids = [...new Set(passages.map(({ document }) => document))];
  const documents = await Promise.all(ids.map((id) => database.get("documents", [corpus, id])));
  const sources = new Map(documents.flatMap((document) => (document ? [[document.id, document]] : [])));
  const excerpts = excerptsFor({
    corpus: open,
    entity: found,
    context,
    passages,
    sources,
    ...rankings.get(corpus)!,
  });
  return { entity: { ...found, corpus, entity }, excerpts: excerpts.slice(0, MOST_EXCERPTS) };
}

export async function answerListCorpora(): Promise<Answers["listCorpora"]> {
  const { database } = await library();
  return (await database.getAll("corpora")).map(({ name, title, counts }) => ({
    id: name,
    title,
    entities: counts.entities,
    documents: counts.documents,
  }));
}
