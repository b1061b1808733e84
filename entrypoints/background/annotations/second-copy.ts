/**
 * A second copy of all annotations, outside the database: one file for each two first digits of their ids, so that a change rewrites
 * little. Each life of the database has a folder of its own: what an emptied one held stays until the reader has decided.
 */
import * as v from "valibot";
import { annotationSchema } from "../../../utils/annotation/messages.ts";
import type { Annotation } from "../../../utils/annotation/annotation.ts";
import type { AnnotationDatabase, StoredAnnotation } from "./database.ts";
import { fileIn, folder, namesIn, writeFile } from "./files.ts";

const COPIES = "annotations";

export const bucketOf = (id: string): string => id.slice(0, 2);

/** Writes buckets anew from what is stored now. */
export async function copyBuckets(
  database: AnnotationDatabase,
  generation: string,
  buckets: Iterable<string>,
): Promise<void> {
  const where = await folder(COPIES, generation);
  await Promise.all(
    [...buckets].map(async (bucket) => {
      const stored = await database.getAll("annotations", IDBKeyRange.bound(bucket, `${bucket}g`, false, true));
      await writeFile(where, `${bucket}.json`, JSON.stringify(stored));
    }),
  );
}

/** What the copies of these lives hold; of an annotation that is in several, the latest revision. Damaged files and records are left out. */
export async function readCopies(generations: string[]): Promise<Map<string, StoredAnnotation>> {
  const found = new Map<string, StoredAnnotation>();
  for (const generation of generations) {
    const where = await folder(COPIES, generation);
    const buckets = await Promise.all((await namesIn(where)).map((name) => fileIn(where, name)));
    for (const file of buckets) {
      for (const record of file === undefined ? [] : parseRecords(await file.text())) {
        const { id, revision } = record.annotation;
        if (revision >= (found.get(id)?.annotation.revision ?? 0)) found.set(id, record);
      }
    }
  }
  return found;
}

/** The lives of which there is a copy. */
export const copiedGenerations = async (): Promise<string[]> => namesIn(await folder(COPIES));

/** Removes the copies of lives. */
export async function dropCopies(generations: string[]): Promise<void> {
  const where = await folder(COPIES);
  const there = new Set(await namesIn(where));
  for (const generation of generations)
    if (there.has(generation)) await where.removeEntry(generation, { recursive: true });
}

/** Stored annotations out of the text of a file; what is damaged is left out. */
export function parseRecords(text: string): StoredAnnotation[] {
  try {
    const records: unknown = JSON.parse(text);
    return Array.isArray(records) ? records.filter(isRecord) : [];
  } catch {
    return [];
  }
}

const recordSchema = v.object({
  annotation: annotationSchema,
  orphan: v.exactOptional(v.literal(true)),
  changed: v.exactOptional(v.string()),
});
const isRecord = (record: unknown): record is { annotation: Annotation } => v.is(recordSchema, record);
