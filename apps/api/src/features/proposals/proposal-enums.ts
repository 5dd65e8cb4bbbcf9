import { registerEnumType } from '@nestjs/graphql';

/** Enums of the schema: upper case outside, the domain's words inside. */
export const ProposalState = { OFFERED: 'offered', ANSWERED: 'answered', TAKEN_BACK: 'takenBack' } as const;
registerEnumType(ProposalState, {
  name: 'ProposalState',
  description: 'Where a proposal stands: offered, answered by the owner of the origin, taken back by its city.',
});

export const ProposedKind = { CHANGED: 'changed', ADDED: 'added', REMOVED: 'removed' } as const;
registerEnumType(ProposedKind, {
  name: 'ProposedKind',
  description: 'What a proposal does to a clause of the origin.',
});

export const ProposedState = {
  OPEN: 'open',
  ACCEPTED: 'accepted',
  ACCEPTED_EDITED: 'acceptedEdited',
  DECLINED: 'declined',
} as const;
registerEnumType(ProposedState, { name: 'ProposedState', description: 'What became of an offered clause.' });

export const ClauseVerdict = { ACCEPTED: 'accepted', ACCEPTED_EDITED: 'acceptedEdited', DECLINED: 'declined' } as const;
export type ClauseVerdict = (typeof ClauseVerdict)[keyof typeof ClauseVerdict];
registerEnumType(ClauseVerdict, {
  name: 'ClauseVerdict',
  description: 'How an offered clause is decided: taken over as it is, taken over with an own wording, declined.',
});
