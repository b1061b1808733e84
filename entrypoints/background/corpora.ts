/** The installed corpora, opened once for as long as the background lives; installed, updated and repaired from the package. */
import type { PackManifest } from "../../utils/corpus/corpus-pack.ts";
import { openCorpus, type OpenCorpus } from "../../utils/linking/corpus-index.ts";
import { openedOnce } from "../../utils/opened-once.ts";
import { openGlossary, type OpenGlossary } from "../../utils/ranking/glossary.ts";
import { openRankIndex, type OpenRankIndex } from "../../utils/ranking/rank-index.ts";
import { readPack, shippedCorpora, shippedManifest } from "./package-packs.ts";
import { type Database, installPack, isWhole, openDatabase } from "./store.ts";

export interface OpenLibrary {
  database: Database;
  corpora: OpenCorpus[];
  /** By corpus: what its passages are ranked with. */
  rankings: Map<string, Ranking>;
}

interface Ranking {
  index: OpenRankIndex;
  glossary: OpenGlossary;
}

const opened = openedOnce(open);

/** The library, ready to answer. */
export const library = opened.get;

/** Brings the store in line with the package: after an installation or update, before anybody asks. */
export async function updateCorpora(): Promise<void> {
  const { database } = await library();
  let updated = false;
  for (const corpus of await shippedCorpora()) {
    const [stored, shipped] = await Promise.all([database.get("corpora", corpus), shippedManifest(corpus)]);
    if (sameParts(stored, shipped)) continue;
    await installPack(database, await readPack(corpus));
    updated = true;
  }
  if (!updated) return;
  opened.forget(); // whoever asks now opens what was installed; requests under way finish with what they have
}

async function open(): Promise<OpenLibrary> {
  const database = await openDatabase(opened.forget);
  let manifests = await database.getAll("corpora");
  if (manifests.length === 0) {
    for (const corpus of await shippedCorpora()) await installPack(database, await readPack(corpus));
    manifests = await database.getAll("corpora");
  }
  const rankings = new Map<string, Ranking>();
  const corpora: OpenCorpus[] = [];
  for (const manifest of manifests) {
    const opened = (await openStored(database, manifest)) ?? (await repaired(database, manifest));
    corpora.push(opened.corpus);
    rankings.set(manifest.name, opened.ranking);
  }
  return { database, corpora, rankings };
}

interface Opened {
  corpus: OpenCorpus;
  ranking: Ranking;
}

/** A stored corpus, opened; `undefined` when something of it is missing, damaged or of another version. */
async function openStored(database: Database, manifest: PackManifest): Promise<Opened | undefined> {
  try {
    const index = await database.get("indexes", manifest.name);
    if (!index || !(await isWhole(database, manifest))) return undefined;
    const { link, ranking, glossary } = index;
    return {
      corpus: openCorpus(link),
      ranking: { index: openRankIndex(ranking), glossary: openGlossary(glossary) },
    };
  } catch (error) {
    console.warn(`Gloss: the index of ${manifest.name} can't be opened and is built again.`, error);
    return undefined;
  }
}

async function repaired(database: Database, manifest: PackManifest): Promise<Opened> {
  await installPack(database, await readPack(manifest.name));
  const opened = await openStored(database, manifest);
  if (!opened) throw new Error(`The index of ${manifest.name} can't be built. Install Gloss again.`);
  return opened;
}

/** Whether two manifests describe the same bytes. */
const sameParts = (a: PackManifest | undefined, b: PackManifest): boolean =>
  a !== undefined &&
  a.packVersion === b.packVersion &&
  b.resources.every(({ name, hash }) => a.resources.some((other) => other.name === name && other.hash === hash));
