import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../foundation/graphql/refusal.ts';

/** @throws Refusal where a page of somebody else sends files on behalf of whoever looks at it */
export function refuseForeignPage({ headers }: Pick<FastifyRequest, 'headers'>): void {
  const site = [headers['sec-fetch-site']].flat()[0];
  if (site && site !== 'same-origin' && site !== 'none') throw new Refusal('NOT_ALLOWED', 'foreignPage');
}
