/** What is opened on first use and kept from then on. */

export interface OpenedOnce<T> {
  /** Parallel callers share one opening; after a failure the next call tries anew. */
  get: () => Promise<T>;
  /** Makes the next caller open again. */
  forget: () => void;
}

export function openedOnce<T>(open: () => Promise<T>): OpenedOnce<T> {
  let opening: Promise<T> | undefined;
  return {
    get: () =>
      (opening ??= open().catch((error: unknown) => {
        opening = undefined;
        throw error;
      })),
    forget: () => (opening = undefined),
  };
}
