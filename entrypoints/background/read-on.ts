/** Which corpora are read on a page: those switched on there; what discreet ones find never reaches the page. */
import { corpusChoices } from "../../utils/browser/corpus-choices.ts";
import { choiceOf, isReadAt } from "../../utils/choices/corpora.ts";
import type { OpenCorpus } from "../../utils/linking/corpus-index.ts";
import type { OpenLibrary } from "./corpora.ts";

/** `url`: of the page; `undefined` for a page of our own. */
export async function readOn(
  { corpora }: OpenLibrary,
  url: string | undefined,
): Promise<{ shown: OpenCorpus[]; discreet: OpenCorpus[] }> {
  const choices = await corpusChoices.read();
  const site = url === undefined ? undefined : URL.parse(url)?.hostname;
  const read = corpora.filter(({ id }) => isReadAt(choiceOf(choices, id), site));
  const isDiscreet = ({ id }: OpenCorpus): boolean => choiceOf(choices, id).discreet;
  return { shown: read.filter((one) => !isDiscreet(one)), discreet: read.filter(isDiscreet) };
}
