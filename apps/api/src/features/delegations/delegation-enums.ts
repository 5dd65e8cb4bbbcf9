import { registerEnumType } from '@nestjs/graphql';

export const DelegationGradeEnum = { EDIT: 'edit', RELEASE: 'release' } as const;
registerEnumType(DelegationGradeEnum, {
  name: 'DelegationGrade',
  description: 'How far a body may go that acts for a municipality.',
  valuesMap: {
    EDIT: { description: 'Write, make own versions, merge, propose, comment.' },
    RELEASE: { description: 'Release, submit, accept proposals, declare adoption and rate as well.' },
  },
});

export const DelegationStateEnum = {
  OFFERED: 'offered',
  WITHDRAWN: 'withdrawn',
  REFUSED: 'refused',
  ACTIVE: 'active',
  REVOKED: 'revoked',
  LAID_DOWN: 'laidDown',
} as const;
registerEnumType(DelegationStateEnum, {
  name: 'DelegationState',
  description: 'Where a delegation stands.',
  valuesMap: {
    OFFERED: { description: 'It waits for the answer of the body.' },
    WITHDRAWN: { description: 'The municipality has withdrawn its offer.' },
    REFUSED: { description: 'The body has refused it.' },
    ACTIVE: { description: 'Accepted. Whether it holds today, `holds` tells.' },
    REVOKED: { description: 'The municipality has ended it.' },
    LAID_DOWN: { description: 'The body has ended it.' },
  },
});

export const DelegationAnswer = { ACCEPT: 'accept', REFUSE: 'refuse' } as const;
export type DelegationAnswer = (typeof DelegationAnswer)[keyof typeof DelegationAnswer];
registerEnumType(DelegationAnswer, { name: 'DelegationAnswer', description: 'How the body answers.' });
