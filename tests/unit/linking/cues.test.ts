import { expect, test } from "vitest";
import { readBlock } from "../../../utils/linking/candidates.ts";
import { pageCues } from "../../../utils/linking/cues.ts";
import { NO_EVIDENCE } from "../../../utils/linking/evidence.ts";
import { smallCorpus } from "../../fixtures/small-corpus.ts";

const corpus = smallCorpus([
  { id: "apple", aliases: ["Apple Inc"], cues: ["iPhone", "Tim Cook"] },
  { id: "wang-chen", aliases: ["Wang Chen"], cues: ["Politburo", "Tim Cook", "国新办"] },
]);
const [APPLE, WANG] = [0, 1];
const blocks = [readBlock(corpus, { id: 0, text: "The iPhone that Tim Cook, Tim Cook himself, showed 国新办." })];
const seenElsewhere = {
  ...NO_EVIDENCE,
  cues: { [corpus.id]: ["politburo", "iphone", "not a cue"], other: ["tim cook"] },
};

test("a word speaks for all its entities, and is told once, wherever it stands on the page", () => {
  const cues = pageCues(corpus, seenElsewhere, blocks, new Set([APPLE, WANG]));
  expect(cues).toEqual(
    new Map([
      [APPLE, ["iphone", "tim cook"]],
      [WANG, ["politburo", "tim cook", "国新办"]],
    ]),
  );
});

test("of entities that weren't asked for nothing is told", () => {
  expect([...pageCues(corpus, seenElsewhere, blocks, new Set([APPLE])).keys()]).toEqual([APPLE]);
});
