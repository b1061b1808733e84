/** How the extension's own pages look: by the system, or always light or dark. The card follows its page instead. */

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** A theme from whatever the store holds. */
export const parseTheme = (stored: unknown): Theme => THEMES.find((theme) => theme === stored) ?? "auto";
