import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { CheckboxField } from '@allmende/ui/checkbox-field';
import { Disclosure } from '@allmende/ui/disclosure';
import { FactsList } from '@allmende/ui/facts-list';
import { Fieldset } from '@allmende/ui/fieldset';
import { Link } from '@allmende/ui/link';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import { TlpLabel } from '@allmende/ui/tlp-label';
import { Form } from 'react-router';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { type FormAnswer, problemOf } from '../../session/problems.ts';
import type { Labels } from '../../shell/readable.ts';
import type { Offerable, OwnVersionGiving } from './giving-back.ts';
import { givingBackTexts } from './giving-back.texts.ts';
import { ReplacedValues } from './replaced-values.tsx';
import { ClauseFrame, headingOf, KindBadge, WordingComparison } from './wording-comparison.tsx';

export interface OfferFormProps {
  readonly solution: OwnVersionGiving;
  readonly chosen: readonly Offerable[];
  readonly labels: Labels;
  readonly answer: FormAnswer | undefined;
}

/** What is offered word by word, what was found in it, why it is better, and under which licence it goes. */
export function OfferForm({ solution, chosen, labels, answer }: OfferFormProps) {
  const t = useTexts(givingBackTexts);
  const words = useWords();
  const { id, tlp, givingBack } = solution;
  const { versionId, revision, originMunicipalityName: name, licence } = givingBack;
  return (
    <Form method="post" className="al-stack al-stack--sections" noValidate>
      <input type="hidden" name="versionId" value={versionId} />
      <input type="hidden" name="revision" value={revision} />
      <div className="al-stack al-stack--loose">
        {chosen.map((clause, at) => (
          <OfferedClause key={clause.clauseId} {...{ clause, at, name, labels, answer }} />
        ))}
      </div>
      <section className="al-form" aria-labelledby="bedingungen">
        <h2 id="bedingungen">{t('termsTitle')}</h2>
        <TextArea
          name="reason"
          label={t('reason')}
          hint={t('reasonHint', { name })}
          rows={4}
          maxLength={2_000}
          defaultValue={
            answer?.values['reason'] ??
            chosen
              .map(({ deviation }) => deviation)
              .filter(Boolean)
              .join('\n')
          }
          error={problemOf(answer, 'reason')}
        />
        <FactsList
          facts={[
            { term: t('licenceFact'), value: words.licence(licence) },
            { term: t('labelFact'), value: <TlpLabel tlp={tlp} /> },
          ]}
        />
        <p>{t('termsFine')}</p>
        <CheckboxField
          name="licenceAgreed"
          value="ja"
          label={t('agree', { licence: words.shortLicence(licence) })}
          hint={t('agreeHint')}
          defaultChecked={answer?.values['licenceAgreed'] !== undefined}
          error={problemOf(answer, 'licenceAgreed')}
        />
      </section>
      <div className="al-form-actions">
        <Button name="form" value="check">
          {t('toPreview')}
        </Button>
        <Link href={`/eigene-fassung/${id}/zurueckgeben`}>{t('toChoice')}</Link>
      </div>
    </Form>
  );
}

interface OfferedClauseProps extends Pick<OfferFormProps, 'labels' | 'answer'> {
  readonly clause: Offerable;
  readonly at: number;
  readonly name: string;
}

function OfferedClause({ clause, at, name, labels, answer }: OfferedClauseProps) {
  const t = useTexts(givingBackTexts);
  const { clauseId, kind, basedOn, offered, replaced } = clause;
  const heading = headingOf(clause, labels);
  return (
    <ClauseFrame id={`vorschlag-${at}`} heading={heading} level={2} labels={<KindBadge kind={kind} />}>
      <input type="hidden" name="clauseIds" value={clauseId} />
      <h3>{t('asOwnerReads', { name })}</h3>
      <WordingComparison from={basedOn} to={offered} labels={labels} />
      <ReplacedValues replaced={replaced} labels={labels} />
      <Traces clause={clause} at={at} answer={answer} />
      {offered ? <Reword {...{ offered, heading, at, answer }} isOpen={mustReword(clause, at, answer)} /> : null}
    </ClauseFrame>
  );
}

function Traces({ clause: { offered, traces }, at, answer }: Pick<OfferedClauseProps, 'clause' | 'at' | 'answer'>) {
  const t = useTexts(givingBackTexts);
  const sentence = (trace: (typeof traces)[number], key: 'mayStay' | 'mustGo') =>
    t(key, { kind: t(`kind_${trace.code}` as 'kind_phone'), excerpt: trace.excerpt });
  if (traces.length === 0) return offered ? <p className="al-muted">{t('clean')}</p> : null;
  const errors = traces.filter(({ severity }) => severity === 'ERROR');
  const warnings = traces.filter(({ severity }) => severity !== 'ERROR');
  return (
    <div id={`stellen-${at}`} tabIndex={-1} className="al-stack al-stack--tight">
      {errors.map((trace) => (
        <Alert key={trace.id} tone="danger" title={sentence(trace, 'mustGo')} />
      ))}
      {warnings.length > 0 ? (
        <Fieldset
          id={`spuren-${at}`}
          legend={t('looked')}
          hint={t('lookedHint')}
          error={problemOf(answer, `stellen-${at}`)}
        >
          {warnings.map((trace, index) => (
            <CheckboxField
              key={trace.id}
              id={`spur-${at}-${index}`}
              name="confirmed"
              value={trace.id}
              label={sentence(trace, 'mayStay')}
              defaultChecked={answer?.lists['confirmed']?.includes(trace.id) ?? false}
            />
          ))}
        </Fieldset>
      ) : null}
    </div>
  );
}

interface RewordProps {
  readonly offered: NonNullable<Offerable['offered']>;
  readonly heading: string;
  readonly at: number;
  readonly answer: FormAnswer | undefined;
  readonly isOpen: boolean;
}

/** The wording that goes, to be changed in place; folded until there is a reason to. */
function Reword({ offered, heading, at, answer, isOpen }: RewordProps) {
  const t = useTexts(givingBackTexts);
  const typed = (name: string, stored: string) => answer?.values[`${name}-${at}`] ?? stored;
  return (
    <Disclosure
      summary={
        <>
          {t('reword')}
          <span className="al-visually-hidden">: {heading}</span>
        </>
      }
      defaultOpen={isOpen}
    >
      <div className="al-stack">
        <p>{t('rewordHint')}</p>
        <TextField
          name={`heading-${at}`}
          label={t('heading')}
          defaultValue={typed('heading', offered.heading)}
          error={problemOf(answer, `heading-${at}`)}
        />
        <TextArea
          name={`body-${at}`}
          label={t('body')}
          hint={t('bodyHint')}
          rows={8}
          defaultValue={typed('body', offered.body)}
          error={problemOf(answer, `body-${at}`)}
        />
        {offered.guidance || answer?.values[`guidance-${at}`] ? (
          <TextArea
            name={`guidance-${at}`}
            label={t('guidance')}
            rows={4}
            defaultValue={typed('guidance', offered.guidance)}
            error={problemOf(answer, `guidance-${at}`)}
          />
        ) : null}
      </div>
    </Disclosure>
  );
}

const mustReword = ({ traces }: Offerable, at: number, answer: FormAnswer | undefined): boolean =>
  traces.length > 0 || ['heading', 'body', 'guidance'].some((field) => problemOf(answer, `${field}-${at}`));
