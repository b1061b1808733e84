import { expect, test, vi } from "vitest";
import { ConfidenceChoice } from "../../components/category/confidence-choice.tsx";
import { CONFIDENCES, type Confidence } from "../../utils/choices/settings.ts";
import { click, draw } from "./draw.tsx";

function drawn(confidence: Confidence) {
  const onChange = vi.fn<(confidence: Confidence) => void>();
  const { root } = draw(<ConfidenceChoice confidence={confidence} onChange={onChange} />);
  return { root, radios: [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]')], onChange };
}

test("is one group of radio buttons with names, so that arrow keys move in it", () => {
  const { root, radios } = drawn("balanced");
  expect(root.querySelector('[role="radiogroup"]')?.getAttribute("aria-label")).toBe("How sure a mark must be");
  expect(radios.map((radio) => radio.closest("label")?.textContent)).toEqual(["More marks", "Balanced", "Surer marks"]);
  expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
});

test.each<[Confidence, string]>([
  ["more", "30%"],
  ["balanced", "50%"],
  ["surer", "80%"],
])("of %s says that it means %s", (confidence, share) => {
  const { root, radios } = drawn(confidence);
  expect(radios.map(({ checked }) => checked)).toEqual(CONFIDENCES.map((level) => level === confidence));
  const group = root.querySelector('[role="radiogroup"]')!;
  const meaning = document.getElementById(group.getAttribute("aria-describedby")!);
  expect(meaning?.textContent).toContain(`a confidence of ${share}`);
});

test("asks for the level chosen", () => {
  const { radios, onChange } = drawn("balanced");
  click(radios[2]);
  expect(onChange.mock.calls).toEqual([["surer"]]);
});
