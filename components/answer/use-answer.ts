/** Something that is asked for once, and again when the reader says so: on its way, here, or not to be had. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { ErrorCode } from "../../utils/messages/messages.ts";

export type Answer<T> = { state: "loading" } | { state: "ready"; value: T } | { state: "error"; code: ErrorCode };

/** `ask` is to be stable (`useCallback`): another one asks anew. */
export function useAnswer<T>(ask: () => Promise<T>): { answer: Answer<T>; retry: () => void } {
  const [answer, setAnswer] = useState<Answer<T>>({ state: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    setAnswer({ state: "loading" });
    ask().then(
      (value) => current && setAnswer({ state: "ready", value }),
      (error: unknown) => current && setAnswer({ state: "error", code: codeOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [ask, attempt]);
  return { answer, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}

/** The code that a failed request carries. */
export const codeOf = (error: unknown): ErrorCode =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? (error.code as ErrorCode) : "failed";
