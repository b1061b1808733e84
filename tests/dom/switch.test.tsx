import { expect, test, vi } from "vitest";
import { Switch } from "../../components/controls/switch.tsx";
import { click, draw } from "./draw.tsx";

const drawn = (props: Partial<Parameters<typeof Switch>[0]>) => {
  const onChange = vi.fn<(checked: boolean) => void>();
  const { root } = draw(<Switch label="People" checked onChange={onChange} {...props} />);
  return { element: root.querySelector<HTMLButtonElement>('[role="switch"]')!, onChange };
};

test("is a switch named by its label alone", () => {
  const { element } = drawn({ detail: "example.org" });
  expect(element.getAttribute("aria-label")).toBe("People");
  expect(document.getElementById(element.getAttribute("aria-describedby")!)?.textContent).toBe("example.org");
});

test.each([true, false])("says whether it is on: %s", (checked) => {
  expect(drawn({ checked }).element.getAttribute("aria-checked")).toBe(String(checked));
});

test.each([true, false])("asks for the opposite of %s", (checked) => {
  const { element, onChange } = drawn({ checked });
  click(element);
  expect(onChange.mock.calls).toEqual([[!checked]]);
});

test("can't be moved before its state is known", () => {
  const { element, onChange } = drawn({ checked: undefined });
  click(element);
  expect(element.getAttribute("aria-busy")).toBe("true");
  expect(onChange).not.toHaveBeenCalled();
});
