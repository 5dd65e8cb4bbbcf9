import { Disclosure } from '@allmende/ui/disclosure';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { reimportTexts } from './reimport.texts.ts';
import type { ReturnedChange } from './document-in-hand.ts';

/** Who has changed what in a clause, as the document has recorded it. */
export function RecordedChanges({ changes, clauseId }: { changes: readonly ReturnedChange[]; clauseId: string }) {
  const t = useTexts(reimportTexts);
  const format = useFormat();
  const here = changes.filter(({ inClause }) => inClause === clauseId);
  if (here.length === 0) return null;
  return (
    <Disclosure summary={t('recorded', { count: here.length })}>
      <ul className="plain-list">
        {here.map(({ kind, author, date, excerpt }, at) => (
          <li key={at}>
            {t(kind, { who: author || t('somebody'), what: excerpt || '–' })}
            {Number.isNaN(Date.parse(date)) ? null : <span className="al-muted">, {format.moment(date)}</span>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
