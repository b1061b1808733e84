/** Zip archives within bounds: size, number, how much larger than the archive, and no path that leads out of it. */
import { unzipSync } from "fflate";
import { IntakeFault } from "./fault.ts";
import { type InFile, LIMITS } from "./values.ts";

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** The files of an archive; `wanted` spares unpacking the others. */
export function unzip(file: InFile, wanted: (path: string) => boolean = () => true): InFile[] {
  let size = 0;
  let count = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(file.bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith("/") || name.split("/").includes("..") || name.startsWith("/")) return false;
        if (!wanted(name)) return false;
        size += originalSize;
        count++;
        // A small archive may well be full of blanks: the ratio counts where it hurts.
        if (count > LIMITS.files) throw new IntakeFault(file.path, "too-many", String(LIMITS.files));
        if (size > LIMITS.bytes || (size > 50_000_000 && size > file.bytes.length * LIMITS.ratio))
          throw new IntakeFault(file.path, "zip-bomb", String(size));
        return true;
      },
    });
  } catch (error) {
    throw error instanceof IntakeFault ? error : new IntakeFault(file.path, "damaged");
  }
  return Object.entries(unpacked).map(([path, bytes]) => ({ path, bytes }));
}
