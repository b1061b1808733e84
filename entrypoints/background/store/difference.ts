/** What an update of a corpus changes, told while the new one is written. */
import type { CorpusIndex } from "../../../utils/linking/corpus-index.ts";
import { findId } from "../../../utils/linking/id-order.ts";
import { textAt } from "../../../utils/linking/text-column.ts";
import type { Difference } from "../../../utils/messages/import-port.ts";
import type { Entity } from "../../../utils/model.ts";
import type { Database } from "./database.ts";

export interface Differing {
  /** An entity of the new corpus, with the hash of what was written of it. */
  add(entity: Entity, hash: number): void;
  found(): Difference;
}

/** Names that are told; nobody reads more. */
const TOLD = 50;

/** The difference from what is installed under this id; `undefined` when nothing is. */
export async function differenceFrom(database: Database, corpus: string): Promise<Differing | undefined> {
  const record = await database.get("corpora", corpus);
  if (!record) return undefined;
  const [link, hashes] = (await Promise.all([
    database.get("parts", [record.generation, "link", 0]),
    database.get("parts", [record.generation, "hashes", 0]),
  ])) as [CorpusIndex | undefined, Uint32Array | undefined];
  if (!link || !hashes) return undefined;
  const { ids, idOrder, names } = link;
  const seen = new Uint8Array(hashes.length);
  const listed = () => ({ count: 0, names: [] as string[] });
  const [added, removed, changed] = [listed(), listed(), listed()];
  const list = (into: ReturnType<typeof listed>, name: string): void => {
    if (++into.count <= TOLD) into.names.push(name);
  };
  return {
    add: ({ id, name }, hash) => {
      const before = findId(ids, idOrder, id);
      if (before === undefined) return list(added, name);
      seen[before] = 1;
      if (hashes[before] !== hash) list(changed, name);
    },
    found: () => {
      for (const [number, was] of seen.entries()) if (was === 0) list(removed, textAt(names, number));
      return { before: hashes.length, added, removed, changed };
    },
  };
}
