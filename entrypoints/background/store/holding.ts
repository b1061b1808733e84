/** Who writes a generation holds a lock on it, which ends with them, however they end: so what is left over is known. */

export interface Locks {
  /** Holds a lock until the returned function is called. `undefined` when somebody else holds it. */
  hold(name: string): Promise<(() => void) | undefined>;
}

/** The browser's locks, shared by all contexts of the extension. */
export const browserLocks: Locks = {
  hold: (name) =>
    new Promise((resolve, reject) => {
      navigator.locks
        .request(name, { ifAvailable: true }, (lock) => {
          if (!lock) return resolve(undefined);
          return new Promise<void>((release) => resolve(release));
        })
        .catch(reject);
    }),
};

export const generationLock = (generation: string): string => `gloss-generation-${generation}`;
