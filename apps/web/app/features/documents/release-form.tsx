import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { RadioGroup } from '@allmende/ui/radio-group';
import { TextArea } from '@allmende/ui/text-area';
import { TextField } from '@allmende/ui/text-field';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { ConsultedBody } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { answerFor, type FormAnswer, problemOf } from '../../session/problems.ts';
import { draftTexts } from './drafts.texts.ts';
import { involvementTexts } from './involvement.texts.ts';
import { releaseTexts } from './release.texts.ts';

export interface ReleaseFormProps {
  readonly mayRelease: boolean;
  readonly mayRequest: boolean;
  readonly mayDecline: boolean;
  /** No version has been released before: there is nothing to compare with. */
  readonly isFirst: boolean;
  /** Bodies without whose agreement nothing is released yet. */
  readonly inTheWay: readonly ConsultedBody[];
  /** The days proposed, YYYY-MM-DD. */
  readonly validity: { readonly validFrom: string; readonly reviewDate: string };
  /** Who can release, in words. */
  readonly who: ReactNode;
  readonly answer: FormAnswer | undefined;
}

/** The city's own act: releasing the working copy, handing it over to whoever may, or giving it back. */
export function ReleaseForm({ mayRelease, mayRequest, mayDecline, inTheWay, who, answer, ...more }: ReleaseFormProps) {
  const t = useTexts(releaseTexts);
  const involvement = useTexts(involvementTexts);
  const words = useWords();
  return (
    <section className="al-stack" aria-labelledby="freigabe">
      <h2 id="freigabe">{t('releaseTitle')}</h2>
      <div className="al-measure al-stack al-stack--tight">{who}</div>
      {mayRelease && inTheWay.length > 0 ? (
        <Alert
          tone="warning"
          title={involvement('inTheWayTitle')}
          actions={
            <ButtonLink href="#beteiligung" look="secondary" small>
              {involvement('toInvolvement')}
            </ButtonLink>
          }
        >
          {inTheWay.map((body) => (
            <p key={body}>{involvement('inTheWay', { body: words.body(body) })}</p>
          ))}
        </Alert>
      ) : null}
      {mayRelease && inTheWay.length === 0 ? <Releasing {...more} answer={answerFor(answer, 'release')} /> : null}
      {!mayRelease && mayRequest ? <Requesting answer={answerFor(answer, 'requestRelease')} /> : null}
      {mayDecline ? <Declining answer={answerFor(answer, 'decline')} /> : null}
    </section>
  );
}

function Releasing({ isFirst, validity, answer }: Pick<ReleaseFormProps, 'isFirst' | 'validity' | 'answer'>) {
  const t = useTexts(releaseTexts);
  const involvement = useTexts(involvementTexts);
  const optional = useTexts(draftTexts)('optional');
  const typed = (name: string, fallback: string) => answer?.values[name] ?? fallback;
  const day = (name: 'validFrom' | 'reviewDate') => (
    <TextField
      name={name}
      type="date"
      width="medium"
      label={involvement(name)}
      hint={involvement(name === 'validFrom' && isFirst ? 'validFromFirst' : `${name}Hint`)}
      defaultValue={typed(name, validity[name])}
      error={problemOf(answer, name)}
    />
  );
  return (
    <Form method="post" className="al-form" noValidate>
      <p>{t('releaseText')}</p>
      {isFirst ? (
        <input type="hidden" name="changeClass" value="SUBSTANTIVE" />
      ) : (
        <RadioGroup
          name="changeClass"
          legend={t('changeClass')}
          defaultValue={typed('changeClass', 'SUBSTANTIVE')}
          options={(['SUBSTANTIVE', 'EDITORIAL', 'LEGAL'] as const).map((value) => ({
            value,
            label: t(value),
            hint: t(`${value}_HINT`),
          }))}
          error={problemOf(answer, 'changeClass')}
        />
      )}
      <TextArea
        name="changeNote"
        label={t('changeNote')}
        hint={isFirst ? t('changeNoteFirst') : t('changeNoteHint')}
        optionalText={optional}
        rows={3}
        maxLength={2000}
        defaultValue={typed('changeNote', '')}
        error={problemOf(answer, 'changeNote')}
      />
      {day('validFrom')}
      {day('reviewDate')}
      <div className="al-form-actions">
        <Button name="form" value="release">
          {t('release')}
        </Button>
      </div>
    </Form>
  );
}

function Requesting({ answer }: Pick<ReleaseFormProps, 'answer'>) {
  const t = useTexts(releaseTexts);
  const involvement = useTexts(involvementTexts);
  const optional = useTexts(draftTexts)('optional');
  return (
    <Form method="post" className="al-form" noValidate>
      <p>{t('requestReleaseText')}</p>
      <TextArea
        name="note"
        id={answer ? 'note' : 'request-note'}
        label={involvement('requestNote')}
        hint={involvement('requestNoteHint')}
        optionalText={optional}
        rows={3}
        maxLength={2000}
        defaultValue={answer?.values['note'] ?? ''}
        error={problemOf(answer, 'note')}
      />
      <div className="al-form-actions">
        <Button name="form" value="requestRelease">
          {t('requestRelease')}
        </Button>
      </div>
    </Form>
  );
}

function Declining({ answer }: Pick<ReleaseFormProps, 'answer'>) {
  const t = useTexts(involvementTexts);
  const release = useTexts(releaseTexts);
  return (
    <Form method="post" className="al-form" noValidate>
      <h3>{t('declineTitle')}</h3>
      <TextArea
        name="reason"
        label={t('declineReason')}
        hint={t('declineReasonHint')}
        rows={3}
        maxLength={2000}
        defaultValue={answer?.values['reason'] ?? ''}
        error={problemOf(answer, 'reason')}
      />
      <div className="al-form-actions">
        <Button name="form" value="decline" look="secondary">
          {release('decline')}
        </Button>
      </div>
    </Form>
  );
}
