/** Texts that make a careless matcher or disambiguator quadratic, in any length. */
import type { OpenCorpus } from "../../utils/linking/corpus-index.ts";
import { NO_EVIDENCE } from "../../utils/linking/evidence.ts";
import { buildGazetteer } from "../../utils/linking/build-gazetteer.ts";
import type { Gazetteer } from "../../utils/linking/gazetteer.ts";
import { linkText } from "../../utils/linking/link-text.ts";
import { spot } from "../../utils/linking/spot.ts";
import { normalise } from "../../utils/text/normalise.ts";
import { senses } from "./matchers.ts";

export interface HostileText {
  name: string;
  n: number;
  /** Makes the text of length n, and tells the work to be timed. */
  run: (n: number) => () => void;
}

const MEGA = 512 * 1024;
/** One paragraph; what is quadratic shows long before a megabyte. */
const PARAGRAPH = 16 * 1024;

/** `n` units of a pattern over and over, as a flat string. */
const fill = (pattern: string, n: number): string =>
  Buffer.from(pattern.repeat(Math.ceil(n / pattern.length)).slice(0, n), "utf16le").toString("utf16le");

function letters(n: number): string {
  let state = 1;
  return Array.from({ length: n }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(97 + ((state >>> 24) % 26));
  }).join("");
}

/** Names that are beginnings of one another, so that every position is a candidate and goes on as far as it can. */
const chain = (unit: string, joint: string, upTo: number): Gazetteer =>
  buildGazetteer(
    senses(
      Array.from({ length: upTo }, (_, i) => ({
        name: Array(i + 1)
          .fill(unit)
          .join(joint),
        entity: i,
      })),
    ),
  );

export function hostileTexts(corpus: OpenCorpus): HostileText[] {
  const spotting = (name: string, gazetteer: Gazetteer, make: (n: number) => string): HostileText => ({
    name: `spot: ${name}`,
    n: MEGA,
    run: (n) => {
      const text = make(n);
      return () => spot(gazetteer, normalise(text).text, () => {});
    },
  });
  const linking = (name: string, pattern: string): HostileText => ({
    name: `link: "${name}"`,
    n: PARAGRAPH,
    run: (n) => {
      const blocks = [{ id: 0, text: fill(pattern, n) }];
      return () => void linkText([corpus], { blocks, title: "", evidence: NO_EVIDENCE, threshold: 0.5 });
    },
  });
  const pages: HostileText = {
    name: "link: blocks of a page",
    n: 500,
    run: (n) => {
      const blocks = Array.from({ length: n }, (_, id) => ({
        id,
        text: `Jack Ma of Alibaba met Lu Wei. Mr Ma, said SCIO, saw the Party (${id}).`,
      }));
      return () => void linkText([corpus], { blocks, title: "", evidence: NO_EVIDENCE, threshold: 0.5 });
    },
  };
  return [
    spotting('"aaaa…"', corpus.gazetteer, (n) => fill("a", n)),
    spotting("no space", corpus.gazetteer, letters),
    spotting("Han, every position a candidate", chain("网", "", 16), (n) => fill("网", n)),
    spotting("words, every position a candidate", chain("ma", " ", 16), (n) => fill("ma ", n)),
    spotting("ligatures", corpus.gazetteer, (n) => fill("ﬁnance oﬃce ", n)),
    linking("Alibaba Alibaba …", "Alibaba "),
    linking("马云马云…", "马云"),
    linking("Ma, Ma, …", "Ma, "),
    linking("Jack Ma. Mr Ma …", "Jack Ma. Mr Ma said. "),
    linking("SCIO Party internet …", "The SCIO, the Party and the internet minister of CAC, "),
    pages,
  ];
}
