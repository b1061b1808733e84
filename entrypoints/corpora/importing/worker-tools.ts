/** What reading files needs of the worker: the PDF library, loaded when a PDF comes. It runs inside of this worker, not in one of its own. */
import type { Tools } from "../../../utils/intake/detect.ts";
import type { Pdfjs } from "../../../utils/intake/read-pdf.ts";

export const workerTools: Tools = {
  pdf: async () => {
    const [pdfjs, worker] = await Promise.all([
      import("pdfjs-dist/legacy/build/pdf.mjs"),
      import("pdfjs-dist/legacy/build/pdf.worker.mjs"),
    ]);
    // Found here, the library does its work in this thread and starts nothing.
    (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;
    return { pdfjs: pdfjs as unknown as Pdfjs };
  },
};
