/** The icons: 16 px, one stroke of 1.5, always beside or inside something that has words. */
import type { ComponentChildren } from "preact";

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** Points right; turned by CSS when what it belongs to is open. */
export const ChevronIcon = () => (
  <Icon>
    <path d="M6 4l4 4-4 4" />
  </Icon>
);

/** Onwards, down the page. */
export const NextIcon = () => (
  <Icon>
    <path d="M8 3v10M4 9l4 4 4-4" />
  </Icon>
);

/** The panel beside the page. */
export const PanelIcon = () => (
  <Icon>
    <path d="M2.5 3.5h11v9h-11zM9.5 3.5v9" />
  </Icon>
);

/** Away with it. */
export const CloseIcon = () => (
  <Icon>
    <path d="M4 4l8 8M12 4l-8 8" />
  </Icon>
);

/** Look for a name. */
export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4" />
    <path d="M10 10l3.5 3.5" />
  </Icon>
);

/** Load the page again. */
export const ReloadIcon = () => (
  <Icon>
    <path d="M13 8a5 5 0 1 1-1.5-3.5M13 2.5v3h-3" />
  </Icon>
);

/** Something was written beside it. */
export const NoteIcon = () => (
  <Icon>
    <path d="M3.5 3h9v7.5l-2.5 2.5H3.5zM6 6h4.5M6 8.5h3" />
  </Icon>
);

/** Keep it. */
export const SaveIcon = () => (
  <Icon>
    <path d="M4.5 2.5h7v11L8 10.5l-3.5 3z" />
  </Icon>
);
