import { type ConsultedBody, consultedBodies } from './adoption.ts';
import type { Metadata } from './content.ts';

/** How a body stands to a working copy that was put before it. */
export const involvementStates = ['asked', 'agreed', 'objected', 'notNeeded'] as const;
export type InvolvementState = (typeof involvementStates)[number];

/** What is on record about one body and one version. */
export interface Involvement {
  readonly body: ConsultedBody;
  readonly state: InvolvementState;
  /** Who said so, and what; empty where nothing was noted. */
  readonly note: string;
}

/** One body on the way to the release. */
export interface InvolvementStep {
  readonly body: ConsultedBody;
  /** Without its agreement nothing is released. */
  readonly isRequired: boolean;
  /** Null where nobody has asked it. */
  readonly held: Involvement | null;
  readonly isInTheWay: boolean;
}

/** The bodies that a version has to be put before: the staff council, where its metadata say so. */
export const requiredBodies = ({ staffCouncil }: Pick<Metadata, 'staffCouncil'>): ConsultedBody[] =>
  staffCouncil ? ['staffCouncil'] : [];

/** All bodies in the order in which they are named everywhere, each with what is on record. */
export function involvementSteps(
  metadata: Pick<Metadata, 'staffCouncil'>,
  held: readonly Involvement[],
): InvolvementStep[] {
  const required = requiredBodies(metadata);
  return consultedBodies.map((body) => {
    const isRequired = required.includes(body);
    const involvement = held.find((one) => one.body === body) ?? null;
    return { body, isRequired, held: involvement, isInTheWay: isRequired && !isSettled(involvement) };
  });
}

/** The bodies without which nothing is released yet, in their order. */
export const bodiesInTheWay = (
  metadata: Pick<Metadata, 'staffCouncil'>,
  held: readonly Involvement[],
): ConsultedBody[] =>
  involvementSteps(metadata, held)
    .filter(({ isInTheWay }) => isInTheWay)
    .map(({ body }) => body);

/** A required body has agreed, or somebody has said, and stands by it, that it need not be asked. */
const isSettled = (held: Involvement | null): boolean =>
  held !== null && (held.state === 'agreed' || (held.state === 'notNeeded' && held.note.trim() !== ''));
