import { registerEnumType } from '@nestjs/graphql';

/** Enums of the schema: upper case outside, the domain's words inside. */
export const AdoptionStatus = {
  NOTED: 'noted',
  EXAMINING: 'examining',
  ADAPTING: 'adapting',
  IN_CONSULTATION: 'inConsultation',
  IN_FORCE: 'inForce',
  EFFECTIVENESS_CHECKED: 'effectivenessChecked',
  ENDED: 'ended',
  DISMISSED: 'dismissed',
} as const;
registerEnumType(AdoptionStatus, {
  name: 'AdoptionStatus',
  description: 'How far a municipality has come with a solution.',
});

export const AdoptionVisibility = { OWN: 'own', MEMBERS: 'members', PUBLIC: 'public' } as const;
registerEnumType(AdoptionVisibility, {
  name: 'AdoptionVisibility',
  description: 'Who sees an adoption. A public list of who lacks what helps attackers, hence members by default.',
});
