/** A short piece of the line that marks a category on the page. */
import type { Category } from "../../utils/model.ts";
import "./category-sample.css";

export interface CategorySampleProps {
  category: Category;
}

/** Decoration beside the category's label, which says the same in words. */
export function CategorySample({ category }: CategorySampleProps) {
  return <span class="category-sample" data-category={category} aria-hidden="true" />;
}
