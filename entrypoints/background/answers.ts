/** What the background answers. Pure functions of utils/ do the work; this looks up what they need. */
import { linkText, THRESHOLDS } from "../../utils/linking/link-text.ts";
import { NO_EVIDENCE } from "../../utils/linking/evidence.ts";
import type { OpenCorpus } from "../../utils/linking/corpus-index.ts";
import type { Answers, ContentRequest } from "../../utils/messages.ts";
import type { Excerpt, RankReason } from "../../utils/model.ts";
import { rankPassages } from "../../utils/ranking/rank.ts";
import { RequestError } from "../../utils/browser/messaging.ts";
import { readSettings } from "../../utils/browser/settings.ts";
import { library } from "./corpora.ts";

/** More than these nobody reads in a card or popup. */
const MOST_EXCERPTS = 20;

export async function answerLinkText({ blocks, page, evidence }: ContentRequest["linkText"]): Promise<Answers["linkText"]> {
  const [{ corpora }, { confidence }] = await Promise.all([library(), readSettings()]);
  return linkText(corpora, { blocks, title: page.title, evidence, threshold: THRESHOLDS[confidence] });
}

export async function answerReadEntity({ corpus, entity, context }: ContentRequest["readEntity"]): Promise<Answers["readEntity"]> {
  const { database, corpora, statistics } = await library();
  const key = `${corpus}/${entity}`;
  const open = corpora.find(({ id }) => id === corpus);
  const [found, passages] = await Promise.all([
    database.get("entities", [corpus, entity]),
    database.getAllFromIndex("passages", "byEntity", key),
  ]);
  if (!found || !open) throw new RequestError("not-found", `No corpus here knows ${key}.`);
  const ranked = rankPassages({
    passages,
    entity,
    statistics: statistics.get(corpus) ?? { passages: 0, averageLength: 0, frequency: {} },
    context,
    contextEntities: namedIn(open, context),
  });
  const sources = new Map<string, Excerpt["source"]>();
  const excerpts: Excerpt[] = [];
  for (const { passage, reasons } of ranked.slice(0, MOST_EXCERPTS)) {
    let source = sources.get(passage.document);
    if (!source) {
      const document = await database.get("documents", [corpus, passage.document]);
      if (!document) continue;
      const { text: _, ...about } = document;
      source = about;
      sources.set(passage.document, source);
    }
    excerpts.push({
      corpus,
      source,
      passage: passage.index,
      text: passage.text,
      emphasis: passage.mentions.filter(([, , named]) => named === entity).map(([start, end]) => [start, end]),
      reasons: reasons.map((reason) => withNames(open, reason)),
    });
  }
  return { entity: { ...found, corpus, entity }, excerpts };
}

/** Ids of the corpus' entities that a paragraph names. */
export function namedIn(corpus: OpenCorpus, text: string): string[] {
  if (text === "") return [];
  const { mentions } = linkText([corpus], {
    blocks: [{ id: 0, text }],
    title: "",
    evidence: NO_EVIDENCE,
    threshold: THRESHOLDS.more,
  });
  return [...new Set(mentions.map(({ entity }) => entity))];
}

function withNames(corpus: OpenCorpus, reason: RankReason): RankReason {
  if (reason.kind !== "also-names") return reason;
  const names = reason.entities.map((id) => {
    const entity = corpus.byKey(`${corpus.id}/${id}`);
    return entity === undefined ? id : corpus.name(entity);
  });
  return { kind: "also-names", entities: names };
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
