/** Saves a file where the browser saves what is downloaded; nothing leaves the computer. */
import type { ExportedFile } from "../../utils/formats/export.ts";

/** How long the browser may take to read the file. */
const READING_MS = 60_000;

/** By a link to a blob: no permission is needed for it. */
export function saveFile({ name, mediaType, content }: ExportedFile): void {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READING_MS);
}
