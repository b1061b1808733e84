/** The corpora that are installed, each with its switch. */
import { corpusAddress } from "../../utils/addresses.ts";
import type { CorpusListing } from "../../utils/messages/corpora.ts";
import { Switch } from "../controls/switch.tsx";
import { useWords } from "../shell/words.ts";
import { corpusFacts } from "./corpus-facts.ts";
import "./corpus-list.css";

export interface CorpusListProps {
  corpora: CorpusListing[];
  onEnabled: (corpus: string, enabled: boolean) => void;
}

/** The title leads to what is in it. */
export function CorpusList({ corpora, onEnabled }: CorpusListProps) {
  const words = useWords();
  return (
    <ul class="corpus-list">
      {corpora.map((corpus) => (
        <li key={corpus.id} class="corpus-row" data-corpus-id={corpus.id}>
          <div class="corpus-row-words">
            <a class="corpus-row-title" href={corpusAddress(corpus.id)}>
              {corpus.title}
            </a>
            <p class="corpus-row-facts number">{corpusFacts(corpus, words)}</p>
            {corpus.state === "damaged" && (
              <p class="corpus-row-damaged">
                {words.text(corpus.from === "package" ? "corpusDamagedShipped" : "corpusDamaged")}
              </p>
            )}
          </div>
          <Switch
            label={corpus.title}
            labelHidden
            checked={corpus.choice.enabled}
            onChange={(enabled) => onEnabled(corpus.id, enabled)}
          />
        </li>
      ))}
    </ul>
  );
}
