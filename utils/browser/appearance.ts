/** The reader's theme in `browser.storage.local`, apart from the settings, which every page listens to. */
import { parseTheme, type Theme } from "../choices/appearance.ts";
import { storedValue } from "./stored.ts";

const stored = storedValue<Theme>("theme", parseTheme);

export const changeTheme = (theme: Theme): Promise<Theme> => stored.change(() => theme);
export const watchTheme = (onChange: (theme: Theme) => void): (() => void) => stored.watch(onChange);
export const readTheme = (): Promise<Theme> => stored.read();

/** Dresses the page's root in the theme, now and after each change. Resolves when it is dressed. */
export async function followTheme(root: { dataset: Record<string, string | undefined> }): Promise<void> {
  const dress = (theme: Theme): void => {
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  watchTheme(dress);
  dress(await readTheme().catch((): Theme => "auto"));
}
