/** A text of the reader's, or of an open tab, with the names that would be marked in it. */
import { useId, useState } from "preact/hooks";
import type { IndexedMention } from "../../utils/intake/try-out.ts";
import { useWords } from "../shell/words.ts";
import { Select } from "./reading-choices.tsx";
import "./try-out.css";

export interface TryOutProps {
  tabs: { id: number; title: string }[];
  tried: { text: string; mentions: IndexedMention[] } | undefined;
  /** The tab's text could not be had. */
  refused: boolean;
  onText: (text: string) => void;
  onTab: (tab: number) => void;
}

/** Nothing is stored for it. */
export function TryOut({ tabs, tried, refused, onText, onTab }: TryOutProps) {
  const words = useWords();
  const [text, setText] = useState("");
  const id = useId();
  return (
    <details class="try-out">
      <summary>{words.text("tryOut")}</summary>
      <label class="field-label" for={id}>
        {words.text("tryOutLabel")}
      </label>
      <textarea
        id={id}
        class="text-field"
        rows={4}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div class="choice-row">
        <button type="button" class="button button-plain" disabled={text.trim() === ""} onClick={() => onText(text)}>
          {words.text("tryOutText")}
        </button>
        {tabs.length > 0 && (
          <Select
            label={words.text("tryOutTab")}
            value=""
            options={[
              { value: "", label: words.text("chooseTab") },
              ...tabs.map((tab) => ({ value: String(tab.id), label: tab.title })),
            ]}
            onChange={(tab) => tab !== "" && onTab(Number(tab))}
          />
        )}
      </div>
      <div aria-live="polite">
        {refused && <p>{words.text("tabRefused")}</p>}
        {tried && (
          <>
            <p class="number">{words.count("wouldBeMarked", tried.mentions.length)}</p>
            {tried.mentions.length > 0 && <TriedText {...tried} />}
          </>
        )}
      </div>
    </details>
  );
}

const BESIDE = 60;
const SHOWN = 200;

/** Each name with the words beside it. */
function TriedText({ text, mentions }: { text: string; mentions: IndexedMention[] }) {
  return (
    <ul class="tried">
      {mentions.slice(0, SHOWN).map(({ start, end, category, name }) => (
        <li key={start} data-category={category}>
          {start > BESIDE && "…"}
          {text.slice(Math.max(0, start - BESIDE), start)}
          <mark class="tried-name" title={name}>
            {text.slice(start, end)}
          </mark>
          {text.slice(end, end + BESIDE)}
          {end + BESIDE < text.length && "…"}
        </li>
      ))}
    </ul>
  );
}
