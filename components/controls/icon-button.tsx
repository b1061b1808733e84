/** A button with an icon alone, for rows too short for words. */
import type { ComponentChildren } from "preact";

export interface IconButtonProps {
  /** Its name, said aloud and shown when the pointer rests on it. */
  label: string;
  icon: ComponentChildren;
  onClick: () => void;
}

/** As high as the buttons with words beside it. */
export function IconButton({ label, icon, onClick }: IconButtonProps) {
  return (
    <button type="button" class="button button-icon" aria-label={label} title={label} onClick={onClick}>
      {icon}
    </button>
  );
}
