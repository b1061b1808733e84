/** Links between the extension's pages. How they are opened is the page's business: the card can't navigate, the panel shouldn't. */
import { createContext, type ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { type DocumentRef, entityAddress, readerAddress } from "../../utils/addresses.ts";
import type { EntityRef } from "../../utils/model.ts";

export interface Links {
  /** The whole address for one relative to the extension's root. */
  href: (address: string) => string;
  /** Open in a tab of their own. */
  newTab: boolean;
  /** Opens the address in place of the browser's own way. */
  open?: (address: string) => void;
}

/** Provided once, at the root of a page; without it nothing links to another page. */
export const LinksContext = createContext<Links | undefined>(undefined);

/** Inside of tabs, where links do what links do. */
export const PLAIN_LINKS: Links = { href: (address) => address, newTab: false };

interface PageLinkProps {
  address: string;
  children: ComponentChildren;
  class?: string;
}

/** A link to a page of the extension; its words alone where there is no way to it. */
export function PageLink({ address, children, class: name }: PageLinkProps) {
  const links = useContext(LinksContext);
  if (!links) return <span class={name}>{children}</span>;
  const { href, newTab, open } = links;
  return (
    <a
      class={name}
      href={href(address)}
      {...(newTab ? { target: "_blank", rel: "noopener noreferrer" } : {})}
      {...(open
        ? {
            onClick: (event: MouseEvent) => {
              event.preventDefault();
              open(address);
            },
          }
        : {})}
    >
      {children}
    </a>
  );
}

/** A link to the page about an entity. */
export const EntityLink = ({ entity, ...rest }: Omit<PageLinkProps, "address"> & { entity: EntityRef }) => (
  <PageLink address={entityAddress(entity)} {...rest} />
);

interface DocumentLinkProps extends Omit<PageLinkProps, "address"> {
  place: DocumentRef | undefined;
  /** Stands where no reader can be opened. */
  fallback: ComponentChildren;
}

/** A link to a document in the reader. */
export function DocumentLink({ place, fallback, ...rest }: DocumentLinkProps) {
  const links = useContext(LinksContext);
  return links && place ? <PageLink address={readerAddress(place)} {...rest} /> : <>{fallback}</>;
}
