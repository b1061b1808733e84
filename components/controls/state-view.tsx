/** A state in words: what is the case, and what to do about it. */
import type { ComponentChildren } from "preact";
import "./state-view.css";

export interface StateViewProps {
  title: string;
  text?: string;
  /** A button, where there is something to press. */
  children?: ComponentChildren;
  /** Something went on or failed while the reader was looking: say it aloud. */
  live?: boolean;
  /** Stands for the whole page, whose heading it is. */
  heading?: boolean;
  /** Stands inside of something else, not on its own. */
  inline?: boolean;
}

/** One short paragraph in the place where a list would be. */
export function StateView({ title, text, children, live = false, heading = false, inline = false }: StateViewProps) {
  return (
    <div class={inline ? "state state-inline" : "state"} role={live ? "status" : undefined}>
      {heading ? <h1 class="state-title">{title}</h1> : <p class="state-title">{title}</p>}
      {text !== undefined && <p class="state-text">{text}</p>}
      {children}
    </div>
  );
}
