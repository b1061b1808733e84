/** The title of the tab follows what the page shows. */
import { useEffect } from "preact/hooks";
import { useWords } from "./words.ts";

/** Text of its own (a name), in the page's pattern; nothing while it isn't known. */
export function usePageTitle(title: string | undefined): void {
  const words = useWords();
  useEffect(() => {
    if (title !== undefined) document.title = words.text("pageTitle", title);
  }, [words, title]);
}
