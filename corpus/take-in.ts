/** Files as one corpus, by the code of the page *Corpora*. */
import type { Category, CorpusDocument, Entity } from "../utils/model.ts";
import { paragraphs } from "../utils/text/paragraphs.ts";
import { sentences } from "../utils/text/sentences.ts";
import { detect } from "../utils/intake/detect.ts";
import { intake } from "../utils/intake/intake.ts";
import type { Judge } from "../utils/intake/entity-of.ts";
import type { PackAbout } from "../utils/intake/pack.ts";
import type { InFile, Skipped } from "../utils/intake/values.ts";
import { nodeTools } from "./node-tools.ts";

export interface TakenIn {
  /** What each part is: "table: 537 rows, 36 columns, person". */
  what: string;
  encoding: string;
  rows: number;
  entities: Entity[];
  names: { strong: number; weak: number; left: number };
  documents: CorpusDocument[];
  passages: number;
  skipped: Skipped[];
  subject: string[];
  about: Partial<PackAbout>;
}

/** Takes files in; `kind` is what the names are where the files don't say. */
export async function takeIn(files: readonly InFile[], kind?: Category, judge: Judge = "rules"): Promise<TakenIn> {
  const detected = await detect(files, nodeTools);
  const mappings = detected.parts.map(({ what }) => (kind ? { ...what.mapping, category: kind } : what.mapping));
  const taken = await intake(detected.parts, { mappings, judge });
  const own = [...taken.entities()];
  const packed = detected.packs.flatMap((pack) => pack.entities);
  const documents = [...taken.documents, ...detected.packs.flatMap((pack) => pack.documents)];
  const names = { ...taken.report.names };
  for (const { aliases } of packed) for (const { strength } of aliases) names[strength]++;
  return {
    what: [
      ...detected.packs.map(({ about }) => `pack: ${about.title}`),
      ...detected.parts.map(({ what }) => sentence(what, kind)),
    ].join("; "),
    encoding: [...new Set(detected.parts.flatMap(({ what }) => what.choices.encoding ?? []))].join(", "),
    rows: taken.report.rows,
    entities: [...own, ...packed],
    names,
    documents,
    passages: documents.reduce(
      (sum, { text, language }) =>
        sum + paragraphs(text).reduce((count, one) => count + sentences(one.text, language).length, 0),
      0,
    ),
    skipped: [...detected.skipped, ...taken.report.skipped],
    subject: [...taken.subject, ...detected.packs.flatMap((pack) => pack.subject)],
    about: detected.packs.length === 1 && detected.parts.length === 0 ? detected.packs[0]!.about : {},
  };
}

function sentence(
  { format, rows, columns, documents, mapping }: Awaited<ReturnType<typeof detect>>["parts"][number]["what"],
  kind: Category | undefined,
): string {
  const parts = [
    rows > 0 ? `${rows} rows, ${columns.length} columns, ${kind ?? mapping.category}` : "",
    documents > 0 ? `${documents} documents` : "",
  ];
  return `${format}: ${parts.filter(Boolean).join(", ")}`;
}
