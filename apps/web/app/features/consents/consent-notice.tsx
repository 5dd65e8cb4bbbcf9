import { Alert, type AlertTone } from '@allmende/ui/alert';
import { ButtonLink } from '@allmende/ui/button-link';
import { graphql } from '../../gql/gql.ts';
import type { ConsentNoticeFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useWords } from '../../i18n/vocabulary.ts';
import { consentHref, shownState, type ShownState } from './consent-lists.tsx';
import { consentTexts } from './consents.texts.ts';

export const ConsentNoticePart = graphql(`
  fragment ConsentNotice on Solution {
    id
    consentNeeded
    viewerCan {
      askConsent
    }
    origin {
      municipalityName
    }
    consents {
      id
      state
      holds
      purposes
      tlp
      licence
      answer
      endReason
      askedAt
      answeredAt
      endedAt
    }
  }
`);

type Told = ConsentNoticeFragment['consents'][number];

/** Where one asks for consent. */
export const askHref = (id: string): string => `/eigene-fassung/${id}/zustimmung`;

/** The way to asking for consent, where it is needed and nobody has been asked yet. */
export function AskConsentLink({ solution }: { solution: ConsentNoticeFragment }) {
  const t = useTexts(consentTexts);
  const { id, consentNeeded, consents, viewerCan } = solution;
  const told = toldOf(consents);
  if (consentNeeded.length === 0 || told.length > 0 || !viewerCan.askConsent) return null;
  return (
    <ButtonLink href={askHref(id)} small>
      {t('ask')}
    </ButtonLink>
  );
}

/** What has become of asking the owner of the original; `showsNeed`: also that one has to ask at all. */
export function ConsentNotice({
  solution,
  showsNeed = false,
}: {
  solution: ConsentNoticeFragment;
  showsNeed?: boolean;
}) {
  const t = useTexts(consentTexts);
  const { id, consentNeeded, consents, viewerCan, origin } = solution;
  const name = origin?.municipalityName ?? '';
  const told = toldOf(consents);
  if (told.length === 0) {
    if (!showsNeed || consentNeeded.length === 0) return null;
    return (
      <Alert
        tone="info"
        titleLevel={2}
        title={t('needTitle', { name })}
        actions={viewerCan.askConsent ? <ButtonLink href={askHref(id)}>{t('ask')}</ButtonLink> : null}
      >
        <p>{t(viewerCan.askConsent ? 'needText' : 'needMayNot')}</p>
      </Alert>
    );
  }
  const mayAskAgain = viewerCan.askConsent && consentNeeded.length > 0 && told.every(({ state }) => state !== 'ASKED');
  return told.map((consent, at) => (
    <OneNotice key={consent.id} consent={consent} name={name} askAgain={at === 0 && mayAskAgain ? askHref(id) : null} />
  ));
}

const tones: Record<ShownState, AlertTone> = {
  ASKED: 'info',
  GIVEN: 'success',
  REFUSED: 'warning',
  OVERTAKEN: 'warning',
  TAKEN_BACK: 'warning',
  WITHDRAWN: 'info',
};

function OneNotice({ consent, name, askAgain }: { consent: Told; name: string; askAgain: string | null }) {
  const t = useTexts(consentTexts);
  const format = useFormat();
  const state = shownState(consent);
  const day = { ASKED: consent.askedAt, TAKEN_BACK: consent.endedAt, WITHDRAWN: consent.endedAt };
  const date = format.date(state in day ? day[state as keyof typeof day] : consent.answeredAt);
  return (
    <Alert
      tone={tones[state]}
      titleLevel={2}
      title={t(`title_${state}`, { name, date })}
      actions={
        <>
          {askAgain ? (
            <ButtonLink href={askAgain} small>
              {t('askAgain')}
            </ButtonLink>
          ) : null}
          <ButtonLink href={consentHref(consent.id)} look="secondary" small>
            {t(state === 'ASKED' ? 'look' : 'lookAtAnswer')}
          </ButtonLink>
        </>
      }
    >
      <ConsentWords consent={consent} name={name} />
    </Alert>
  );
}

/** What a consent means for the city that asked for it, in a sentence or two. */
export function ConsentWords({
  consent,
  name,
}: {
  consent: Pick<Told, 'state' | 'holds' | 'purposes' | 'tlp' | 'licence' | 'answer' | 'endReason'>;
  name: string;
}) {
  const t = useTexts(consentTexts);
  const words = useWords();
  const { purposes, tlp, licence, answer, endReason } = consent;
  const state = shownState(consent);
  if (state === 'GIVEN')
    return (
      <>
        {purposes.includes('MERGE') ? <p>{t('text_MERGE')}</p> : null}
        {tlp && licence ? (
          <p>{t('text_PUBLISH', { tlp: words.tlp(tlp), licence: words.shortLicence(licence) })}</p>
        ) : null}
      </>
    );
  if (state === 'REFUSED') return <p className="step-note">{answer}</p>;
  return (
    <>
      {state === 'TAKEN_BACK' && endReason ? <p className="step-note">{endReason}</p> : null}
      <p>{t(`text_${state}`, { name })}</p>
    </>
  );
}

/** The newest that was not withdrawn, and whatever holds besides. */
function toldOf(consents: readonly Told[]): Told[] {
  const [newest, ...others] = consents.filter(({ state }) => state !== 'WITHDRAWN');
  return newest ? [newest, ...others.filter(({ holds }) => holds)] : [];
}
