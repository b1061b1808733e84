/** A file that is dropped anywhere on the page. */
import { useEffect, useRef, useState } from "preact/hooks";

/** Tells whether something is held over the page. Without this, the browser would open the file in its place. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const onFileRef = useRef(onFile);
  useEffect(() => {
    onFileRef.current = onFile;
  });
  useEffect(() => {
    const heard = new AbortController();
    const hear = (type: "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void): void =>
      window.addEventListener(type, act, { signal: heard.signal });
    hear("dragover", (event) => {
      event.preventDefault();
      setOver(true);
    });
    hear("dragleave", ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false);
    });
    hear("drop", (event) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFileRef.current(file);
    });
    return () => heard.abort();
  }, []);
  return over;
}
