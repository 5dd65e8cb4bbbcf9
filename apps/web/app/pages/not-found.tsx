import { notFound } from '../session/api.ts';

/** An address that leads nowhere; asked for through a route so that the error page knows language and person. */
export function loader() {
  throw notFound();
}

export default function NotFound() {
  return null;
}
