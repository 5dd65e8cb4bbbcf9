import { hasBeenInForce } from '@allmende/domain/adoption';
import type { SampleAdoption } from './sample-adoption.ts';
import { type Chances, chancesOf } from './chances.ts';

/** What a municipality that lives with a document says of it, 1 to 5. */
export interface SampleRating {
  readonly slug: string;
  readonly ags: string;
  readonly understandable: number;
  readonly adaptable: number;
  readonly complete: number;
  readonly effortAsStated: number;
  readonly note: string;
  readonly daysAgo: number;
}

const praise: readonly string[] = [
  'In zwei Sitzungen angepasst, der Personalrat hatte nur eine Rückfrage.',
  'Verständlich auch für Ämter ohne IT-Kenntnisse.',
  'Die Hinweise am Rand haben uns viel Abstimmung erspart.',
  'Genau die richtige Länge. Wir haben fast nichts geändert.',
  'Die Platzhalter aus dem Stadtprofil sparen wirklich Arbeit.',
];
const blame: readonly string[] = [
  'Für eine Verwaltung mit vierzig Beschäftigten noch zu umfangreich.',
  'Der Aufwand für die Abstimmung mit dem Dienstleister ist unterschätzt.',
  'Uns fehlte ein Abschnitt für Schulen und Kitas.',
  'Inhaltlich gut, die Sprache ist stellenweise sehr juristisch.',
];

/** Ratings come from those who have or had a document in force, never from its owner; not everybody takes the time. */
export function sampleRatings(adoptions: readonly SampleAdoption[]): SampleRating[] {
  return adoptions
    .filter(({ status }) => hasBeenInForce(status))
    .flatMap((adoption) => {
      const chances = chancesOf(`rating ${adoption.slug} ${adoption.ags}`);
      return chances.happens(0.55) ? [ratingOf(adoption, chances)] : [];
    });
}

function ratingOf({ slug, ags, declaredDaysAgo, effortHours }: SampleAdoption, chances: Chances): SampleRating {
  const liking = chancesOf(`liking ${slug}`).next() * 1.3 + 3.5;
  const stars = () => Math.min(5, Math.max(1, Math.round(liking + chances.next() * 1.6 - 0.8)));
  const [understandable, adaptable, complete] = [stars(), stars(), stars()];
  const effortAsStated = Math.min(stars(), effortHours !== null && effortHours > 30 ? 3 : 5);
  const isGood = understandable + adaptable + complete >= 12;
  return {
    slug,
    ags,
    understandable,
    adaptable,
    complete,
    effortAsStated,
    note: chances.happens(0.4) ? chances.one(isGood ? praise : blame) : '',
    daysAgo: Math.max(1, declaredDaysAgo - chances.between(1, 40)),
  };
}
