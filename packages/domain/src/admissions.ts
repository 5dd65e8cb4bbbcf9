import { mayOnPlatform, type Actor } from './rights.ts';

/**
 * How a municipality comes in: somebody there asks, confirms their address, and the Städtetag decides. What was not
 * confirmed in time has expired; nothing has to happen for that.
 */
export const admissionStates = ['unconfirmed', 'waiting', 'approved', 'refused', 'withdrawn', 'expired'] as const;
export type AdmissionState = (typeof admissionStates)[number];

/** States in which something can still happen. */
export const openAdmissionStates = ['unconfirmed', 'waiting'] as const satisfies readonly AdmissionState[];

export const admissionActions = ['confirm', 'ask', 'answer', 'approve', 'refuse', 'withdraw', 'expire'] as const;
export type AdmissionAction = (typeof admissionActions)[number];

const table: Readonly<Record<AdmissionAction, Partial<Record<AdmissionState, AdmissionState>>>> = {
  confirm: { unconfirmed: 'waiting' },
  ask: { waiting: 'waiting' },
  answer: { waiting: 'waiting' },
  approve: { waiting: 'approved' },
  refuse: { waiting: 'refused' },
  withdraw: { unconfirmed: 'withdrawn', waiting: 'withdrawn' },
  expire: { unconfirmed: 'expired' },
};

/** What may follow what; null where it may not. */
export const admissionAfter = (state: AdmissionState, action: AdmissionAction): AdmissionState | null =>
  table[action][state] ?? null;

/** Hours in which the link of the first mail confirms the address. */
export const CONFIRM_HOURS = 48;
/** Working days in which the Städtetag wants to have decided. */
export const ADMISSION_WORKING_DAYS = 3;

/** The state as it is now: time alone lets what was not confirmed expire. */
export function admissionStateAt(held: { state: AdmissionState; createdAt: Date }, now: Date): AdmissionState {
  const isLate = now.getTime() - held.createdAt.getTime() >= CONFIRM_HOURS * 3_600_000;
  return (isLate ? admissionAfter(held.state, 'expire') : null) ?? held.state;
}

/** Somebody may ask for a municipality for which nobody acts, or for which nobody is left who could let others in. */
export const takesAdmissions = (city: { participates: boolean; administrators: number }): boolean =>
  !city.participates || city.administrators === 0;

/** The moderation decides, but never about a municipality that the person acts for. */
export const maySeeAdmissions = (actor: Actor): boolean =>
  actor.accountId !== null && mayOnPlatform(actor, 'decideAdmissions');
export const mayDecideAdmission = (actor: Actor, municipalityId: string): boolean =>
  maySeeAdmissions(actor) && !actor.memberships.some((one) => one.municipalityId === municipalityId);
