import { Alert } from '@allmende/ui/alert';
import { isWider } from '@allmende/domain/fork';
import { writtenTlp } from '@allmende/vocabularies/tlp';
import type { ReactNode } from 'react';
import type { Tlp } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { groupTexts } from './groups.texts.ts';

/** A label with those it names. */
export interface ShownCircle {
  readonly tlp: Tlp;
  readonly recipientIds: readonly string[];
  readonly recipientGroupIds: readonly string[];
}

export interface AudienceChangeProps {
  readonly before: ShownCircle;
  readonly after: ShownCircle;
  /** Who will see it, in words. */
  readonly children: ReactNode;
}

/** What a change of the label will do, before it is done. */
export function AudienceChange({ before, after, children }: AudienceChangeProps) {
  const t = useTexts(groupTexts);
  const [opens, closes] = [isWider(after, before), isWider(before, after)];
  const title = opens && closes ? t('otherCircle') : opens ? t('wider') : closes ? t('narrower') : t('same');
  const isOtherLicence = (before.tlp === 'CLEAR') !== (after.tlp === 'CLEAR');
  const consequences = [
    ...(closes ? [t('closesAtOnce'), t('alreadyTaken'), t('forksKeep')] : []),
    ...(opens ? [t('opensAtOnce'), t('filesToo')] : []),
    ...(isOtherLicence ? [t('licenceStays')] : []),
    ...(after.tlp === 'AMBER_STRICT' && before.tlp !== 'AMBER_STRICT' ? [t('strict')] : []),
  ];
  return (
    <Alert tone={opens || closes ? 'warning' : 'info'} title={title} titleLevel={2}>
      <p>{t('fromTo', { before: writtenTlp(before.tlp), after: writtenTlp(after.tlp) })}</p>
      {children}
      {consequences.length > 0 ? (
        <ul>
          {consequences.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : null}
    </Alert>
  );
}
