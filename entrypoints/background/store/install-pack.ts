/** A pack comes into the store with the index it brings. */
import type { Pack } from "../../../utils/corpus/corpus-pack.ts";
import type { CorpusRecord, Database } from "./database.ts";
import { browserLocks, type Locks } from "./holding.ts";
import { beginCorpus, orNothing } from "./writer.ts";

/** Puts a pack in place of whatever was stored of that corpus: old or new, never mixed. */
export async function installPack(database: Database, pack: Pack, locks: Locks = browserLocks): Promise<CorpusRecord> {
  const writer = await beginCorpus(database, pack.manifest.name, locks);
  return orNothing(writer, async () => {
    for (const entity of pack.entities) await writer.addEntity(entity);
    for (const document of pack.documents) await writer.addDocument(document);
    return writer.finish({ manifest: pack.manifest, index: pack.index, from: "package" });
  });
}
