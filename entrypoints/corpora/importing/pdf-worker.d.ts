/** The library's own worker, run inside of ours. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
