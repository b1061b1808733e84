/** A file that is dropped anywhere on the page. */
import { useDrop } from "../controls/use-drop.ts";

/** Tells whether something is held over the page. Of several files the first counts. */
export const useFileDrop = (onFile: (file: File) => void): boolean =>
  useDrop(({ files: [file] }) => file && onFile(file));
