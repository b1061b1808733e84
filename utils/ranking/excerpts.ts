/** From an entity and the paragraph being read to the excerpts that bear on it, with their sources. */
import { NO_EVIDENCE } from "../linking/evidence.ts";
import type { OpenCorpus } from "../linking/corpus-index.ts";
import { linkText, THRESHOLDS } from "../linking/link-text.ts";
import type { CorpusDocument, Excerpt, Passage, RankReason, Source } from "../model.ts";
import type { TermStatistics } from "./bm25.ts";
import { rankPassages } from "./rank.ts";

export interface ExcerptsInput {
  corpus: OpenCorpus;
  /** Id of the entity in the corpus. */
  entity: string;
  /** The paragraph being read; "" when there is none. */
  context: string;
  /** Passages that name the entity or speak of it. */
  passages: Passage[];
  statistics: TermStatistics;
  /** Documents of the passages, by id. */
  sources: ReadonlyMap<string, Source | CorpusDocument>;
}

/** The excerpts, best first. Passages whose document isn't given are left out. */
export function excerptsFor({ corpus, entity, context, passages, statistics, sources }: ExcerptsInput): Excerpt[] {
  const contextEntities = namedIn(corpus, context);
  return rankPassages({ passages, entity, statistics, context, contextEntities }).flatMap(({ passage, reasons }) => {
    const source = sources.get(passage.document);
    if (!source) return [];
    return [
      {
        corpus: corpus.id,
        source: withoutText(source),
        passage: passage.index,
        text: passage.text,
        emphasis: passage.mentions
          .filter(([, , named]) => named === entity)
          .map(([start, end]): [number, number] => [start, end]),
        reasons: reasons.map((reason) => withNames(corpus, reason)),
      },
    ];
  });
}

/** Ids of the corpus' entities that a paragraph names, unsure ones too: they only order excerpts. */
function namedIn(corpus: OpenCorpus, text: string): string[] {
  if (text === "") return [];
  const { mentions } = linkText([corpus], {
    blocks: [{ id: 0, text }],
    title: "",
    evidence: NO_EVIDENCE,
    threshold: THRESHOLDS.more,
  });
  return [...new Set(mentions.map(({ entity }) => entity))];
}

function withoutText(document: Source | CorpusDocument): Source {
  if (!("text" in document)) return document;
  const { text: _, ...source } = document;
  return source;
}

function withNames(corpus: OpenCorpus, reason: RankReason): RankReason {
  if (reason.kind !== "also-names") return reason;
  const names = reason.entities.map((id) => {
    const entity = corpus.byKey(`${corpus.id}/${id}`);
    return entity === undefined ? id : corpus.name(entity);
  });
  return { kind: "also-names", entities: names };
}
