/** Which categories are marked, and how each looks. */
import { CategorySample } from "../../components/category/category-sample.tsx";
import { Switch } from "../../components/controls/switch.tsx";
import { CATEGORY_LABEL, useWords } from "../../components/shell/words.ts";
import { CATEGORIES, type Category } from "../../utils/model.ts";
import { withCategory } from "../../utils/choices/settings-edits.ts";
import type { Settings } from "../../utils/choices/settings.ts";
import { Section } from "./section.tsx";

export interface CategoriesSectionProps {
  categoriesOff: Category[];
  onChange: (edit: (settings: Settings) => Settings) => void;
}

/** All nine, in their fixed order, each line on light ground and on dark. */
export function CategoriesSection({ categoriesOff, onChange }: CategoriesSectionProps) {
  const words = useWords();
  return (
    <Section title={words.text("sectionCategories")} note={words.text("sectionCategoriesText")}>
      <ul class="options-categories">
        {CATEGORIES.map((category) => (
          <li key={category}>
            <span class="options-ground" data-ground="light">
              <CategorySample category={category} />
            </span>
            <span class="options-ground" data-ground="dark">
              <CategorySample category={category} />
            </span>
            <Switch
              label={words.text(CATEGORY_LABEL[category])}
              checked={!categoriesOff.includes(category)}
              onChange={(on) => onChange((before) => withCategory(before, category, on))}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
