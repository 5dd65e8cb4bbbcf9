import type { DelegationGrade } from '@allmende/domain/delegation';
import { BAD_SCHWALBACH, FLENSBURG, KELHEIM, PROVIDER, RUESSELSHEIM } from './people.ts';

/** An invented IT provider; real ones have no place in an invented story. */
export const sampleProvider = {
  key: PROVIDER,
  name: 'Kommunales Rechenzentrum Musterland (Beispiel)',
  land: 'HE',
} as const;

export interface SampleDelegation {
  readonly ags: string;
  readonly grade: DelegationGrade;
  readonly purpose: string;
  /** Days from the day of the story's end: one of them is to be renewed soon. */
  readonly endsIn: number;
  readonly isAccepted: boolean;
}

/** Who lets the sample provider act for it. */
export const sampleDelegations: readonly SampleDelegation[] = [
  {
    ags: KELHEIM,
    grade: 'release',
    purpose: 'Betreuung des Informationssicherheitsmanagements nach Rahmenvertrag',
    endsIn: 500,
    isAccepted: true,
  },
  {
    ags: FLENSBURG,
    grade: 'edit',
    purpose: 'Pflege der Notfalldokumente, Freigabe durch die Stadt',
    endsIn: 41,
    isAccepted: true,
  },
  {
    ags: RUESSELSHEIM,
    grade: 'edit',
    purpose: 'Vorbereitung eigener Fassungen zum IT-Grundschutz-Profil',
    endsIn: 300,
    isAccepted: true,
  },
  {
    ags: BAD_SCHWALBACH,
    grade: 'edit',
    purpose: 'Unterstützung der gemeinsamen ISB im Urlaub',
    endsIn: 180,
    isAccepted: false,
  },
];
