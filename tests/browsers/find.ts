/**
 * Finds a browser for tests, benchmarks and the demo: the one named in the environment, one that is installed, Playwright's own;
 * else installs one; else says in one line what to do. Progress goes to standard error, so that callers can print data.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** No browser was found and none could be installed; the message says what to do, in one line. */
export class NoBrowserError extends Error {
  override name = "NoBrowserError";
}

/** Where a browser's executable usually is: names on the PATH, then absolute places by platform. */
interface Places {
  names: string[];
  darwin: string[];
  win32: string[];
}

const CHROMIUM: Places = {
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "brave-browser"],
  darwin: ["Chromium", "Google Chrome", "Microsoft Edge"].map((app) => `${app}.app/Contents/MacOS/${app}`),
  win32: [
    "Chromium\\Application\\chrome.exe",
    "Google\\Chrome\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

const FIREFOX: Places = {
  names: ["firefox", "firefox-esr"],
  darwin: ["Firefox.app/Contents/MacOS/firefox"],
  win32: ["Mozilla Firefox\\firefox.exe"],
};

/** The path of a Chromium-family browser. Installs one if it must; throws `NoBrowserError` if it can't. */
export function findChromium(): string {
  const found = fromEnvironment("CHROMIUM_PATH") ?? installed(CHROMIUM) ?? ownOfPlaywright();
  if (found) return found;
  aptInstall(["chromium", "fonts-noto-cjk"], "Chromium");
  const fromApt = installed(CHROMIUM);
  if (fromApt) return fromApt;
  playwrightInstall();
  const fromPlaywright = ownOfPlaywright();
  if (fromPlaywright) return fromPlaywright;
  throw new NoBrowserError(
    "No Chromium found: set CHROMIUM_PATH, install Chrome, Chromium or Edge, or run `npx playwright install chromium`.",
  );
}

/** The path of Firefox. Installs it as root on Debian; throws `NoBrowserError` if there is none. */
export function findFirefox(): string {
  const found = fromEnvironment("FIREFOX_PATH") ?? installed(FIREFOX);
  if (found) return found;
  aptInstall(["firefox-esr"], "Firefox");
  const fromApt = installed(FIREFOX);
  if (fromApt) return fromApt;
  throw new NoBrowserError("No Firefox found: set FIREFOX_PATH or install Firefox 140 or newer.");
}

function fromEnvironment(variable: string): string | undefined {
  const path = process.env[variable];
  if (!path) return undefined;
  if (!isExecutable(path)) throw new NoBrowserError(`${variable} is ${path}, which is no executable file.`);
  return path;
}

function installed(places: Places): string | undefined {
  return candidates(places).find(isExecutable);
}

function candidates(places: Places): string[] {
  if (process.platform === "darwin") {
    return ["/Applications", join(homedir(), "Applications")].flatMap((root) =>
      places.darwin.map((app) => join(root, app)),
    );
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? places.win32.map((path) => join(root, path)) : []));
  }
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"].filter(
    Boolean,
  );
  return places.names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function ownOfPlaywright(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** Installs Debian packages; does nothing elsewhere or without the rights. */
function aptInstall(packages: string[], what: string): void {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (!isRootOnDebian) return;
  process.stderr.write(`No ${what} here: installing ${packages.join(" ")} ...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-q"], env);
  run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], env);
}

function playwrightInstall(): void {
  process.stderr.write("No Chromium here: running `playwright install chromium` ...\n");
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  run(process.execPath, [cli, "install", "chromium"], process.env);
}

/** Output goes to standard error; a failure shows in what is found afterwards. */
function run(command: string, args: string[], env: NodeJS.ProcessEnv): void {
  spawnSync(command, args, { env, stdio: ["ignore", 2, 2] });
}
