/** Small files beside the database, in the extension's private file system: no content script and no page can read them. */

/** A folder by its path, made when it is missing. */
export async function folder(...path: string[]): Promise<FileSystemDirectoryHandle> {
  let here = await navigator.storage.getDirectory();
  for (const name of path) here = await here.getDirectoryHandle(name, { create: true });
  return here;
}

/** The names in a folder, sorted. */
export async function namesIn(where: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of where.keys()) names.push(name);
  return names.toSorted();
}

/** A file, or `undefined` when there is none or its writing was broken off, which leaves it empty. */
export async function fileIn(where: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
  try {
    const file = await (await where.getFileHandle(name)).getFile();
    return file.size === 0 ? undefined : file;
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return undefined;
    throw error;
  }
}

/** Writes a file as a whole: until it is closed, the former one stands. */
export async function writeFile(
  where: FileSystemDirectoryHandle,
  name: string,
  content: string | ArrayBuffer,
): Promise<void> {
  const writable = await (await where.getFileHandle(name, { create: true })).createWritable();
  await writable.write(content);
  await writable.close();
}
