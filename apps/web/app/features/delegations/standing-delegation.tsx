import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { Disclosure } from '@allmende/ui/disclosure';
import { type Fact, FactsList } from '@allmende/ui/facts-list';
import { Form } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { DelegationLineFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { DelegationState } from './delegation-state.tsx';
import { delegationTexts } from './delegations.texts.ts';

export const DelegationLinePart = graphql(`
  fragment DelegationLine on Delegation {
    id
    grade
    purpose
    endsOn
    state
    ranOut
    renewalDue
    revision
    offeredAt
    answeredAt
    endedAt
    offeredBy
    answeredBy
    municipality {
      id
      ags
      name
    }
    body {
      id
      ags
      name
    }
  }
`);

export interface StandingDelegationProps {
  readonly delegation: DelegationLineFragment;
  /** The municipality or body whose page this is. */
  readonly side: { readonly id: string; readonly ags: string };
  readonly mayChange: boolean;
}

/** A delegation that is offered or in force, from one of its two sides, with what that side can do about it. */
export function StandingDelegation({ delegation, side, mayChange }: StandingDelegationProps) {
  const t = useTexts(delegationTexts);
  const format = useFormat();
  const { id, municipality, body, grade, purpose, endsOn, answeredAt, offeredAt, offeredBy, answeredBy } = delegation;
  const isGiver = side.id === municipality.id;
  const other = isGiver ? body : municipality;
  const facts: Fact[] = [
    { term: t('grade'), value: t(`grade_${grade}`) },
    { term: t('purposeShort'), value: purpose },
    { term: t('endsOn'), value: format.date(endsOn) },
    answeredAt
      ? { term: t('since'), value: format.date(answeredAt) }
      : { term: t('offeredOn'), value: format.date(offeredAt) },
    ...(offeredBy ? [{ term: t('offeredBy'), value: offeredBy }] : []),
    ...(answeredBy ? [{ term: t('answeredBy'), value: answeredBy }] : []),
  ];
  return (
    <article className="al-stack al-stack--tight delegation" aria-labelledby={id}>
      <h3 id={id}>
        {other.name} <DelegationState {...delegation} />
      </h3>
      <FactsList facts={facts} />
      {mayChange ? (
        <>
          {isGiver ? (
            <div className="al-cluster">
              <ButtonLink href={`/kommunen/${side.ags}/vertretung?aendern=${id}#formular`} look="secondary" small>
                {t('change')}
              </ButtonLink>
            </div>
          ) : null}
          {!isGiver && delegation.state === 'OFFERED' && !delegation.ranOut ? (
            <AnswerForm delegation={delegation} />
          ) : (
            <EndForm delegation={delegation} side={side.id} />
          )}
        </>
      ) : null}
    </article>
  );
}

function AnswerForm({ delegation: { id, revision, municipality, body } }: Pick<StandingDelegationProps, 'delegation'>) {
  const t = useTexts(delegationTexts);
  return (
    <Form method="post" className="al-stack al-stack--tight">
      <p className="al-measure">{t('acceptText', { name: municipality.name, body: body.name })}</p>
      <input type="hidden" name="delegation" value={id} />
      <input type="hidden" name="revision" value={revision} />
      <div className="al-cluster">
        <Button name="form" value="accept">
          {t('accept')}
        </Button>
        <Button name="form" value="refuse" look="secondary">
          {t('refuse')}
        </Button>
      </div>
    </Form>
  );
}

/** Folded, since it is seldom wanted. */
function EndForm({ delegation, side }: { delegation: DelegationLineFragment; side: string }) {
  const t = useTexts(delegationTexts);
  const { id, municipality, body, state } = delegation;
  const [what, now, text] =
    side === body.id
      ? (['layDown', 'layDownNow', 'layDownText'] as const)
      : state === 'OFFERED'
        ? (['withdraw', 'withdrawNow', 'withdrawText'] as const)
        : (['end', 'endNow', 'endText'] as const);
  return (
    <Disclosure summary={t(what)}>
      <Form method="post" className="al-stack al-stack--tight">
        <p className="al-measure">{t(text, { name: (side === body.id ? municipality : body).name })}</p>
        <input type="hidden" name="delegation" value={id} />
        <input type="hidden" name="municipalityId" value={side} />
        <div>
          <Button name="form" value="end" look="secondary">
            {t(now)}
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
