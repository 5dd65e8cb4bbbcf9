import type { LinkProps } from '@allmende/ui/link';
import { Link } from 'react-router';

const document = /^\/(files|conversions|graphql)\b|\.(md|json|xml|txt)$/;

/** Links inside the platform change the page without loading it anew, where a page carries scripts at all. */
export function RouterLink({ href, ...rest }: LinkProps) {
  const isPage = href.startsWith('/') && !href.includes('#') && !document.test(href);
  return isPage ? <Link {...rest} to={href} /> : <a {...rest} href={href} />;
}
