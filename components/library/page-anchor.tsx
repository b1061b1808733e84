/** The page of an annotation, as a link to it. */
import type { Target } from "../../utils/annotation/annotation.ts";
import { openable, pageTitle } from "../../utils/annotation/site.ts";

export interface PageAnchorProps {
  target: Target;
  /** Opens it at the annotation. */
  onOpen: () => void;
}

/** Opened at the annotation, or as the browser opens links when it is told to; words alone where the address is not of the web. */
export function PageAnchor({ target, onOpen }: PageAnchorProps) {
  const title = <bdi lang={target.lang}>{pageTitle(target)}</bdi>;
  const href = openable(target.source);
  if (href === undefined) return <span class="page-anchor">{title}</span>;
  return (
    <a
      class="page-anchor"
      href={href}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {title}
    </a>
  );
}
