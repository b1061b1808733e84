/** The words that were saved, as quoted matter. */
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../shell/words.ts";
import "./annotation-quote.css";

export interface AnnotationQuoteProps {
  id?: string;
  text: string;
  /** The page's own; unknown, it is not the interface's either. */
  lang: string | undefined;
  /** Lines before the rest waits behind "Show all". */
  lines: 2 | 6;
}

/** Long quotes are opened when wanted. */
export function AnnotationQuote({ id, text, lang, lines }: AnnotationQuoteProps) {
  const words = useWords();
  const own = useId();
  const quote = useRef<HTMLQuoteElement>(null);
  const [long, setLong] = useState(false);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (quote.current && !open) setLong(quote.current.scrollHeight > quote.current.clientHeight + 1);
  }, [text, open]);
  return (
    <div class="annotation-quote">
      <blockquote id={id ?? own} ref={quote} lang={lang ?? ""} dir="auto" data-lines={open ? "all" : lines}>
        {text}
      </blockquote>
      {long && lines === 6 && (
        <button
          type="button"
          class="quiet-button"
          aria-expanded={open}
          aria-controls={id ?? own}
          onClick={() => setOpen(!open)}
        >
          {words.text(open ? "showLess" : "showAll")}
        </button>
      )}
    </div>
  );
}
