/** Something in the reader's store: read, kept fresh, and changed. */
import { useCallback, useEffect, useState } from "preact/hooks";

/** The doors of one stored value, as `utils/browser/` has them. */
export interface StoreAccess<T> {
  read: () => Promise<T>;
  change: (edit: (value: T) => T) => Promise<T>;
  watch: (onChange: (value: T) => void) => () => void;
}

/** `value` is `undefined` until it was read; a new `attempt` reads it again. Pass the same `access` each time. */
export function useStored<T>(access: StoreAccess<T>, attempt: number) {
  const [value, setValue] = useState<T>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let alive = true;
    setFailed(false);
    access.read().then(
      (read) => alive && setValue(() => read),
      () => alive && setFailed(true),
    );
    const unwatch = access.watch((changed) => setValue(() => changed));
    return () => {
      alive = false;
      unwatch();
    };
  }, [access, attempt]);

  const change = useCallback(
    (edit: (value: T) => T) => {
      // Drawn at once; the store follows, and speaks up when it fails.
      setValue((before) => (before === undefined ? before : edit(before)));
      access.change(edit).catch(() => setFailed(true));
    },
    [access],
  );

  return { value, failed, change };
}
