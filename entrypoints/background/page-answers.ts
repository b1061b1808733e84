/** What the background answers to the extension's own pages. Pure functions of utils/ do the work; this looks up what they need. */
import type { Answers, PageRequest } from "../../utils/messages/messages.ts";
import { RequestError } from "../../utils/browser/messaging.ts";
import { entityPage } from "../../utils/reading/entity-page.ts";
import { openDocument } from "../../utils/reading/open-document.ts";
import { orderDate } from "../../utils/reading/when.ts";
import { answered } from "./corpora.ts";
import { searchIndex, searchLarge } from "./search-index.ts";

/** More than these nobody looks through as they type. */
const MOST_FOUND = { entities: 8, passages: 12 };

/** More than these nobody looks through: of a larger corpus those that its documents speak of most are listed. */
const MOST_LISTED = 5000;

export const answerReadDocument = ({
  corpus,
  document,
}: PageRequest["readDocument"]): Promise<Answers["readDocument"]> =>
  answered(async ({ stored }) => {
    const own = stored.get(corpus);
    const found = await own?.document(document);
    if (!own || !found) throw new RequestError("not-found", `No corpus here holds ${corpus}/${document}.`);
    const named = found.passages.flatMap(({ mentions }) => mentions.map(([, , entity]) => entity));
    return openDocument(corpus, found.document, found.passages, await own.entities(new Set(named)));
  });

export const answerReadEntityPage = ({
  corpus,
  entity,
}: PageRequest["readEntityPage"]): Promise<Answers["readEntityPage"]> =>
  answered(async ({ stored }) => {
    const own = stored.get(corpus);
    const found = await own?.entity(entity);
    if (!own || !found) throw new RequestError("not-found", `No corpus here knows ${corpus}/${entity}.`);
    const [speaking, sources] = await Promise.all([own.passagesOf(entity), own.sources()]);
    const passages = await own.passages(speaking.flatMap(({ index }) => [index - 1, index, index + 1]));
    const named = passages.flatMap(({ mentions, about }) => [...mentions.map(([, , id]) => id), ...about]);
    return entityPage({ corpus, entity: found, passages, sources, entities: await own.entities(new Set(named)) });
  });

export const answerSearch = ({ query }: PageRequest["search"]): Promise<Answers["search"]> =>
  answered(async (open) => {
    const found = (await searchIndex(open)).search(query, MOST_FOUND);
    const larger = await searchLarge(open, query, MOST_FOUND.entities - found.entities.length);
    return { ...found, entities: [...found.entities, ...larger] };
  });

export const answerListEntities = (): Promise<Answers["listEntities"]> =>
  answered(async ({ stored }) => {
    const lists = await Promise.all(
      [...stored.values()].map(async ({ link, passageCounts }) => {
        const counts = await passageCounts();
        const spoken = [...counts].toSorted(([, a], [, b]) => b - a).map(([number]) => number);
        const others: number[] = [];
        for (let number = 0; number < link.size && spoken.length + others.length < MOST_LISTED; number++) {
          if (!counts.has(number)) others.push(number);
        }
        return [...spoken, ...others]
          .slice(0, MOST_LISTED)
          .map((number) => ({ ...link.summary(number), count: counts.get(number) ?? 0 }));
      }),
    );
    return lists.flat().toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  });

export const answerListDocuments = (): Promise<Answers["listDocuments"]> =>
  answered(async ({ stored }) => {
    const lists = await Promise.all(
      [...stored].map(async ([corpus, { sources }]) => (await sources()).map((source) => ({ corpus, source }))),
    );
    return lists.flat().toSorted((a, b) => orderDate(a.source).localeCompare(orderDate(b.source)));
  });
