/** Clauses that a municipality of the story gives back to the origin of its own version; nobody has answered yet. */
export interface SampleProposal {
  /** Address of the own version. */
  readonly fork: string;
  readonly clauseIds: readonly string[];
  readonly reason: string;
  readonly daysAgo: number;
}

/** Stuttgart has something to decide about. */
export const sampleProposals: readonly SampleProposal[] = [
  {
    fork: 'muster-avv-fulda',
    clauseIds: ['p2-weisungen'],
    reason:
      'Unser Fachamt wusste im Notfall nicht, wie schnell eine mündliche Weisung zu bestätigen ist. Mit der Frist gab es bei zwei Dienstleistern keine Rückfragen mehr.',
    daysAgo: 6,
  },
];
