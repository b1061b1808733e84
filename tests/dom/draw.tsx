/** Draws a component with the words of a language, as its page would. */
import { render, type ComponentChild } from "preact";
import { act } from "preact/test-utils";
import { WordsContext } from "../../components/shell/words.ts";
import { wordsOf, type Language } from "../fixtures/words.ts";

/** The element drawn into, and the way to draw something else in its place. */
export function draw(child: ComponentChild, language: Language = "en") {
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  const redraw = (next: ComponentChild) =>
    act(() => render(<WordsContext value={wordsOf(language)}>{next}</WordsContext>, root));
  void redraw(child);
  return { root, redraw };
}

/** Clicks it and lets what follows happen. */
export function click(element: Element | null | undefined): void {
  if (!(element instanceof HTMLElement)) throw new Error("There is nothing to click.");
  void act(() => element.click());
}

/** The button that says this, or is named so. */
export function button(root: ParentNode, name: string): HTMLButtonElement | undefined {
  return [...root.querySelectorAll("button")].find(
    (candidate) => (candidate.ariaLabel ?? candidate.getAttribute("aria-label") ?? candidate.textContent) === name,
  );
}
