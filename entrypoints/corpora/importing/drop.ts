/** The files of one drop, kept open by the worker: what they are, how they read, and at last the corpus they make. */
import type { OwnCorpus } from "../../background/store/install-own.ts";
import { type Detected, detect, openPart, type Tools } from "../../../utils/intake/detect.ts";
import { intake, preview } from "../../../utils/intake/intake.ts";
import { riskiestOf } from "../../../utils/intake/riskiest.ts";
import { tryOutOf } from "../../../utils/intake/try-out.ts";
import type { InFile, Intake, Mapping } from "../../../utils/intake/values.ts";
import { judgedByReader } from "../../../utils/intake/verdicts.ts";
import type { DropQuestions, Verdicts } from "../../../utils/messages/drop-port.ts";
import type { Entity } from "../../../utils/model.ts";

type Ask<Name extends keyof DropQuestions> = DropQuestions[Name]["ask"];
type Answer<Name extends keyof DropQuestions> = Promise<DropQuestions[Name]["answer"]>;

export type Drop = { [Name in keyof DropQuestions]: (ask: Ask<Name>) => Answer<Name> } & {
  /** The corpus with these mappings and verdicts. `onProgress` counts rows. */
  corpus: (
    mappings: Mapping[],
    verdicts: Verdicts,
    following: { signal: AbortSignal; onProgress: (rows: number) => void },
  ) => Promise<Pick<OwnCorpus, "entities" | "documents" | "subject" | "related" | "report">>;
};

export function makeDrop(tools: Tools): Drop {
  let files: InFile[] = [];
  let detected: Detected = { parts: [], packs: [], skipped: [] };
  let tried: { key: string; tryOut: ReturnType<typeof tryOutOf> } | undefined;

  const take = (mappings: readonly Mapping[], options: Parameters<typeof intake>[1] = {}): Promise<Intake> =>
    intake(detected.parts, { ...options, mappings });

  function* entitiesOf(taken: Intake, verdicts: Verdicts): Generator<Entity> {
    for (const entity of taken.entities()) yield judgedByReader(entity, verdicts);
    for (const pack of detected.packs) yield* pack.entities;
  }

  return {
    open: async ({ files: dropped }) => {
      files = await Promise.all(
        dropped.map(async ({ path, blob }) => ({ path, bytes: new Uint8Array(await blob.arrayBuffer()) })),
      );
      detected = await detect(files, tools);
      tried = undefined;
      return {
        parts: detected.parts.map(({ what }) => what),
        packs: detected.packs.map(({ file, about, entities, documents }) => ({
          file,
          about,
          entities: entities.length,
          documents: documents.length,
        })),
        skipped: detected.skipped,
      };
    },
    reread: async ({ part, choices }) => {
      const before = detected.parts[part]!;
      const file = files.find(({ path }) => path === before.what.file);
      if (!file) throw new Error(`${before.what.file} can't be read in another way.`);
      const read = await openPart(file, choices, tools);
      detected.parts[part] = read;
      tried = undefined;
      return read.what;
    },
    preview: async ({ part, mapping }) => preview(detected.parts[part]!, mapping),
    judge: async ({ mappings }) => {
      const taken = await take(mappings);
      for (const _ of taken.entities()); // the report is whole when they have been gone through
      for (const pack of detected.packs)
        for (const { aliases } of pack.entities) for (const { strength } of aliases) taken.report.names[strength]++;
      return { report: taken.report, riskiest: riskiestOf(taken.report.weak) };
    },
    tryOut: async ({ mappings, verdicts, text }) => {
      const key = JSON.stringify([mappings, verdicts]);
      if (tried?.key !== key) {
        const taken = await take(mappings);
        tried = { key, tryOut: tryOutOf(entitiesOf(taken, verdicts), taken.subject) };
      }
      return tried.tryOut(text);
    },
    corpus: async (mappings, verdicts, { signal, onProgress }) => {
      const taken = await take(mappings, { signal, progress: onProgress });
      const documents = [...taken.documents, ...detected.packs.flatMap((pack) => pack.documents)];
      const report = { ...taken.report, skipped: [...detected.skipped, ...taken.report.skipped] };
      const related: [string, string][] = [];
      function* entities(): Generator<Entity> {
        for (const entity of entitiesOf(taken, verdicts)) {
          for (const other of entity.related ?? []) related.push([entity.id, other]);
          yield entity;
        }
        // The counts of names are known only now.
        Object.assign(report, {
          names: taken.report.names,
          reasons: taken.report.reasons,
          weak: taken.report.weak,
          skippedCount: taken.report.skippedCount + detected.skipped.length,
        });
      }
      // Asked for by the store once the entities have been taken.
      return { entities: entities(), documents, subject: taken.subject, related, report };
    },
  };
}
