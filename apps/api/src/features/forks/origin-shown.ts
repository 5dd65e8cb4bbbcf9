import { compareNumbers } from '@allmende/domain/numbering';
import { versionSummaryOf } from '../solutions/solution-mapping.ts';
import type { OriginRow } from './find-forks.ts';
import type { Origin } from './origin.type.ts';

/**
 * What is told of an origin. Its name and licence go with the text to the municipality that works on it; for everybody
 * else an origin that they may not see does not exist.
 */
export function originShown({ version, newestNumber, ...row }: OriginRow, isOwnMember: boolean): Origin | null {
  if (!version && !isOwnMember) return null;
  const { solutionId, title, municipalityName, number, licence } = row;
  const isNewer = newestNumber !== null && compareNumbers(newestNumber, number) > 0;
  return {
    solutionId,
    title,
    municipalityName,
    number,
    licence,
    version: version && versionSummaryOf(version),
    newerNumber: isNewer ? newestNumber : null,
  };
}
