/** Something that is dropped anywhere on the page. */
import { useEffect, useRef, useState } from "preact/hooks";

/** Tells whether something is held over the page. Without this, the browser would open a file in its place. */
export function useDrop(onDrop: (dropped: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false);
  const onDropRef = useRef(onDrop);
  useEffect(() => {
    onDropRef.current = onDrop;
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
      if (event.dataTransfer) onDropRef.current(event.dataTransfer);
    });
    return () => heard.abort();
  }, []);
  return over;
}
