import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { TextField } from '@allmende/ui/text-field';
import { VisuallyHidden } from '@allmende/ui/visually-hidden';
import { graphql } from '../../gql/gql.ts';
import type { FactorListFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { secondFactorTexts } from './second-factors.texts.ts';

graphql(`
  fragment FactorList on Viewer {
    secondFactor
    secondFactors {
      authenticator {
        createdAt
        lastUsedAt
      }
      passkeys {
        id
        name
        createdAt
        lastUsedAt
      }
      recoveryCodesLeft
    }
  }
`);

const HERE = '/konto/sicherheit';

/** What somebody has set up beside the password, and what they can do about it. */
export function FactorList({ viewer }: { viewer: FactorListFragment }) {
  const t = useTexts(secondFactorTexts);
  const factors = viewer.secondFactors;
  if (!factors) return null;
  const { authenticator, passkeys, recoveryCodesLeft } = factors;
  const hasSome = authenticator !== null || passkeys.length > 0;
  return (
    <section className="al-stack al-stack--loose" aria-labelledby="second-factors">
      <div className="al-stack al-stack--tight">
        <h2 id="second-factors">{t('factorsTitle')}</h2>
        <p className="al-measure">{t('factorsLead')}</p>
      </div>
      {viewer.secondFactor === 'MISSING' ? (
        <Alert tone="warning" title={t('missingTitle')}>
          <p>{t('missing')}</p>
        </Alert>
      ) : null}
      <div className="al-stack al-stack--tight">
        <h3>{t('app')}</h3>
        {authenticator ? (
          <p>
            {t('appSince', { day: useDay(authenticator.createdAt) })} <LastUsed at={authenticator.lastUsedAt} />
          </p>
        ) : (
          <p>{t('appNone')}</p>
        )}
        <div className="al-cluster">
          <ButtonLink href="/konto/authenticator" look={hasSome ? 'secondary' : 'primary'}>
            {authenticator ? t('replaceApp') : t('setUpApp')}
          </ButtonLink>
          {authenticator && passkeys.length > 0 ? (
            <form method="post" action={HERE}>
              <Button look="quiet" name="form" value="removeAuthenticator">
                {t('removeApp')}
              </Button>
            </form>
          ) : null}
        </div>
      </div>
      <div className="al-stack al-stack--tight">
        <h3>{t('passkeys')}</h3>
        {passkeys.length === 0 ? <p>{t('passkeysNone')}</p> : null}
        <ul className="al-stack factor-list">
          {passkeys.map((one) => (
            <li key={one.id}>
              <PasskeyRow passkey={one} mayRemove={passkeys.length > 1 || authenticator !== null} />
            </li>
          ))}
        </ul>
        <div>
          <ButtonLink href="/konto/passkey" look="secondary">
            {t('addPasskey')}
          </ButtonLink>
        </div>
      </div>
      {hasSome ? (
        <div className="al-stack al-stack--tight">
          <h3>{t('recovery')}</h3>
          <p className="al-measure">
            {t('recoveryLead')} {t('recoveryLeft', { count: recoveryCodesLeft })}
          </p>
          <form method="post" action={HERE} className="al-cluster">
            <Button look="secondary" name="form" value="renewRecoveryCodes" aria-describedby="renew-hint">
              {t('renewCodes')}
            </Button>
            <span id="renew-hint" className="al-muted al-small">
              {t('renewHint')}
            </span>
          </form>
        </div>
      ) : null}
    </section>
  );
}

type PasskeyShown = NonNullable<FactorListFragment['secondFactors']>['passkeys'][number];

function PasskeyRow({ passkey, mayRemove }: { passkey: PasskeyShown; mayRemove: boolean }) {
  const t = useTexts(secondFactorTexts);
  const { id, name, createdAt, lastUsedAt } = passkey;
  return (
    <div className="al-stack al-stack--tight">
      <p>
        <strong>{name}</strong>
        <br />
        {t('appSince', { day: useDay(createdAt) })} <LastUsed at={lastUsedAt} />
      </p>
      <details>
        <summary>
          {t('rename')} <VisuallyHidden>{name}</VisuallyHidden>
        </summary>
        <form method="post" action={HERE} className="al-form">
          <input type="hidden" name="id" value={id} />
          <TextField
            id={`name-${id}`}
            name="name"
            label={t('passkeyName')}
            defaultValue={name}
            maxLength={60}
            required
          />
          <div className="al-form-actions">
            <Button look="secondary" name="form" value="renamePasskey">
              {t('renameOf', { name })}
            </Button>
          </div>
        </form>
      </details>
      {mayRemove ? (
        <form method="post" action={HERE}>
          <input type="hidden" name="id" value={id} />
          <Button look="quiet" name="form" value="removePasskey">
            {t('removeOf', { name })}
          </Button>
        </form>
      ) : null}
    </div>
  );
}

function LastUsed({ at }: { at: string | null | undefined }) {
  const t = useTexts(secondFactorTexts);
  const day = useDay(at);
  return <>{at ? t('lastUsed', { day }) : t('neverUsed')}</>;
}

const useDay = (value: string | null | undefined): string => useFormat().longDate(value);
