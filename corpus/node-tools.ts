/** What reading files needs of Node: the PDF library, loaded when a PDF comes. */
import { fileURLToPath } from "node:url";
import type { Tools } from "../utils/intake/detect.ts";

const folder = (name: string): string => fileURLToPath(new URL(`../node_modules/pdfjs-dist/${name}/`, import.meta.url));

export const nodeTools: Tools = {
  pdf: async () => {
    const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
    return { pdfjs, cMapUrl: folder("cmaps"), standardFontDataUrl: folder("standard_fonts") };
  },
};
