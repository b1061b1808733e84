/** The reader's settings in `browser.storage.local`. */
import { parseSettings, type Settings } from "../choices/settings.ts";
import { readersChoice } from "./stored.ts";

const stored = readersChoice<Settings>("settings", parseSettings);

export const readSettings = (): Promise<Settings> => stored.read();
export const changeSettings = (change: (settings: Settings) => Settings): Promise<Settings> => stored.change(change);
export const watchSettings = (onChange: (settings: Settings) => void): (() => void) => stored.watch(onChange);
