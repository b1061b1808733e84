import { expect, test, vi } from "vitest";
import { refuseUntrusted } from "../../entrypoints/card/refuse-untrusted.ts";

test("a click that a script made reaches no handler, until the refusal is lifted", () => {
  const handler = vi.fn<() => void>();
  const element = document.createElement("button");
  element.addEventListener("click", handler);
  document.body.append(element);
  const lift = refuseUntrusted(window);
  element.click();
  expect(handler).not.toHaveBeenCalled();
  lift();
  element.click();
  expect(handler).toHaveBeenCalledTimes(1);
});
