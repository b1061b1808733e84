/** Whether the reader is writing in the page. */
import { localNameOf } from "../dom.ts";
import { isEdited } from "../readable.ts";

/** Whether what the reader types goes into the page, or a frame of it. */
export function isWrittenIn(): boolean {
  const { activeElement, designMode } = document;
  if (designMode === "on") return true;
  if (activeElement === null || activeElement.hasAttribute("data-gloss-host")) return false;
  return ["input", "textarea", "iframe"].includes(localNameOf(activeElement)) || isEdited(activeElement);
}
