/** What would be marked: how many names stand alone, how many need company, and the riskiest of those. */
import type { Judged, Verdicts } from "../../utils/messages/drop-port.ts";
import { verdictKey } from "../../utils/intake/verdicts.ts";
import { Switch } from "../controls/switch.tsx";
import { useWords } from "../shell/words.ts";
import { WEAK_LABEL } from "./part-words.ts";
import "./judged-view.css";

export interface JudgedViewProps {
  judged: Judged | undefined;
  verdicts: Verdicts;
  onVerdicts: (verdicts: Verdicts) => void;
}

/** A switch that is on lets the name stand alone. */
export function JudgedView({ judged, verdicts, onVerdicts }: JudgedViewProps) {
  const words = useWords();
  if (!judged) return <output class="judged-waiting">{words.text("judging")}</output>;
  const { names } = judged.report;
  const freed = Object.values(verdicts).filter((verdict) => verdict === "strong").length;
  return (
    <>
      <output class="judged-counts number">
        {words.text(
          "judgedNames",
          words.count("standAlone", names.strong + freed),
          words.count("needCompany", names.weak - freed),
          words.count("namesLeftOut", names.left),
        )}
      </output>
      <p class="judged-note">{words.text("judgedNote")}</p>
      {judged.riskiest.length > 0 && (
        <details class="judged-risky">
          <summary>{words.count("riskiest", judged.riskiest.length)}</summary>
          <ul>
            {judged.riskiest.map(({ entity, name, why }) => {
              const key = verdictKey(entity, name);
              return (
                <li key={key}>
                  <Switch
                    label={name}
                    {...(why ? { detail: words.text(WEAK_LABEL[why]) } : {})}
                    checked={verdicts[key] === "strong"}
                    onChange={(alone) => {
                      const { [key]: _, ...others } = verdicts;
                      onVerdicts(alone ? { ...others, [key]: "strong" } : others);
                    }}
                  />
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}
