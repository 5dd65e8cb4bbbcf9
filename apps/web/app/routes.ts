import { index, route, type RouteConfig } from '@react-router/dev/routes';

/** Where the pages of the platform are: one line per address, German words, in the order of the navigation. */
export default [
  index('pages/start.tsx'),
  route('katalog', 'pages/catalogue.tsx'),
  route('katalog/vorschlaege', 'pages/suggestions.ts'),

  route('v/:slug.md', 'pages/entry-markdown.ts'),
  route('v/:slug.json', 'pages/entry-json.ts'),
  route('v/:slug', 'pages/entry.tsx'),
  route('v/:slug/einsatz', 'pages/entry-adoptions.tsx'),
  route('v/:slug/fassungen', 'pages/entry-versions.tsx'),
  route('v/:slug/austausch', 'pages/entry-discussions.tsx'),
  route('v/:slug/:number.md', 'pages/entry-markdown.ts', { id: 'version-markdown' }),
  route('v/:slug/:number.json', 'pages/entry-json.ts', { id: 'version-json' }),
  route('v/:slug/:number', 'pages/entry.tsx', { id: 'version' }),

  route('kommunen', 'pages/municipalities.tsx'),
  route('kommunen/:ags', 'pages/municipality.tsx'),

  route('anmelden', 'pages/sign-in.tsx'),
  route('abmelden', 'pages/sign-out.ts'),
  route('einstellungen', 'pages/settings.ts'),

  route('arbeitsplatz', 'pages/desk.tsx'),
  route('veroeffentlichen', 'pages/publish.tsx'),
  route('entwurf/:id', 'pages/draft.tsx'),
  route('entwurf/:id/steckbrief', 'pages/draft-metadata.tsx'),
  route('entwurf/:id/text', 'pages/draft-text.tsx'),
  route('entwurf/:id/text/:clauseId', 'pages/draft-clause.tsx'),
  route('entwurf/:id/einlesen', 'pages/draft-reimport.tsx'),
  route('entwurf/:id/angaben', 'pages/draft-variables.tsx'),
  route('entwurf/:id/angaben/:key', 'pages/draft-variable.tsx'),
  route('entwurf/:id/lizenz', 'pages/draft-licence.tsx'),
  route('entwurf/:id/pruefen', 'pages/draft-check.tsx'),
  route('entwurf/:id/sichern', 'pages/draft-save.ts'),
  route('eigene-fassung/:id', 'pages/own-version.tsx'),
  route('eigene-fassung/:id/angaben', 'pages/own-version-answers.tsx'),
  route('eigene-fassung/:id/text', 'pages/draft-text.tsx', { id: 'own-version-text' }),
  route('eigene-fassung/:id/text/:clauseId', 'pages/draft-clause.tsx', { id: 'own-version-clause' }),
  route('eigene-fassung/:id/einlesen', 'pages/draft-reimport.tsx', { id: 'own-version-reimport' }),
  route('eigene-fassung/:id/abgleich', 'pages/own-version-merge.tsx'),
  route('vergleich', 'pages/comparison.tsx'),
  route('eigene-fassung/:id/ausgabe', 'pages/own-version-output.tsx'),
  route('eigene-fassung/:id/ausgabe.md', 'pages/own-version-markdown.ts'),
  route('eigene-fassung/:id/fassungen', 'pages/own-version-history.tsx'),
  route('eigene-fassung/:id/fassungen/:number.md', 'pages/own-version-markdown.ts', {
    id: 'own-version-released-markdown',
  }),
  route('eigene-fassung/:id/fassungen/:number', 'pages/own-version-released.tsx'),
  route('eigene-fassung/:id/freigabe', 'pages/draft-check.tsx', { id: 'own-version-release' }),
  route('stadtprofil/:ags', 'pages/city-profile.tsx'),

  route('pruefstelle', 'pages/moderation-queue.tsx'),
  route('pruefstelle/:number', 'pages/moderation-case.tsx'),

  route('hilfe', 'pages/help.tsx'),
  route('impressum', 'pages/imprint.tsx'),
  route('datenschutz', 'pages/privacy.tsx'),
  route('barrierefreiheit', 'pages/accessibility.tsx'),
  route('tlp-merkblatt', 'pages/tlp-leaflet.tsx'),

  route('robots.txt', 'pages/robots.ts'),
  route('sitemap.xml', 'pages/sitemap.ts'),
  route('*', 'pages/not-found.tsx'),
] satisfies RouteConfig;
