import { type AnchorHTMLAttributes, type ComponentType, createContext, useContext } from 'react';

export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

const LinkElement = createContext<ComponentType<LinkProps> | 'a'>('a');

/** Gives every link of these components to the router of the application: `<LinkProvider value={RouterLink}>`. */
export const LinkProvider = LinkElement.Provider;

/** A link; a plain `<a>` unless a `LinkProvider` says otherwise. */
export function Link(props: LinkProps) {
  const Element = useContext(LinkElement);
  return <Element {...props} />;
}
