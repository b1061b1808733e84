/**
 * The one door for what a policy of trusted types must vouch for: a worker runs code, and the extension's policy forbids every one but
 * ours. Browsers without trusted types need no policy.
 */
// oxlint-disable-next-line import/default -- the bundler gives the address of the worker it builds
import workerUrl from "./worker.ts?worker&url";

interface Policy {
  createScriptURL(url: string): unknown;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}

/** The name that the manifest allows. */
const NAME = "gloss-import";

let policy: Policy | undefined;

/** Starts the import worker. */
export function startImporter(): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy(NAME, {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError(`${url} is no worker of ours.`);
      return url;
    },
  });
  const url = policy ? policy.createScriptURL(workerUrl) : workerUrl;
  return new Worker(url as string, { type: "module", name: "gloss-import" });
}
