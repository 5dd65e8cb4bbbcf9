import { Link } from '@allmende/ui/link';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { OpenReading } from './waiting-readings.ts';
import { readingsTexts } from './readings.texts.ts';

/** Documents that were brought and wait, to go on with. */
export function OpenReadings({ readings }: { readings: readonly OpenReading[] }) {
  const t = useTexts(readingsTexts);
  const format = useFormat();
  if (readings.length === 0) return null;
  return (
    <section className="al-stack al-stack--tight" aria-labelledby="wartend">
      <h2 id="wartend">{t('waiting')}</h2>
      <p>{t('waitingLead')}</p>
      <ul className="plain-list">
        {readings.map(({ id, state, fileName, expiresAt, municipality, solution }) => (
          <li key={id}>
            <Link href={`/einlesen/${id}`}>{fileName.endsWith('.html') ? t('pasted') : fileName}</Link>{' '}
            <span className="al-muted">
              {solution ? t('forDraft', { title: solution.title }) : t('forCity', { name: municipality.name })},{' '}
              {state === 'READING' || state === 'FAILED' ? t(state) : t('until', { date: format.date(expiresAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
