/** Asking a background that may be stopped at any moment. */
import { RequestError } from "../../utils/browser/messaging.ts";

const RETRIES_MS = [200, 1000];

/** A background that is stopped in the middle of a request answers the next one: tries again a little later. */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (const wait of RETRIES_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof RequestError && error.code === "invalid") throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return attempt();
}
