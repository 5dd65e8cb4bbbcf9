import { Badge } from '@allmende/ui/badge';
import { Heading, type HeadingLevel } from '@allmende/ui/heading';
import type { ReactNode } from 'react';
import type { ProposedKind } from '../../gql/graphql.ts';
import { useTexts } from '../../i18n/texts.ts';
import { ChangedWords } from '../../shell/changed-words.tsx';
import { type Labels, readableText } from '../../shell/readable.ts';
import { proposalTexts } from './proposals.texts.ts';

/** A clause as far as comparing asks for it. */
export interface Wording {
  readonly heading: string;
  readonly body: string;
  readonly guidance: string;
  readonly pictures: readonly { readonly name: string; readonly alt: string; readonly url: string }[];
}

export interface WordingComparisonProps {
  /** Null where there was none. */
  readonly from: Wording | null;
  /** Null where it is to go. */
  readonly to: Wording | null;
  readonly labels: Labels;
}

/** Two wordings of a clause in words: what is new, what falls away. */
export function WordingComparison({ from, to, labels }: WordingComparisonProps) {
  const t = useTexts(proposalTexts);
  const read = (wording: Wording | null) => wording && readableWording(wording, [from, to], labels);
  return (
    <>
      {to === null ? <p>{t('removedText')}</p> : null}
      <ChangedWords from={read(from)} to={read(to)} folded />
      <NewPictures from={from} to={to} />
    </>
  );
}

/** The pictures that come in: words alone do not tell what they show. */
function NewPictures({ from, to }: Pick<WordingComparisonProps, 'from' | 'to'>) {
  const known = new Set(from?.pictures.map(({ name }) => name));
  const fresh = new Map((to?.pictures ?? []).filter(({ name }) => !known.has(name)).map((one) => [one.name, one]));
  return [...fresh.values()].map(({ name, alt, url }) => (
    <figure key={name} className="offered-clause__picture">
      <img src={url} alt={alt} loading="lazy" />
      <figcaption className="al-small al-muted">{name}</figcaption>
    </figure>
  ));
}

/** Its text; heading and guidance where they differ, or where the clause stands alone. */
function readableWording(wording: Wording, sides: readonly (Wording | null)[], labels: Labels): string {
  const present = sides.filter((side) => side !== null);
  const differs = (part: (one: Wording) => string) => present.length < 2 || new Set(present.map(part)).size > 1;
  return [
    differs(({ heading }) => heading) ? wording.heading : '',
    wording.body,
    differs(({ guidance }) => guidance) ? wording.guidance : '',
  ]
    .filter((part) => part.trim() !== '')
    .map((part) => readableText(part, labels))
    .join('\n\n');
}

/** The heading of a clause as people read it. */
export const headingOf = (
  { offered, basedOn }: { readonly offered: Wording | null; readonly basedOn: Wording | null },
  labels: Labels,
): string => readableText((offered ?? basedOn)?.heading ?? '', labels);

export const kindTones = { CHANGED: 'info', ADDED: 'success', REMOVED: 'danger' } as const;
const kindWords = { CHANGED: 'changed', ADDED: 'added', REMOVED: 'removed' } as const;

export function KindBadge({ kind }: { kind: ProposedKind }) {
  const t = useTexts(proposalTexts);
  return <Badge tone={kindTones[kind]}>{t(kindWords[kind])}</Badge>;
}

export interface ClauseFrameProps {
  readonly id: string;
  readonly heading: string;
  readonly level: HeadingLevel;
  readonly labels: ReactNode;
  readonly children: ReactNode;
}

/** One offered clause with its heading and what it does to the original. */
export function ClauseFrame({ id, heading, level, labels, children }: ClauseFrameProps) {
  return (
    <article id={id} className="offered-clause" aria-labelledby={`${id}-titel`} tabIndex={-1}>
      <div className="al-cluster offered-clause__head">
        <Heading level={level} id={`${id}-titel`}>
          {heading}
        </Heading>
        {labels}
      </div>
      {children}
    </article>
  );
}
