import { graphql } from '../../gql/gql.ts';
import type { ReachPartsFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { groupTexts } from './groups.texts.ts';

export const ReachPart = graphql(`
  fragment ReachParts on Reach {
    municipalityCount
    participatingCount
    peopleCount
    participating {
      name
    }
  }
`);

/** Names that are told one by one. */
const TOLD = 12;

/** Whom named recipients are, in words. */
export function ReachInWords({ reach }: { reach: ReachPartsFragment }) {
  const t = useTexts(groupTexts);
  const format = useFormat();
  const { municipalityCount, participatingCount, peopleCount, participating } = reach;
  if (municipalityCount === 0) return <p>{t('reachNobody')}</p>;
  const told = participating.slice(0, TOLD).map(({ name }) => name);
  const names =
    participatingCount > told.length
      ? t('andMore', { names: told.join(', '), count: participatingCount - told.length })
      : format.list(told);
  return (
    <p>
      {t('reach', { count: municipalityCount })}{' '}
      {peopleCount === 0
        ? t('reachPeopleNone')
        : t('reachPeople', { people: t('people', { count: peopleCount }), names })}
    </p>
  );
}
