import { ButtonLink } from '@allmende/ui/button-link';
import { LanguageSwitch } from '@allmende/ui/language-switch';
import { Link } from '@allmende/ui/link';
import { MenuButton } from '@allmende/ui/menu-button';
import { type NavigationItem, PageHeader } from '@allmende/ui/page-header';
import { useLocation } from 'react-router';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import type { Person } from '../session/viewer.ts';
import { shellTexts } from './shell.texts.ts';

/** The head of every page: where one can go, in which language, and for whom one acts. */
export function SiteHeader({ person }: { person: Person }) {
  const t = useTexts(shellTexts);
  const { pathname } = useLocation();
  const item = (href: string, label: string): NavigationItem => ({ href, label, current: currentness(pathname, href) });
  const moderation = person.openCases > 0 ? t('moderationWaiting', { count: person.openCases }) : t('moderation');
  return (
    <PageHeader
      homeHref="/"
      homeLabel={t('home')}
      operator={person.account ? undefined : t('operator')}
      navigationLabel={t('navigation')}
      menuLabel={t('menu')}
      navigation={[
        item('/katalog', t('catalogue')),
        item('/kommunen', t('municipalities')),
        item('/veroeffentlichen', t('publish')),
        ...(person.account ? [item('/arbeitsplatz', t('desk'))] : []),
        ...(person.mayModerate ? [item('/pruefstelle', moderation)] : []),
        ...(person.mayOperate ? [operation(pathname, t('operation'))] : []),
      ]}
      tools={
        <>
          <Link href="/hilfe">{t('help')}</Link>
          <Languages />
        </>
      }
      account={<AccountTools person={person} />}
    />
  );
}

function Languages() {
  const t = useTexts(shellTexts);
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const here = (code: string) => {
    const query = new URLSearchParams(search);
    query.set('lang', code);
    return `${pathname}?${query}`;
  };
  return (
    <LanguageSwitch
      label={t('language')}
      languages={[
        { code: 'de', name: 'Deutsch', href: here('de'), current: language === 'de' },
        { code: 'en', name: 'English', href: here('en'), current: language === 'en' },
      ]}
    />
  );
}

/** Other municipalities that the menu names one by one. */
const FEW = 4;

function AccountTools({ person: { account, acting, memberships, employments } }: { person: Person }) {
  const isActingForOthers = employments.length > 0 || memberships.some(({ through }) => through);
  const t = useTexts(shellTexts);
  const { pathname, search } = useLocation();
  const here = pathname + search;
  if (!account) {
    const back = pathname === '/' || pathname === '/anmelden' ? '' : `?zurueck=${encodeURIComponent(here)}`;
    return (
      <ButtonLink href={`/anmelden${back}`} look="secondary" small>
        {t('signIn')}
      </ButtonLink>
    );
  }
  const others = memberships.filter(({ id }) => id !== acting?.id);
  const isFew = others.length <= FEW;
  return (
    <MenuButton label={acting ? acting.municipality.name : account.name} icon="people" small align="end">
      {[
        <p key="name" className="account-facts">
          {t('account', { name: account.name })}
          {acting ? <br /> : null}
          {acting ? t('actingFor', { name: acting.municipality.name }) : null}
        </p>,
        ...(isFew ? others : []).map(({ id, municipality }) => (
          <form key={id} method="post" action="/einstellungen">
            <input type="hidden" name="zurueck" value={here} />
            <button name="handelnd-fuer" value={municipality.id}>
              {t('actFor', { name: municipality.name })}
            </button>
          </form>
        )),
        ...(isFew
          ? []
          : [
              <Link key="choose" href={`/handeln-fuer?zurueck=${encodeURIComponent(here)}`}>
                {t('chooseActing')}
              </Link>,
            ]),
        ...(isActingForOthers
          ? [
              <Link key="clients" href="/vertretungen">
                {t('clients')}
              </Link>,
            ]
          : []),
        ...(acting
          ? [
              <Link key="profile" href={`/stadtprofil/${acting.municipality.ags}`}>
                {t('cityProfile')}
              </Link>,
            ]
          : []),
        <Link key="memberships" href="/konto/mitgliedschaften">
          {t('memberships')}
        </Link>,
        <Link key="security" href="/konto/sicherheit">
          {t('security')}
        </Link>,
        <Link key="own-data" href="/konto/daten">
          {t('ownData')}
        </Link>,
        <Link key="leaflet" href="/tlp-merkblatt">
          {t('leaflet')}
        </Link>,
        <form key="sign-out" method="post" action="/abmelden">
          <button>{t('signOut')}</button>
        </form>,
      ]}
    </MenuButton>
  );
}

/** The operator's pages have no first one of their own: all of them are that item. */
const operation = (pathname: string, label: string): NavigationItem => ({
  href: '/betrieb/protokoll',
  label,
  current: currentness(pathname, '/betrieb/protokoll') ?? (pathname.startsWith('/betrieb/') || undefined),
});

const currentness = (pathname: string, href: string): NavigationItem['current'] => {
  if (pathname === href) return 'page';
  return pathname.startsWith(`${href}/`) || (href === '/katalog' && pathname.startsWith('/v/')) ? true : undefined;
};
