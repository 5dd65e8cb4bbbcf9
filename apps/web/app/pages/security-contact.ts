import { sessionOf } from '../session/session.ts';
import type { Route } from './+types/security-contact';

const HALF_A_YEAR = 182 * 24 * 60 * 60 * 1_000;

/** Where to report a weakness (RFC 9116); whoever runs the installation names the contact in its imprint. */
export function loader({ context }: Route.LoaderArgs) {
  const { publicUrl } = sessionOf(context);
  const lines = [
    `Contact: ${publicUrl}/impressum`,
    `Expires: ${new Date(Date.now() + HALF_A_YEAR).toISOString()}`,
    'Preferred-Languages: de, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
