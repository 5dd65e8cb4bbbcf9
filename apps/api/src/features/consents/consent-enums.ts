import { registerEnumType } from '@nestjs/graphql';

/** Enums of the schema: upper case outside, the domain's words inside. */
export const ConsentPurposeEnum = { MERGE: 'merge', PUBLISH: 'publish' } as const;
registerEnumType(ConsentPurposeEnum, {
  name: 'ConsentPurpose',
  description: 'What a consent is for.',
  valuesMap: {
    MERGE: { description: 'Taking over newer versions of the original.' },
    PUBLISH: { description: 'Publishing the own version, for an audience and under a licence that are named.' },
  },
});

export const ConsentStateEnum = {
  ASKED: 'asked',
  WITHDRAWN: 'withdrawn',
  REFUSED: 'refused',
  GIVEN: 'given',
  TAKEN_BACK: 'takenBack',
} as const;
registerEnumType(ConsentStateEnum, {
  name: 'ConsentState',
  description: 'Where a consent stands.',
  valuesMap: {
    ASKED: { description: 'It waits for the answer of the owner.' },
    WITHDRAWN: { description: 'The city that asked has withdrawn its question.' },
    REFUSED: { description: 'The owner has refused it, with a reason.' },
    GIVEN: { description: 'The owner has agreed. Whether that still holds, `holds` tells.' },
    TAKEN_BACK: { description: 'The owner has taken it back; what was done meanwhile stays.' },
  },
});

export const ConsentVerdict = { GIVE: 'give', REFUSE: 'refuse' } as const;
export type ConsentVerdict = (typeof ConsentVerdict)[keyof typeof ConsentVerdict];
registerEnumType(ConsentVerdict, { name: 'ConsentVerdict', description: 'How the owner answers.' });
