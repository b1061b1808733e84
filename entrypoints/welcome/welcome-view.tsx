/** The welcome page as a function of what is known: what Gloss does, shown; what it may do, and why; how to reach it. */
import type { Answer } from "../../components/answer/use-answer.ts";
import { CategorySample } from "../../components/category/category-sample.tsx";
import { CATEGORY_LABEL, useWords } from "../../components/shell/words.ts";
import type { Answers } from "../../utils/messages/messages.ts";
import { CATEGORIES, type EntityRef, type Mention } from "../../utils/model.ts";
import { Permissions } from "./permissions.tsx";
import { Sample } from "./sample.tsx";
import { Ways } from "./ways.tsx";
import "./welcome-view.css";

export interface WelcomeViewProps {
  /** The sample, and where the corpus finds names in it. */
  text: string;
  sample: Answer<Mention[]>;
  /** The entity whose card is open. */
  chosen: EntityRef | undefined;
  card: Answer<Answers["readEntity"] | undefined>;
  /** The shortcut to the next mention; "" where none is set. */
  keys: string | undefined;
  /** The manifest's. */
  permissions: string[];
  onChoose: (entity: EntityRef) => void;
  onRetry: () => void;
}

/** To be read in a minute. */
export function WelcomeView({ keys, permissions, ...sample }: WelcomeViewProps) {
  const words = useWords();
  return (
    <div class="welcome">
      <h1 class="page-title">{words.text("welcomeTitle")}</h1>
      <p class="page-lead">{words.text("welcomeLead")}</p>
      <section class="welcome-section">
        <h2 class="section-title">{words.text("welcomeTryTitle")}</h2>
        <Sample {...sample} />
      </section>
      <section class="welcome-section">
        <h2 class="section-title">{words.text("welcomeLinesTitle")}</h2>
        <p class="welcome-text">{words.text("welcomeLinesText")}</p>
        <ul class="welcome-lines">
          {CATEGORIES.map((category) => (
            <li key={category}>
              <CategorySample category={category} />
              {words.text(CATEGORY_LABEL[category])}
            </li>
          ))}
        </ul>
      </section>
      <section class="welcome-section">
        <h2 class="section-title">{words.text("welcomeWaysTitle")}</h2>
        <Ways keys={keys} />
      </section>
      <section class="welcome-section">
        <h2 class="section-title">{words.text("welcomePermissionsTitle")}</h2>
        <Permissions permissions={permissions} />
      </section>
    </div>
  );
}
