import type { Content } from '@allmende/domain/content';
import { forkContent } from '@allmende/domain/fork';
import type { SampleDocument } from './documents.ts';
import { BAD_SCHWALBACH, FLENSBURG, KELHEIM, RUESSELSHEIM } from './people.ts';

/** A municipality's own version of a sample document. */
export interface SampleFork {
  readonly slug: string;
  readonly ags: string;
  readonly origin: { readonly slug: string; readonly number: string };
  readonly content: Content;
  /** The municipality's own answers to the document's variables. */
  readonly values: Readonly<Record<string, string>>;
  /** What the city profile said differently when it was released. */
  readonly profileThen: Readonly<Record<string, string>>;
  readonly begunDaysAgo: number;
  /** Days since its city released it; null while it is a draft. */
  readonly releasedDaysAgo: number | null;
}

interface ToldFork {
  readonly ags: string;
  readonly origin: readonly [slug: string, number: string];
  readonly slug: string;
  readonly title: string;
  readonly begunDaysAgo: number;
  readonly releasedDaysAgo: number | null;
  readonly values?: Readonly<Record<string, string>>;
  readonly profileThen?: Readonly<Record<string, string>>;
  /** Clauses that read differently: the old words and the new ones. */
  readonly edits?: readonly { readonly clause: string; readonly find: string; readonly write: string }[];
}

/** Kelheim and Rüsselsheim stand on 1.0 of the password policy; since then there is a 2.0 that changes clauses of theirs. */
const told: readonly ToldFork[] = [
  {
    ags: KELHEIM,
    origin: ['passwortrichtlinie', '1.0'],
    slug: 'passwortrichtlinie-der-stadt-kelheim',
    title: 'Passwortrichtlinie der Stadt Kelheim',
    begunDaysAgo: 171,
    releasedDaysAgo: 150,
    values: { 'passwort.mindestlaenge': '14', 'passwort.inkrafttreten': '01.07.2026', 'passwort.manager': 'KeePassXC' },
    profileThen: { 'it.hotline': '09441 555-400' },
    edits: [
      {
        clause: 'laenge',
        find: '{{passwort.mindestlaenge-admin}} Zeichen | alle Zeichenarten |',
        write: '{{passwort.mindestlaenge-admin}} Zeichen | alle Zeichenarten, vom Dienstleister verwaltet |',
      },
      {
        clause: 'hinterlegung',
        find: 'in einem verschlossenen Behältnis außerhalb des Serverraums hinterlegt',
        write: 'im Tresor der Feuerwache hinterlegt',
      },
    ],
  },
  {
    ags: RUESSELSHEIM,
    origin: ['passwortrichtlinie', '1.0'],
    slug: 'passwortrichtlinie-ruesselsheim',
    title: 'Passwortrichtlinie Rüsselsheim am Main',
    begunDaysAgo: 140,
    releasedDaysAgo: 121,
    values: { 'passwort.inkrafttreten': '01.08.2026' },
    edits: [
      {
        clause: 'turnus',
        find: 'Passwörter von Benutzerkonten werden alle {{passwort.wechselturnus}} Monate gewechselt. ',
        write: '',
      },
    ],
  },
  {
    ags: BAD_SCHWALBACH,
    origin: ['leitlinie-informationssicherheit', '1.0'],
    slug: 'leitlinie-bad-schwalbach',
    title: 'Leitlinie zur Informationssicherheit der Stadt Bad Schwalbach',
    begunDaysAgo: 26,
    releasedDaysAgo: null,
    values: { 'leitlinie.beschlussgremium': 'Magistrat', 'leitlinie.isb-stellenanteil': '30 Prozent (gemeinsame ISB)' },
    edits: [
      {
        clause: 'stellenwert',
        find: 'Dieses Vertrauen verpflichtet.',
        write: 'Dieses Vertrauen verpflichtet, auch eine kleine Verwaltung.',
      },
    ],
  },
  {
    ags: FLENSBURG,
    origin: ['kommunikationsplan-cyberangriff', '1.0'],
    slug: 'kommunikationsplan-flensburg',
    title: 'Kommunikationsplan Cyberangriff der Stadt Flensburg',
    begunDaysAgo: 18,
    releasedDaysAgo: null,
    values: {
      'kommunikation.darksite': 'https://www.flensburg-notfall.example',
      'kommunikation.buergertelefon': '0461 555-200',
    },
  },
  {
    ags: '03351006',
    origin: ['passwortrichtlinie', '1.0'],
    slug: 'passwortrichtlinie-celle',
    title: 'Passwortrichtlinie der Stadt Celle',
    begunDaysAgo: 320,
    releasedDaysAgo: 296,
    edits: [
      {
        clause: 'hinterlegung',
        find: 'in einem verschlossenen Behältnis außerhalb des Serverraums hinterlegt',
        write: 'bei zwei Stellen getrennt hinterlegt: im Tresor der Stadtkasse und bei der Feuerwehr',
      },
    ],
  },
  {
    ags: '07318000',
    origin: ['leitlinie-informationssicherheit', '1.0'],
    slug: 'leitlinie-speyer',
    title: 'Leitlinie zur Informationssicherheit der Stadt Speyer',
    begunDaysAgo: 244,
    releasedDaysAgo: 221,
    values: { 'leitlinie.beschlussgremium': 'Stadtrat' },
  },
  {
    ags: '12069020',
    origin: ['it-notfallhandbuch-kleine-kommunen', '1.0'],
    slug: 'it-notfallhandbuch-bad-belzig',
    title: 'IT-Notfallhandbuch Bad Belzig',
    begunDaysAgo: 133,
    releasedDaysAgo: 99,
  },
  {
    ags: '06531005',
    origin: ['kommunikationsplan-cyberangriff', '1.0'],
    slug: 'kommunikationsplan-giessen',
    title: 'Kommunikationsplan Cyberangriff der Universitätsstadt Gießen',
    begunDaysAgo: 188,
    releasedDaysAgo: 170,
  },
];

/** @throws where an origin, a clause or the words to be changed are not there any more */
export function sampleForks(documents: readonly SampleDocument[]): SampleFork[] {
  return told.map(
    ({ ags, slug, title, origin: [originSlug, number], values = {}, profileThen = {}, edits = [], ...days }) => {
      const { begunDaysAgo, releasedDaysAgo } = days;
      const version = documents.find((one) => one.slug === originSlug)?.versions.find((one) => one.number === number);
      if (!version) throw new Error(`no sample document ${originSlug} ${number}`);
      const content = forkContent(version.content);
      content.metadata.title = title;
      content.metadata.maintainer = { function: 'Informationssicherheit', contact: '' };
      for (const { clause: id, find, write } of edits) {
        const clause = content.clauses.find((one) => one.id === id);
        if (!clause?.body.includes(find))
          throw new Error(`${originSlug} ${number} has no clause ${id} that says “${find}”`);
        clause.body = clause.body.replace(find, write);
      }
      const origin = { slug: originSlug, number };
      return { slug, ags, origin, content, values, profileThen, begunDaysAgo, releasedDaysAgo };
    },
  );
}
