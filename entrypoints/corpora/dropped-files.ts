/** Files out of a drop, those of folders included, or out of a chooser, each with its path. */
import type { DroppedFile } from "../../utils/messages/drop-port.ts";

/** Of a drop. The entries must be asked for before anything is waited for. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenFiles([...files]);
  return (await Promise.all(entries.map((entry) => filesIn(entry)))).flat();
}

/** Of a chooser; those of a folder bring their path. */
export const chosenFiles = (files: File[]): DroppedFile[] =>
  files.map((blob) => ({ path: blob.webkitRelativePath || blob.name, blob }));

async function filesIn(entry: FileSystemEntry): Promise<DroppedFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    const blob = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, blob }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: DroppedFile[] = [];
  // A reader gives a hundred entries at a time, at last none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const inside of some) found.push(...(await filesIn(inside)));
  }
}
