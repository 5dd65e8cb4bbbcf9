import { auditVerbs } from '@allmende/domain/audit';
import { ActiveFilters } from '@allmende/ui/active-filters';
import { Button } from '@allmende/ui/button';
import { SelectField } from '@allmende/ui/select-field';
import { TextField } from '@allmende/ui/text-field';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { auditTexts } from './audit.texts.ts';
import { verbWords } from './entry-words.ts';
import { trailAddress, type TrailView } from './trail-view.ts';

/** Which entries are shown; a GET form, so that every choice has an address. `path` is that of the page. */
export function TrailFilter({ path, view }: { path: string; view: TrailView }) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const options = Object.entries(auditVerbs)
    .map(([value, words]) => ({ value, label: words[language] }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
  return (
    <form method="get" action={path} className="trail-filter" aria-label={t('filter')}>
      {view.subject ? <input type="hidden" name="loesung" value={view.subject} /> : null}
      <TextField name="von" type="date" label={t('from')} defaultValue={view.from} width="medium" />
      <TextField name="bis" type="date" label={t('until')} defaultValue={view.until} width="medium" />
      <SelectField
        name="was"
        label={t('verb')}
        defaultValue={view.verb}
        options={[{ value: '', label: t('anyVerb') }, ...options]}
      />
      <Button>{t('apply')}</Button>
    </form>
  );
}

/** What is chosen, each to be taken away by itself. */
export function ChosenFilters({ path, view }: { path: string; view: TrailView }) {
  const t = useTexts(auditTexts);
  const format = useFormat();
  const language = useLanguage();
  const one = (label: string, without: Partial<TrailView>) => ({ label, href: trailAddress(path, view, without) });
  const filters = [
    ...(view.from ? [one(`${t('from')} ${format.date(view.from)}`, { from: '' })] : []),
    ...(view.until ? [one(`${t('until')} ${format.date(view.until)}`, { until: '' })] : []),
    ...(view.verb ? [one(verbWords(view.verb, language), { verb: '' })] : []),
    ...(view.subject ? [one(t('oneSolution'), { subject: '' })] : []),
  ];
  return (
    <ActiveFilters
      label={t('active')}
      filters={filters}
      removeText={t('remove')}
      reset={{ href: path, label: t('reset') }}
    />
  );
}
