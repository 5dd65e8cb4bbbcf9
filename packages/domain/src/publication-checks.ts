import { tlpName, type ContentCheck } from './checks.ts';
import { agreedLicences, mayBePublished, type ConsentingOrigin } from './consent.ts';
import type { Content } from './content.ts';
import { isWider, type Terms } from './fork.ts';
import { forkLicenceAllowed } from './licences.ts';
import { putBackValues } from './put-back.ts';
import type { Values } from './variables.ts';

/** The version that an own version was made from. Its recipients include its owner. */
export interface PublishedOrigin extends ConsentingOrigin {
  readonly title: string;
  readonly summary: string;
}

export interface PublishingCity extends Omit<Terms, 'licence'> {
  readonly cityId: string;
  /** What the city profile and the city's own answers say; hints need them, errors do not. */
  readonly values?: Values;
}

/**
 * What a city's own version needs to become a solution of the catalogue beside its origin. Errors keep it from being
 * handed in and from being published; they never keep a city from releasing it for itself.
 */
export function checkForPublication(content: Content, own: PublishingCity, origin: PublishedOrigin): ContentCheck[] {
  return [
    ...reachChecks(own, origin),
    ...licenceChecks(content, origin),
    ...identityChecks(content, origin),
    ...valueHints(content, own.values ?? {}),
  ];
}

function reachChecks(own: PublishingCity, origin: PublishedOrigin): ContentCheck[] {
  if (mayBePublished(own, origin)) return [];
  const code = isWider(own, origin) ? 'audience-wider' : 'origin-closed';
  return [{ code, severity: 'error', params: { origin: tlpName(origin.tlp) }, path: null }];
}

function licenceChecks({ metadata: { licence } }: Content, origin: PublishedOrigin): ContentCheck[] {
  if (forkLicenceAllowed([origin.licence, ...agreedLicences(origin)], licence)) return [];
  const params = { licence: licence || '–', origin: origin.licence };
  return [{ code: 'licence-incompatible', severity: 'error', params, path: 'metadata.licence' }];
}

/** Two entries that call themselves the same, or say the same of themselves, cannot be told apart in a list. */
function identityChecks({ metadata }: Content, origin: PublishedOrigin): ContentCheck[] {
  const error = (code: ContentCheck['code'], field: string, params: ContentCheck['params'] = {}): ContentCheck => ({
    code,
    severity: 'error',
    params,
    path: `metadata.${field}`,
  });
  const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
  return [
    ...(isSame(metadata.title, origin.title) ? [error('title-of-origin', 'title', { title: origin.title })] : []),
    ...(metadata.summary.trim() === ''
      ? [error('summary-missing', 'summary')]
      : isSame(metadata.summary, origin.summary)
        ? [error('summary-of-origin', 'summary')]
        : []),
    ...(metadata.maintainer.function === '' ? [error('maintainer-missing', 'maintainer.function')] : []),
  ];
}

/** Where a value of the city stands in place of a variable: others would have to look for it. */
function valueHints({ clauses }: Content, values: Values): ContentCheck[] {
  if (Object.keys(values).length === 0) return [];
  return clauses.flatMap((clause) => {
    const { replaced, left } = putBackValues(clause, values);
    const found = [...replaced, ...left.filter(({ reason }) => reason !== 'generic')];
    if (found.length === 0) return [];
    const count = found.reduce((sum, one) => sum + one.count, 0);
    const excerpt = [...new Set(found.map((one) => one.found))].slice(0, 3).join(', ');
    const hint: ContentCheck = {
      code: 'own-value',
      severity: 'warning',
      params: { count, excerpt },
      path: `clauses.${clause.id}`,
    };
    return [hint];
  });
}
