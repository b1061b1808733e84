/** Which part of the library is open: the address says it. */
import { useEffect, useState } from "preact/hooks";
import { type LibraryView, viewOf } from "../../components/library/library-nav.tsx";

/** Follows links and the Back button. */
export function useView(): LibraryView {
  const [view, setView] = useState(() => viewOf(location.hash));
  useEffect(() => {
    const follow = (): void => {
      setView(viewOf(location.hash));
      window.scrollTo(0, 0);
    };
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return view;
}
