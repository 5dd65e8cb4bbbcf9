import { type Link, linkSchema } from './content.ts';

/** Why a link cannot be kept as it is. */
export interface LinkObjection {
  readonly field: 'label' | 'url';
  readonly reason: 'missing' | 'too-long' | 'no-address' | 'password' | 'taken';
}

/** Objects to a link beside others, field by field: a link is known by its address within its version. */
export function objectionsToLink({ label, url }: Link, others: readonly Pick<Link, 'url'>[]): LinkObjection[] {
  return [
    ...(label.trim() === '' ? [{ field: 'label', reason: 'missing' } as const] : []),
    ...(label.trim() === '' || linkSchema.shape.label.safeParse(label).success
      ? []
      : [{ field: 'label', reason: 'too-long' } as const]),
    ...addressObjection(url, others),
  ];
}

function addressObjection(url: string, others: readonly Pick<Link, 'url'>[]): LinkObjection[] {
  const because = (reason: LinkObjection['reason']): LinkObjection[] => [{ field: 'url', reason }];
  if (url.trim() === '') return because('missing');
  const read = linkSchema.shape.url.safeParse(url);
  if (!read.success)
    return because(read.error.issues.some(({ code }) => code === 'too_big') ? 'too-long' : 'no-address');
  // An address may carry name and password; both would be published with it.
  const parsed = URL.parse(url);
  if (parsed?.username || parsed?.password) return because('password');
  return others.some((other) => other.url === url) ? because('taken') : [];
}
