/** In a child process: what disambiguation adds to matching, and how times grow with texts made to be hard. */
import { readFileSync } from "node:fs";
import type { Block } from "../../utils/model.ts";
import { unpackBinary } from "../../utils/formats/binary.ts";
import { readBlock } from "../../utils/linking/candidates.ts";
import { type CorpusIndex, openCorpus } from "../../utils/linking/corpus-index.ts";
import { NO_EVIDENCE } from "../../utils/linking/evidence.ts";
import { linkText } from "../../utils/linking/link-text.ts";
import { spot } from "../../utils/linking/spot.ts";
import { normalise } from "../../utils/text/normalise.ts";
import { hostileTexts } from "./hostile-texts.ts";
import type { NewsText } from "./news-text.ts";

export interface DisambiguationCost {
  type: "disambiguation";
  /** Milliseconds for the whole text, by repetition. */
  spot: number[];
  read: number[];
  link: number[];
  mentions: number;
}

export interface Growth {
  type: "growth";
  name: string;
  /** Units of the shorter text. */
  n: number;
  /** Milliseconds for n and 2n, by repetition. */
  once: number[];
  twice: number[];
}

const time = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

// A copy: a slice of a Buffer, unlike one of a Uint8Array, is a view.
export const openFile = (file: string) => openCorpus(unpackBinary(new Uint8Array(readFileSync(file))) as CorpusIndex);

/** Links texts with the shipped corpus, each as a page of its own, in turn with spotting alone and with reading candidates. */
export function disambiguationCost(
  indexFile: string,
  textsFile: string,
  repeat: number,
  send: (message: DisambiguationCost) => void,
): void {
  const corpus = openFile(indexFile);
  const texts = (JSON.parse(readFileSync(textsFile, "utf8")) as NewsText[]).map(({ title, blocks }) => ({
    title,
    blocks: blocks.map((text, id): Block => ({ id, text })),
  }));
  let mentions = 0;
  const work = {
    spot: (): void => {
      let found = 0;
      for (const { blocks } of texts)
        for (const { text } of blocks) spot(corpus.gazetteer, normalise(text).text, () => found++);
    },
    read: (): void => {
      for (const { blocks } of texts) for (const block of blocks) readBlock(corpus, block);
    },
    link: (): void => {
      mentions = 0;
      for (const page of texts)
        mentions += linkText([corpus], { ...page, evidence: NO_EVIDENCE, threshold: 0.5 }).mentions.length;
    },
  };
  const result: DisambiguationCost = { type: "disambiguation", spot: [], read: [], link: [], mentions: 0 };
  for (let round = -1; round < repeat; round++) {
    for (const part of ["spot", "read", "link"] as const) {
      const ms = time(work[part]);
      if (round >= 0) result[part].push(ms);
    }
  }
  send({ ...result, mentions });
}

/** Measures n against 2n on each hostile text. */
export function growthOnHostileText(indexFile: string, repeat: number, send: (message: Growth) => void): void {
  const corpus = openFile(indexFile);
  for (const { name, n, run } of hostileTexts(corpus)) {
    const short = run(n);
    const long = run(2 * n);
    const once: number[] = [];
    const twice: number[] = [];
    short();
    long();
    for (let round = 0; round < repeat; round++) {
      once.push(time(short));
      twice.push(time(long));
    }
    send({ type: "growth", name, n, once, twice });
  }
}
