import { expect, test, vi } from "vitest";
import { DensityChoice } from "../../components/category/density-choice.tsx";
import { DENSITIES, type Density } from "../../utils/choices/settings.ts";
import { click, draw } from "./draw.tsx";

function drawn(density: Density) {
  const onChange = vi.fn<(density: Density) => void>();
  const { root } = draw(<DensityChoice density={density} onChange={onChange} />);
  return { root, radios: [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]')], onChange };
}

test("is one group of radio buttons with names, so that arrow keys move in it", () => {
  const { root, radios } = drawn("every");
  const group = root.querySelector('[role="radiogroup"]');
  expect(group?.getAttribute("aria-label")).toBe("How many mentions are marked");
  expect(radios.map((radio) => radio.closest("label")?.textContent)).toEqual([
    "Every mention",
    "First in each section",
    "First on the page",
  ]);
  expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
});

test.each<[Density, string]>([
  ["every", "wherever it stands"],
  ["section", "under each heading"],
  ["page", "once"],
])("of %s says what it means", (density, meant) => {
  const { root, radios } = drawn(density);
  expect(radios.map(({ checked }) => checked)).toEqual(DENSITIES.map((one) => one === density));
  const group = root.querySelector('[role="radiogroup"]')!;
  expect(document.getElementById(group.getAttribute("aria-describedby")!)?.textContent).toContain(meant);
});

test("asks for what is chosen", () => {
  const { radios, onChange } = drawn("every");
  click(radios[2]);
  expect(onChange.mock.calls).toEqual([["page"]]);
});
