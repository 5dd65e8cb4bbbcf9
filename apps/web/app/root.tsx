import '@allmende/ui/styles/allmende.css';
import { LinkProvider } from '@allmende/ui/link';
import { SkipLink } from '@allmende/ui/skip-link';
import { type ReactNode, useContext } from 'react';
import { I18nextProvider } from 'react-i18next';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from 'react-router';
import type { Route } from './+types/root';
import { i18nIn, useTexts } from './i18n/texts.ts';
import { endedMembership } from './session/ended-membership.ts';
import { openSession } from './session/open-session.ts';
import { sessionOf } from './session/session.ts';
import { actingHere, type Person, whoAsks } from './session/viewer.ts';
import { ActingBar } from './shell/acting-bar.tsx';
import { EndedNotice } from './shell/ended-notice.tsx';
import { ErrorPage } from './shell/error-page.tsx';
import type { PageHandle } from './shell/page-handle.ts';
import { PageRequest } from './shell/page-request.ts';
import { RouteAnnouncer } from './shell/route-announcer.tsx';
import { RouterLink } from './shell/router-link.tsx';
import { shellTexts } from './shell/shell.texts.ts';
import { SecondFactorNotice } from './shell/second-factor-notice.tsx';
import { ShortcutList } from './shell/shortcut-list.tsx';
import { SiteFooter } from './shell/site-footer.tsx';
import { SiteHeader } from './shell/site-header.tsx';
import './shell/shell.css';
import './shell/working.css';
import './shell/files.css';
import './shell/reading.css';
import './shell/family.css';
import './shell/sign-in.css';

export const middleware: Route.MiddlewareFunction[] = [openSession];

export async function loader({ context }: Route.LoaderArgs) {
  const { language, theme, hasShortcuts, publicUrl } = sessionOf(context);
  const person = await whoAsks(context);
  const [here, ended] = await Promise.all([actingHere(context, person), endedMembership(context, person)]);
  return { language, theme, hasShortcuts, publicUrl, person, here, ended };
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const language = root?.language ?? 'de';
  const theme = root?.theme ?? 'system';
  const isInteractive = useMatches().some(({ handle }) => (handle as PageHandle | undefined)?.interactive);
  const { nonce, requestId } = useContext(PageRequest);
  return (
    <html lang={language} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <meta name="request-id" content={requestId} />
        {isInteractive ? <meta property="csp-nonce" nonce={nonce} /> : null}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <I18nextProvider i18n={i18nIn(language)}>
          <LinkProvider value={isInteractive ? RouterLink : 'a'}>{children}</LinkProvider>
        </I18nextProvider>
        {root?.hasShortcuts ? <script src="/shortcuts.js" defer nonce={nonce} suppressHydrationWarning /> : null}
        {isInteractive ? <ScrollRestoration nonce={nonce} /> : null}
        {isInteractive ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

export default function Root({ loaderData }: Route.ComponentProps) {
  return (
    <Frame root={loaderData}>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <Frame root={useRouteLoaderData<typeof loader>('root')}>
      <ErrorPage error={error} />
    </Frame>
  );
}

const nobody: Person = {
  account: null,
  memberships: [],
  employments: [],
  mayModerate: false,
  secondFactor: 'NOT_ASKED',
  mayOperate: false,
  acknowledgedLeaflet: false,
  openCases: 0,
  acting: null,
};

function Frame({ root, children }: { root: Route.ComponentProps['loaderData'] | undefined; children: ReactNode }) {
  const t = useTexts(shellTexts);
  const { pathname, search } = useLocation();
  return (
    <div className="al-site">
      <SkipLink targetId="inhalt" label={t('skip')} />
      <SiteHeader person={root?.person ?? nobody} />
      {root ? <ActingBar person={root.person} here={root.here} /> : null}
      <main id="inhalt" tabIndex={-1}>
        {root?.person.secondFactor === 'MISSING' && !pathname.startsWith('/konto/') ? <SecondFactorNotice /> : null}
        {root?.ended && pathname !== '/konto/mitgliedschaften' ? <EndedNotice ended={root.ended} /> : null}
        {children}
      </main>
      <SiteFooter theme={root?.theme ?? 'system'} />
      {root?.hasShortcuts ? <ShortcutList here={pathname + search} /> : null}
      <RouteAnnouncer />
    </div>
  );
}
