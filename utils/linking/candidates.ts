/** From spotted forms to candidates: which entities a surface form may mean, under the case rule of each alias. */
import { normalise } from "../text/normalise.ts";
import type { Block } from "../model.ts";
import type { OpenCorpus } from "./corpus-index.ts";
import { type SenseKind, senseCase, senseIsWeak, senseKind } from "./gazetteer.ts";
import { spot } from "./spot.ts";
import { isInAddress } from "./surroundings.ts";

export interface Candidate {
  /** Raw offsets into the block's text. */
  start: number;
  end: number;
  entity: number;
  kind: SenseKind;
  weak: boolean;
}

/** A word that speaks for an entity or for the corpus' subject. */
export interface Cue {
  start: number;
  end: number;
  entity: number;
  word: string;
}

/** What one corpus sees in one block. Offsets are raw. */
export interface ReadBlock {
  block: Block;
  candidates: Candidate[];
  cues: Cue[];
  subject: string[];
  /** Phrases that hold a name of the entity but mean something else. */
  blocked: { start: number; end: number; entity: number }[];
  /** Entities whose names mean something else here. */
  others: Set<number>;
}

/** Reads a block with the eyes of one corpus. */
export function readBlock(corpus: OpenCorpus, block: Block): ReadBlock {
  const { gazetteer } = corpus;
  const { text, rawStart, rawEnd } = normalise(block.text);
  const read: ReadBlock = { block, candidates: [], cues: [], subject: [], blocked: [], others: new Set() };
  const subject = new Set<string>();
  spot(gazetteer, text, (from, to, form) => {
    const start = rawStart(from);
    const end = rawEnd(to);
    const surface = block.text.slice(start, end);
    let address: boolean | undefined;
    for (let sense = gazetteer.senseStart[form]!; sense < gazetteer.senseStart[form + 1]!; sense++) {
      const flags = gazetteer.senseFlags[sense]!;
      if (!caseFits(surface, senseCase(flags), gazetteer.senseCapitals[sense]!)) continue;
      const kind = senseKind(flags);
      const entity = gazetteer.senseEntity[sense]!;
      if (kind === "not" || kind === "other") read.blocked.push({ start, end, entity });
      if (kind === "not") continue;
      if (kind === "other") read.others.add(entity);
      else if (kind === "subject") subject.add(surface.toLowerCase());
      else if (kind === "cue") read.cues.push({ start, end, entity, word: surface });
      else {
        address ??= isInAddress(block.text, start, end);
        if (!address) read.candidates.push({ start, end, entity, kind, weak: senseIsWeak(flags) });
      }
    }
  });
  read.subject = [...subject];
  return read;
}

const WORDS = /[\p{L}\p{N}\p{M}_]+/gu;

/** Whether the capitals on the page are those that the alias asks for. Texts in capitals satisfy `capital`. */
export function caseFits(surface: string, rule: "any" | "capital" | "exact", capitals: number): boolean {
  if (rule === "any") return true;
  if (rule === "exact") return surface === surface.toUpperCase();
  if (capitals === 0) return true;
  const words = surface.match(WORDS) ?? [];
  for (let i = 0; i < 16 && capitals >> i !== 0; i++) {
    if ((capitals >> i) & 1 && !/^\p{Lu}|^[^\p{Ll}]/u.test(words[i] ?? "")) return false;
  }
  return true;
}
