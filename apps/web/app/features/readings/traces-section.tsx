import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { Disclosure } from '@allmende/ui/disclosure';
import { RadioGroup } from '@allmende/ui/radio-group';
import { SelectField } from '@allmende/ui/select-field';
import { TextField } from '@allmende/ui/text-field';
import { VisuallyHidden } from '@allmende/ui/visually-hidden';
import type { TraceFate } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import { findingsTexts } from './findings.texts.ts';
import { fateField, labelField, placeField } from './reading-fields.ts';
import type { ShownTrace } from './reading-page.ts';
import { ReportSection } from './report-section.tsx';

const fateValues: Readonly<Record<TraceFate, string>> = { LEAVE: 'lassen', REMOVE: 'entfernen', VARIABLE: 'angabe' };
const valueOf = (fate: TraceFate | null | undefined): string => (fate ? fateValues[fate] : '');

export interface TracesSectionProps {
  readonly traces: readonly ShownTrace[];
  /** How many wordings there are, of which these are the first. */
  readonly count: number;
  /** How many wordings more there are, that are not shown at all. */
  readonly left: number;
  readonly answer: FormAnswer | undefined;
}

/** What betrays from whom a document comes: each wording, and each place of it, is for a person to decide. */
export function TracesSection({ traces, count, left, answer }: TracesSectionProps) {
  const t = useTexts(findingsTexts);
  return (
    <ReportSection id="spuren" title={t('traces')} lead={t('tracesLead')}>
      {traces.map((trace) => (
        <TraceChoice key={trace.id} trace={trace} answer={answer} />
      ))}
      {traces.length < count ? (
        <div>
          <Button name="form" value="all" look="secondary">
            {t('showAll', { count })}
          </Button>
        </div>
      ) : null}
      {left > 0 ? <Alert tone="warning" title={t('tracesLeft', { count: left })} /> : null}
    </ReportSection>
  );
}

function TraceChoice({ trace, answer }: { trace: ShownTrace; answer: FormAnswer | undefined }) {
  const t = useTexts(findingsTexts);
  const { id, code, found, label, places } = trace;
  const typed = (field: string, fallback: string) => answer?.values[field] ?? fallback;
  const mayBeVariable = places.some((place) => place.mayBeVariable);
  const chosen = typed(fateField(id), valueOf(trace.fate));
  return (
    <div className="found-trace al-stack al-stack--tight">
      <RadioGroup
        name={fateField(id)}
        legend={
          <>
            {t('found', { found })}{' '}
            <span className="al-muted">
              {traceName(t, code)}, {t('times', { count: places.length })}
            </span>
          </>
        }
        {...(chosen === '' ? {} : { defaultValue: chosen })}
        error={problemOf(answer, fateField(id))}
        options={[
          ...(mayBeVariable
            ? [
                {
                  value: 'angabe',
                  label: t('variable'),
                  detail: (
                    <TextField
                      name={labelField(id)}
                      label={t('variableLabel')}
                      width="medium"
                      maxLength={120}
                      defaultValue={typed(labelField(id), label)}
                    />
                  ),
                },
              ]
            : []),
          { value: 'entfernen', label: t('remove') },
          { value: 'lassen', label: t('leave') },
        ]}
      />
      <Disclosure summary={t('tracePlaces', { count: places.length })}>
        <ol className="al-stack found-list">
          {places.map((place, at) => (
            <TracePlace
              key={place.id}
              place={place}
              at={at + 1}
              found={found}
              typed={typed}
              isOnly={places.length === 1}
            />
          ))}
        </ol>
      </Disclosure>
    </div>
  );
}

interface TracePlaceProps {
  readonly place: ShownTrace['places'][number];
  readonly at: number;
  readonly found: string;
  readonly typed: (field: string, fallback: string) => string;
  /** What is decided for the wording is then decided for it. */
  readonly isOnly: boolean;
}

function TracePlace({ place, at, found, typed, isOnly }: TracePlaceProps) {
  const t = useTexts(findingsTexts);
  const { id, heading, excerpt, mayBeVariable, fate } = place;
  return (
    <li className="al-stack al-stack--tight">
      <p>
        <Marked text={excerpt} found={found} />{' '}
        <span className="al-muted">({heading ? t('inHeading', { heading }) : t('inMetadata')})</span>
      </p>
      {isOnly ? null : (
        <SelectField
          name={placeField(id)}
          inline
          label={
            <>
              {t('onePlace')}
              <VisuallyHidden> ({`${found}, ${at}`})</VisuallyHidden>
            </>
          }
          defaultValue={typed(placeField(id), valueOf(fate))}
          options={[
            { value: '', label: t('asAbove') },
            ...(mayBeVariable ? [{ value: 'angabe', label: t('variable') }] : []),
            { value: 'entfernen', label: t('remove') },
            { value: 'lassen', label: t('leave') },
          ]}
        />
      )}
      {mayBeVariable ? null : <p className="al-muted al-small">{t('noVariableHere')}</p>}
    </li>
  );
}

/** The words around a place, and the wording itself marked. */
function Marked({ text, found }: { text: string; found: string }) {
  const words = found.replace(/\s+/g, ' ');
  const at = text.indexOf(words);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{words}</mark>
      {text.slice(at + words.length)}
    </>
  );
}

const codes = [
  'municipality-name',
  'person-name',
  'phone',
  'email',
  'iban',
  'internal-ip',
  'ip-address',
  'internal-host',
  'host-name',
  'own-address',
  'inventory-number',
] as const;

/** What a trace is, in words; the api may know more kinds than this page. */
function traceName(t: ReturnType<typeof useTexts<typeof findingsTexts.de>>, code: string): string {
  const known = codes.find((one) => one === code);
  return t(known ?? 'otherTrace');
}
