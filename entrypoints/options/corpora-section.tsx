/** The corpora that are installed. */
import { AnswerView } from "../../components/answer/answer-view.tsx";
import type { Answer } from "../../components/answer/use-answer.ts";
import { useWords } from "../../components/shell/words.ts";
import type { Answers } from "../../utils/messages/messages.ts";
import { Section } from "./section.tsx";

export interface CorporaSectionProps {
  corpora: Answer<Answers["listCorpora"]>;
  onRetry: () => void;
}

/** Title, id and counts. */
export function CorporaSection({ corpora, onRetry }: CorporaSectionProps) {
  const words = useWords();
  return (
    <Section title={words.text("sectionCorpora")} note={words.text("corporaText")}>
      <AnswerView answer={corpora} onRetry={onRetry}>
        {(installed) => (
          <ul class="options-corpora">
            {installed.map(({ id, title, entities, documents }) => (
              <li key={id} data-corpus={id}>
                <p class="options-corpus-title">{title}</p>
                <p class="options-note options-corpus-facts number">
                  <span>{words.count("names", entities)}</span>
                  <span>{words.count("documents", documents)}</span>
                  <span>{words.text("corpusId", id)}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
      </AnswerView>
    </Section>
  );
}
