/** Whether all that was stored is still there, and what the reader decides when it isn't. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { codeOf } from "../../components/answer/use-answer.ts";
import { watchAnnotations } from "../../utils/browser/annotation-changes.ts";
import { ask } from "../../utils/browser/messaging.ts";
import type { Answers, ErrorCode } from "../../utils/messages/messages.ts";

/** Read anew after each change, wherever it was made. */
export function useStoreState() {
  const [state, setState] = useState<Answers["readStoreState"]>();
  const [failed, setFailed] = useState<ErrorCode>();
  const [recovered, setRecovered] = useState<number>();

  const read = useCallback(
    () =>
      ask({ type: "readStoreState" }).then(
        (now) => {
          setState(now);
          setFailed(undefined);
        },
        (error: unknown) => setFailed(codeOf(error)),
      ),
    [],
  );
  useEffect(() => {
    void read();
    return watchAnnotations(() => void read());
  }, [read]);

  const decide = (asked: Promise<number | null>): void => {
    asked.then(
      (count) => {
        if (count !== null) setRecovered(count);
        void read();
      },
      (error: unknown) => setFailed(codeOf(error)),
    );
  };
  return {
    state,
    failed,
    /** How many were brought back just now. */
    recovered,
    onRecover: () => decide(ask({ type: "recoverAnnotations" })),
    onAccept: () => decide(ask({ type: "acceptLoss" })),
    onRetry: () => void read(),
  };
}
