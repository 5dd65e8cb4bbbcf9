import { holds } from '@allmende/domain/consent';
import { outside } from '../../foundation/database/ids.ts';
import type { Consent } from './consent.type.ts';
import type { ConsentRow } from './find-consents.ts';

/** A row as the schema shows it. */
export function consentOf(row: ConsentRow): Consent {
  const { state, purposes, tlp, licence, reason, answer, endReason, originTitle, baseNumber, baseLicence } = row;
  const { revision, askedAt, answeredAt, endedAt, originThen, originNow } = row;
  return {
    id: outside('consent', row.id),
    ...{ state, purposes, tlp, licence, reason, answer, endReason, originTitle, baseNumber, baseLicence },
    ...{ revision, askedAt, answeredAt, endedAt, row },
    holds: state === 'given' && originThen !== null && holds({ purposes, originThen, terms: null }, originNow),
  };
}
