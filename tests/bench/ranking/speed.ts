/** How long it takes to rank one entity's passages: in the shipped corpus, and in one of 20,000 passages. */
import { loadCorpus } from "../../../corpus/load.ts";
import { indexTerms, type TermSource } from "../../../utils/indexing/index-terms.ts";
import { openCorpus } from "../../../utils/linking/corpus-index.ts";
import type { CorpusDocument, Passage } from "../../../utils/model.ts";
import { excerptsFor } from "../../../utils/ranking/excerpts.ts";
import { openGlossary } from "../../../utils/ranking/glossary.ts";
import { openRankIndex, type OpenRankIndex } from "../../../utils/ranking/rank-index.ts";

const LARGE = 20_000;
/** Calls before anything is timed, until the engine has compiled what runs. */
const WARM = 30;
/** As many as the background asks for. */
const MOST = 20;
/** Paragraphs of the usual kinds; made up. */
const PARAGRAPHS = [
  "The regulator told platforms such as Weibo and Tencent to delete rumours within a day, the official news agency said. Founders " +
    "of the largest companies, Jack Ma and Robin Li among them, promised to tighten their own controls before the party congress.",
  "首届世界互联网大会在浙江乌镇开幕，马云、马化腾等企业家出席。网信办主任鲁炜表示，各国应当尊重网络主权，脸书和推特在中国仍被封锁。",
  "It rained in the mountains, and the museum closed early so that visitors could reach the last train home in time for dinner.",
];

interface Timing {
  passages: number;
  /** Of the entity that has most. */
  most: number;
  /** Milliseconds an entity and paragraph. */
  median: number;
  p95: number;
  largest: number;
}

/** Milliseconds from an entity's passages to its excerpts, each entity with each paragraph; the lowest of the repetitions. */
export function benchRanking(repeat: number): Record<"shipped" | "large", Timing> {
  const { index, documents, entities } = loadCorpus();
  const corpus = openCorpus(index.link);
  const glossary = openGlossary(index.glossary);
  const time = (packed: { document: CorpusDocument; passages: Passage[] }[], ranking: OpenRankIndex): Timing => {
    const sources = new Map(packed.map(({ document }) => [document.id, document]));
    const byEntity = new Map<string, Passage[]>();
    for (const passage of packed.flatMap((one) => one.passages)) {
      for (const id of new Set([...passage.mentions.map(([, , named]) => named), ...passage.about])) {
        const own = byEntity.get(id);
        if (own) own.push(passage);
        else byEntity.set(id, [passage]);
      }
    }
    const warm = entities[0]!;
    for (const context of PARAGRAPHS)
      for (let run = 0; run < WARM; run++)
        excerptsFor({
          corpus,
          entity: warm,
          context,
          passages: byEntity.get(warm.id)!,
          index: ranking,
          glossary,
          sources,
        });
    const times = entities.flatMap((entity) => {
      const passages = byEntity.get(entity.id) ?? [];
      return PARAGRAPHS.map((context) => {
        const runs = Array.from({ length: repeat }, () => {
          const start = performance.now();
          excerptsFor({ corpus, entity, context, passages, index: ranking, glossary, sources, most: MOST });
          return performance.now() - start;
        });
        return Math.min(...runs);
      });
    });
    const sorted = times.toSorted((a, b) => a - b);
    return {
      passages: packed.reduce((sum, { passages }) => sum + passages.length, 0),
      most: Math.max(...[...byEntity.values()].map(({ length }) => length)),
      median: sorted[Math.floor(sorted.length / 2)]!,
      p95: sorted[Math.floor(0.95 * sorted.length)]!,
      largest: sorted.at(-1)!,
    };
  };
  const shipped = time(documents, openRankIndex(index.ranking));
  const copies = repeated(documents, Math.ceil(LARGE / shipped.passages));
  const sources = copies.map(({ document, passages }): TermSource => ({
    ...document,
    passages,
    backgroundFor: new Map(),
  }));
  const large = time(copies, openRankIndex(indexTerms(sources)));
  console.log("\nRanking one entity's passages, ms\n");
  console.table({ shipped, large });
  return { shipped, large };
}

/** The documents many times over, each under an id of its own. */
function repeated(
  documents: { document: CorpusDocument; passages: Passage[] }[],
  times: number,
): { document: CorpusDocument; passages: Passage[] }[] {
  let index = 0;
  return Array.from({ length: times }, (_, copy) =>
    documents.map(({ document, passages }) => {
      const id = `${document.id}-${copy}`;
      return {
        document: { ...document, id },
        passages: passages.map((one) => ({ ...one, document: id, index: index++ })),
      };
    }),
  ).flat();
}
