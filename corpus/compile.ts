/** `npm run compile`: checks the corpus and writes its pack to `public/corpora/<id>/`. */
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PACK_VERSION, type PackManifest, type PackResource } from "../utils/corpus/corpus-pack.ts";
import { packBinary } from "../utils/formats/binary.ts";
import { type LoadedCorpus, loadCorpus } from "./load.ts";
import { CorpusError } from "./problems.ts";

const OUT = fileURLToPath(new URL("../public/corpora/", import.meta.url));

const lines = (values: unknown[]): Uint8Array =>
  Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(""));

/** The files of a corpus' pack by name, `manifest.json` among them. The same corpus gives the same bytes. */
export function packFiles(corpus: LoadedCorpus): Map<string, Uint8Array> {
  const parts: [PackResource["name"], string, Uint8Array][] = [
    ["entities", "entities.jsonl", lines(corpus.entities)],
    ["documents", "documents.jsonl", lines(corpus.documents)],
    ["index", "index.bin", packBinary(corpus.index)],
  ];
  const manifest: PackManifest = {
    name: corpus.about.id,
    title: corpus.about.title,
    version: corpus.about.version,
    packVersion: PACK_VERSION,
    languages: corpus.about.languages,
    licenses: corpus.about.licenses,
    counts: {
      entities: corpus.entities.length,
      aliases: corpus.entities.reduce((sum, { aliases }) => sum + aliases.length, 0),
      documents: corpus.documents.length,
      passages: corpus.documents.reduce((sum, { passages }) => sum + passages.length, 0),
    },
    resources: parts.map(([name, path, bytes]) => ({
      name,
      path,
      bytes: bytes.length,
      hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    })),
  };
  const files = new Map(parts.map(([, path, bytes]) => [path, bytes]));
  return files.set("manifest.json", Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`));
}

function main(): void {
  const corpus = loadCorpus();
  const folder = join(OUT, corpus.about.id);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = packFiles(corpus);
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
  writeFileSync(join(OUT, "shipped.json"), `${JSON.stringify([corpus.about.id])}\n`);
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(
    `${corpus.about.title}: ${corpus.entities.length} entities, ${corpus.documents.length} documents, ${Math.ceil(size / 1024)} KB`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
