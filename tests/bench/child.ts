/**
 * What is timed, in processes of its own: bundled as the extension is (a development runner wraps closures and would slow them),
 * cold where coldness is the question, and killed when it takes too long. Tasks come as arguments, results go back as messages.
 */
import { timeAnchoring } from "./child-anchoring.ts";
import { corpusCost } from "./child-corpora.ts";
import { disambiguationCost, growthOnHostileText } from "./child-linking.ts";
import { firstMatch, storeIndex } from "./child-first-match.ts";
import { serveMatcher } from "./child-matcher.ts";

const [task, ...rest] = process.argv.slice(2);
const send = (message: unknown): void => void process.send!(message);

switch (task) {
  case "matcher":
    serveMatcher(rest[0]!, rest[1]!, rest[2]!, send);
    break;
  case "store":
    storeIndex(rest[0]!, rest[1]!, rest[2]!, send);
    break;
  case "first":
    firstMatch(rest[0]!, rest[1]!, rest[2]!, send);
    break;
  case "disambiguation":
    disambiguationCost(rest[0]!, rest[1]!, Number(rest[2]), send);
    break;
  case "hostile":
    growthOnHostileText(rest[0]!, Number(rest[1]), send);
    break;
  case "corpora":
    corpusCost(rest[0]!, rest[1]!, rest[2]!, Number(rest[3]), send);
    break;
  case "anchoring":
    timeAnchoring(rest[0]!, Number(rest[1]), send);
    break;
  case undefined:
  default:
    throw new Error(`No such task: ${task}`);
}
