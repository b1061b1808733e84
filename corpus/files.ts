/** Files and folders named on the command line, as they would be dropped on the page *Corpora*. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import type { InFile } from "../utils/intake/values.ts";

/** All files under these paths; those of a folder keep the folder's name. Prints what can't be read and exits with 2. */
export function readFiles(paths: readonly string[]): InFile[] {
  return paths.flatMap((path) => {
    try {
      if (!statSync(path).isDirectory()) return [{ path: basename(path), bytes: bytesOf(path) }];
      return walk(path).map((file) => ({ path: relative(dirname(path), file), bytes: bytesOf(file) }));
    } catch (error) {
      console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
      return process.exit(2);
    }
  });
}

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? walk(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : [],
    );
