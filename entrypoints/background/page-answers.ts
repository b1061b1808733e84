/** What the background answers to the extension's own pages. Pure functions of utils/ do the work; this looks up what they need. */
import type { Answers, PageRequest } from "../../utils/messages/messages.ts";
import { RequestError } from "../../utils/browser/messaging.ts";
import type { Entity, Source } from "../../utils/model.ts";
import { entityPage } from "../../utils/reading/entity-page.ts";
import { openDocument } from "../../utils/reading/open-document.ts";
import { summaryOf } from "../../utils/reading/summary.ts";
import { orderDate } from "../../utils/reading/when.ts";
import { library } from "./corpora.ts";
import { searchIndex } from "./search-index.ts";
import type { Database } from "./store.ts";

/** More than these nobody looks through as they type. */
const MOST_FOUND = { entities: 8, passages: 12 };

const allOf = (corpus: string): IDBKeyRange => IDBKeyRange.bound([corpus], [corpus, []]);

export async function answerReadDocument({
  corpus,
  document,
}: PageRequest["readDocument"]): Promise<Answers["readDocument"]> {
  const { database } = await library();
  const [found, passages] = await Promise.all([
    database.get("documents", [corpus, document]),
    database.getAll("passages", allOf(corpus)),
  ]);
  if (!found) throw new RequestError("not-found", `No corpus here holds ${corpus}/${document}.`);
  const own = passages.filter((passage) => passage.document === document);
  const named = own.flatMap(({ mentions }) => mentions.map(([, , entity]) => entity));
  return openDocument(corpus, found, own, await entitiesOf(database, corpus, named));
}

export async function answerReadEntityPage({
  corpus,
  entity,
}: PageRequest["readEntityPage"]): Promise<Answers["readEntityPage"]> {
  const { database } = await library();
  const [found, own, sources] = await Promise.all([
    database.get("entities", [corpus, entity]),
    database.getAllFromIndex("passages", "byEntity", `${corpus}/${entity}`),
    sourcesOf(database, corpus),
  ]);
  if (!found) throw new RequestError("not-found", `No corpus here knows ${corpus}/${entity}.`);
  const around = new Set(own.flatMap(({ index }) => [index - 1, index, index + 1]));
  const passages = (await Promise.all([...around].map((index) => database.get("passages", [corpus, index])))).flatMap(
    (passage) => passage ?? [],
  );
  const named = passages.flatMap(({ mentions, about }) => [...mentions.map(([, , id]) => id), ...about]);
  const entities = await entitiesOf(database, corpus, named);
  return entityPage({ corpus, entity: found, passages, sources, entities });
}

export async function answerSearch({ query }: PageRequest["search"]): Promise<Answers["search"]> {
  return (await searchIndex(await library())).search(query, MOST_FOUND);
}

export async function answerListEntities(): Promise<Answers["listEntities"]> {
  const { database, corpora } = await library();
  const lists = await Promise.all(
    corpora.map(async ({ id }) => {
      const [entities, passages] = await Promise.all([
        database.getAll("entities", allOf(id)),
        database.getAll("passages", allOf(id)),
      ]);
      const counts = new Map<string, number>();
      for (const key of passages.flatMap((passage) => passage.entities)) counts.set(key, (counts.get(key) ?? 0) + 1);
      return entities.map((entity) => ({ ...summaryOf(id, entity), count: counts.get(`${id}/${entity.id}`) ?? 0 }));
    }),
  );
  return lists.flat().toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

export async function answerListDocuments(): Promise<Answers["listDocuments"]> {
  const { database, corpora } = await library();
  const lists = await Promise.all(
    corpora.map(async ({ id }) => (await sourcesOf(database, id)).map((source) => ({ corpus: id, source }))),
  );
  return lists.flat().toSorted((a, b) => orderDate(a.source).localeCompare(orderDate(b.source)));
}

/** Sources without their texts. */
async function sourcesOf(database: Database, corpus: string): Promise<Source[]> {
  return (await database.getAll("documents", allOf(corpus))).map(({ text: _text, ...source }) => source);
}

async function entitiesOf(database: Database, corpus: string, ids: string[]): Promise<Map<string, Entity>> {
  const found = await Promise.all([...new Set(ids)].map((id) => database.get("entities", [corpus, id])));
  return new Map(found.flatMap((entity) => (entity ? [[entity.id, entity]] : [])));
}
