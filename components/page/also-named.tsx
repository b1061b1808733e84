/** Common names that the page mentions in passing: not marked, each with a way to have it marked here, on this site or always. */
import type { Listed } from "../../utils/corpus/entity-list.ts";
import { SCOPES, type Scope } from "../../utils/choices/dismissals.ts";
import { OriginalName } from "../entity/original-name.tsx";
import { useWords } from "../shell/words.ts";
import type { TextKey } from "../../utils/words.ts";
import "./also-named.css";

const LABEL: Record<Scope, TextKey> = { page: "scopePage", site: "scopeSite", everywhere: "markAlways" };
const FULL_LABEL: Record<Scope, TextKey> = {
  page: "markNameOnPage",
  site: "markNameOnSite",
  everywhere: "markNameAlways",
};

export interface AlsoNamedProps {
  names: Listed[];
  /** The page's address is known, so that it can be told from others. */
  hasPage: boolean;
  onMark: (entity: Listed, scope: Scope) => void;
}

/** The buttons stand open: one click marks. */
export function AlsoNamed({ names, hasPage, onMark }: AlsoNamedProps) {
  const words = useWords();
  const scopes = SCOPES.filter((scope) => scope !== "page" || hasPage);
  return (
    <section class="also-named" aria-label={words.text("alsoNamed")}>
      <h2 class="also-named-title">{words.text("alsoNamed")}</h2>
      <p class="also-named-note">{words.text("alsoNamedText")}</p>
      <ul>
        {names.map((entity) => (
          <li
            key={`${entity.corpus}/${entity.entity}`}
            class="also-named-item"
            data-entity-id={entity.entity}
            data-corpus={entity.corpus}
          >
            <p class="also-named-name">
              {entity.name} {entity.original && <OriginalName name={entity.original} />}
            </p>
            <p class="also-named-mark">
              <span aria-hidden="true">{words.text("mark")}</span>
              {scopes.map((scope) => (
                <button
                  key={scope}
                  type="button"
                  class="quiet-button"
                  aria-label={words.text(FULL_LABEL[scope], entity.name)}
                  onClick={() => onMark(entity, scope)}
                >
                  {words.text(LABEL[scope])}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
