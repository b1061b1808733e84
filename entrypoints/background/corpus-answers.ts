/** What the page *Corpora* asks: what is installed, what is in it, and what is to happen with it. */
import { corpusChoices } from "../../utils/browser/corpus-choices.ts";
import { RequestError } from "../../utils/browser/messaging.ts";
import { choiceOf } from "../../utils/choices/corpora.ts";
import type { CorpusListing } from "../../utils/messages/corpora.ts";
import type { Answers, PageRequest } from "../../utils/messages/messages.ts";
import { scanNames } from "../../utils/search/scan-names.ts";
import { answered, browserSession, corpusOf, forgetLibrary, library } from "./corpora.ts";
import { forgetChoice } from "./choices.ts";
import { forgetRemoved, removeCorpus, restoreCorpus } from "./store/remove.ts";
import type { CorpusRecord } from "./store/database.ts";
import { relinkAllTabs } from "./relink.ts";

export async function answerListCorpora(): Promise<Answers["listCorpora"]> {
  const [{ database, damaged }, choices] = await Promise.all([library(), corpusChoices.read()]);
  const broken = new Set(damaged.map(({ generation }) => generation));
  const records = await database.getAll("corpora");
  return records.map((record): CorpusListing => {
    const { manifest, from, bytes, installed, generation } = record;
    const choice = choiceOf(choices, manifest.name);
    return {
      id: manifest.name,
      title: choice.title ?? manifest.title,
      ...manifest.counts,
      from,
      bytes,
      installed,
      languages: manifest.languages,
      licenses: manifest.licenses,
      contributors: manifest.contributors ?? [],
      ...(manifest.created === undefined ? {} : { created: manifest.created }),
      state: broken.has(generation) ? "damaged" : "ready",
      choice,
    };
  });
}

export async function answerListRemovedCorpora(): Promise<Answers["listRemovedCorpora"]> {
  const [{ database }, session] = await Promise.all([library(), browserSession()]);
  const removed = await database.getAll("removed");
  return removed.flatMap((one) =>
    one.session === session ? [{ id: one.record.manifest.name, title: one.record.manifest.title }] : [],
  );
}

/** A corpus was written by an import: from now on it is read, in all tabs. */
export async function answerCorpusStored(): Promise<null> {
  return changed();
}

export async function answerRemoveCorpus({ corpus }: PageRequest["removeCorpus"]): Promise<null> {
  const { database } = await library();
  const record = await recordOf(corpus);
  if (record.from === "package") throw new RequestError("refused", "A shipped corpus is switched off, not deleted.");
  await removeCorpus(database, corpus, await browserSession());
  return changed();
}

export async function answerRestoreCorpus({ corpus }: PageRequest["restoreCorpus"]): Promise<null> {
  const { database } = await library();
  if (!(await restoreCorpus(database, corpus))) throw new RequestError("not-found", `${corpus} is gone.`);
  return changed();
}

export async function answerForgetCorpus({ corpus }: PageRequest["forgetCorpus"]): Promise<null> {
  const { database } = await library();
  await forgetRemoved(database, corpus);
  await forgetChoice(corpus);
  return null;
}

/** Who made it, under which licence, of which date; the title is a choice. */
export async function answerDescribeCorpus({
  corpus,
  contributors,
  licenses,
  created,
}: PageRequest["describeCorpus"]): Promise<null> {
  const { database } = await library();
  const record = await recordOf(corpus);
  const { created: _, ...manifest } = record.manifest;
  const described = { ...manifest, contributors, licenses, ...(created === undefined ? {} : { created }) };
  const transaction = database.transaction("corpora", "readwrite", { durability: "strict" });
  // An update may have come between.
  if ((await transaction.store.get(corpus))?.generation === record.generation) {
    void transaction.store.put({ ...record, manifest: described }, corpus);
  }
  await transaction.done;
  forgetLibrary();
  return null;
}

export const answerReadCorpusEntities = ({
  corpus,
  from,
  count,
  query,
}: PageRequest["readCorpusEntities"]): Promise<Answers["readCorpusEntities"]> =>
  answered(async () => {
    const own = await corpusOf(corpus);
    if (query === undefined || query.trim() === "") {
      return { entities: await own.entityRange(from, count), next: from + count < own.link.size ? from + count : null };
    }
    const numbers = scanNames(own.link, query, count, from);
    const found = await own.entities(numbers.map((number) => own.link.entityId(number)));
    const entities = numbers.flatMap((number) => found.get(own.link.entityId(number)) ?? []);
    return { entities, next: numbers.length < count ? null : Math.max(...numbers) + 1 };
  });

export const answerReadCorpusReport = ({
  corpus,
}: PageRequest["readCorpusReport"]): Promise<Answers["readCorpusReport"]> =>
  answered(async () => {
    const own = await corpusOf(corpus);
    return { report: await own.report(), recipe: own.record.recipe };
  });

async function recordOf(corpus: string): Promise<CorpusRecord> {
  const record = await (await library()).database.get("corpora", corpus);
  if (!record) throw new RequestError("not-found", `There is no corpus ${corpus} here.`);
  return record;
}

async function changed(): Promise<null> {
  forgetLibrary();
  await relinkAllTabs();
  return null;
}
