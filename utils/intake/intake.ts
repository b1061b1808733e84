/** From what was dropped to entities and documents, with a report of what was left out. The rows of the preview are those of the import. */
import { foldName } from "../linking/gazetteer.ts";
import type { CorpusDocument, Entity } from "../model.ts";
import { type Draft, draftOf } from "./draft.ts";
import { entityOf, type Judge } from "./entity-of.ts";
import { countList, type ListFacts } from "./list.ts";
import { MergedDrafts } from "./merge.ts";
import { judgedByDocuments } from "./own-documents.ts";
import {
  type Cell,
  type Intake,
  LIMITS,
  type Mapping,
  type Part,
  type Report,
  type Row,
  type Skipped,
} from "./values.ts";

export interface IntakeOptions {
  /** By part; where one is missing, the guessed one is taken. */
  mappings?: readonly (Mapping | undefined)[];
  /** Rows done so far, of all rows. */
  progress?: (done: number, all: number) => void;
  signal?: Signal;
  judge?: Judge;
}

/** Rows between two looks at the signal. */
const SLICE = 2_000;

/** Takes parts in. Looks at every row once for what the list as a whole tells; `entities()` then goes through them again. */
export async function intake(parts: readonly Part[], options: IntakeOptions = {}): Promise<Intake> {
  const { progress, signal, judge = "rules" } = options;
  const report = emptyReport();
  const skip = (skipped: Skipped): void => {
    report.skippedCount++;
    if (report.skipped.length < LIMITS.reported) report.skipped.push(skipped);
  };
  const all = parts.reduce((sum, { what }) => sum + what.rows, 0);
  const counter = countList();
  const merged = new MergedDrafts();
  let done = 0;
  for (const [i, part] of parts.entries()) {
    const mapping = options.mappings?.[i] ?? part.what.mapping;
    for (const row of part.rows()) {
      if (done++ % SLICE === 0) {
        progress?.(done - 1, all);
        await nextTask();
        signal?.throwIfAborted();
      }
      report.rows++;
      const draft = draftOf(row, part.what.columns, mapping);
      if (typeof draft === "string") skip({ file: part.what.file, row: row.row, words: wordsOf(row), why: draft });
      else if (merged.size >= LIMITS.names)
        skip({ file: part.what.file, row: row.row, words: draft.name, why: "too-many" });
      else {
        counter.add(draft);
        if (merged.add(draft)) report.taken++;
        else report.merged++;
      }
    }
  }
  const documents: CorpusDocument[] = [];
  for (const part of parts) {
    for await (const document of part.documents()) {
      signal?.throwIfAborted();
      documents.push(document);
    }
    for (const skipped of part.skipped) skip(skipped);
  }
  report.documents = documents.length;
  progress?.(all, all);
  const facts = counter.facts();
  const overruled = judgedByDocuments(merged.drafts(), documents);
  return {
    documents,
    report,
    subject: facts.subject(),
    entities: () => entitiesOf(merged.drafts(), facts, overruled, judge, report),
  };
}

/** The first entities of a part as they will be, with the names judged by the whole of the rows that are looked at. */
export function preview(
  part: Part,
  mapping: Mapping = part.what.mapping,
  rows = 20,
): { entities: Entity[]; skipped: Skipped[] } {
  const counter = countList();
  const drafts: Draft[] = [];
  const skipped: Skipped[] = [];
  let seen = 0;
  for (const row of part.rows()) {
    if (++seen > Math.max(rows, 1_000)) break;
    const draft = draftOf(row, part.what.columns, mapping);
    if (typeof draft === "string")
      skipped.push({ file: part.what.file, row: row.row, words: wordsOf(row), why: draft });
    else {
      counter.add(draft);
      if (drafts.length < rows) drafts.push(draft);
    }
  }
  const facts = counter.facts();
  return { entities: drafts.map((draft) => entityOf(draft, facts)), skipped };
}

function* entitiesOf(
  drafts: Iterable<Draft>,
  facts: ListFacts,
  overruled: ReadonlyMap<string, "strong" | "weak">,
  judge: Judge,
  report: Report,
): Generator<Entity> {
  report.names = { strong: 0, weak: 0, left: 0 };
  report.reasons = {};
  report.weak = [];
  for (const draft of drafts) {
    const entity = entityOf(draft, facts, overruled, judge);
    report.names.left += new Set(draft.names.map(({ text }) => foldName(text))).size - entity.aliases.length;
    for (const { name, strength, why } of entity.aliases) {
      report.names[strength]++;
      if (!why) continue;
      report.reasons[why] = (report.reasons[why] ?? 0) + 1;
      if (report.weak.length < LIMITS.reported) report.weak.push({ name, entity: entity.id, why });
    }
    yield entity;
  }
}

const emptyReport = (): Report => ({
  rows: 0,
  taken: 0,
  merged: 0,
  names: { strong: 0, weak: 0, left: 0 },
  reasons: {},
  weak: [],
  documents: 0,
  skipped: [],
  skippedCount: 0,
});

const WORDS_CHARS = 120;
const wordsOf = ({ cells }: Row): string =>
  cells
    .map((cell: Cell) => (typeof cell === "string" ? cell : cell.join("; ")).trim())
    .filter((text) => text !== "")
    .join(" · ")
    .slice(0, WORDS_CHARS);

/** Lets others have their turn: clicks, messages, a cancel. */
const nextTask = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));
// ES2023 alone has no timers; every engine we run in does.
declare const setTimeout: (run: () => void, ms: number) => unknown;
// Nor signals.
export interface Signal {
  throwIfAborted(): void;
}
