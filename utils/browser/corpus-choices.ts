/** What the reader chose about corpora, in `browser.storage.local`. */
import { type CorpusChoices, parseCorpusChoices } from "../choices/corpora.ts";
import { readersChoice } from "./stored.ts";

export const corpusChoices = readersChoice<CorpusChoices>("corpora", parseCorpusChoices);
