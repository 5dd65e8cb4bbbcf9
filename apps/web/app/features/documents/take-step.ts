import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ChangeClass, ConsultedBody, InvolvementState } from '../../gql/graphql.ts';
import { query } from '../../session/api.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';

const StartNextVersion = graphql(`
  mutation StartNextVersion($input: StartNextVersionInput!) {
    startNextVersion(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const RequestRelease = graphql(`
  mutation RequestRelease($input: RequestReleaseInput!) {
    requestRelease(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const DeclineRelease = graphql(`
  mutation DeclineRelease($input: DeclineReleaseInput!) {
    declineRelease(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const ReleaseVersion = graphql(`
  mutation ReleaseVersion($input: ReleaseVersionInput!) {
    releaseVersion(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const InvolveBody = graphql(`
  mutation InvolveBody($input: InvolveBodyInput!) {
    involveBody(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const SubmitVersion = graphql(`
  mutation SubmitVersion($input: SubmitVersionInput!) {
    submitVersion(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const TakeBackVersion = graphql(`
  mutation TakeBackVersion($input: TakeBackVersionInput!) {
    takeBackVersion(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const steps = [
  'startNext',
  'involve',
  'forgetInvolvement',
  'requestRelease',
  'decline',
  'release',
  'submit',
  'takeBack',
] as const;
export type Step = (typeof steps)[number];
const changeClasses: readonly ChangeClass[] = ['SUBSTANTIVE', 'EDITORIAL', 'LEGAL'];
const bodies: readonly ConsultedBody[] = ['STAFF_COUNCIL', 'DATA_PROTECTION', 'ISB', 'LEADERSHIP', 'COUNCIL'];
const involvementStates: readonly InvolvementState[] = ['ASKED', 'AGREED', 'OBJECTED', 'NOT_NEEDED'];

/** Takes the step of a version's life that a form asks for; the answer is what stands in its way. */
export async function takeStep(
  context: Readonly<RouterContextProvider>,
  solutionId: string,
  form: FormData,
): Promise<{ readonly step: Step; readonly problems: readonly FormProblem[] }> {
  const step = steps.find((name) => name === form.get('form')) ?? 'startNext';
  const input = { solutionId };
  switch (step) {
    case 'startNext':
      return { step, problems: (await query(context, StartNextVersion, { input })).startNextVersion.errors };
    case 'requestRelease':
      return {
        step,
        problems: (await query(context, RequestRelease, { input: { ...input, note: textOf(form, 'note') } }))
          .requestRelease.errors,
      };
    case 'decline':
      return {
        step,
        problems: (await query(context, DeclineRelease, { input: { ...input, reason: textOf(form, 'reason') } }))
          .declineRelease.errors,
      };
    case 'involve':
    case 'forgetInvolvement': {
      const isNoted = step === 'involve';
      const involvement = {
        ...input,
        body: bodies.find((one) => one === form.get('body')) ?? 'STAFF_COUNCIL',
        state: isNoted ? (involvementStates.find((one) => one === form.get('state')) ?? 'ASKED') : null,
        day: (isNoted && dayOf(form, 'day')) || null,
        note: isNoted ? textOf(form, 'note') : '',
      };
      return { step, problems: (await query(context, InvolveBody, { input: involvement })).involveBody.errors };
    }
    case 'release': {
      const changeClass = changeClasses.find((one) => one === form.get('changeClass')) ?? 'SUBSTANTIVE';
      const release = {
        ...input,
        changeClass,
        changeNote: textOf(form, 'changeNote'),
        validFrom: dayOf(form, 'validFrom'),
        reviewDate: dayOf(form, 'reviewDate'),
      };
      return { step, problems: (await query(context, ReleaseVersion, { input: release })).releaseVersion.errors };
    }
    case 'submit':
      return { step, problems: (await query(context, SubmitVersion, { input })).submitVersion.errors };
    case 'takeBack':
      return {
        step,
        problems: (await query(context, TakeBackVersion, { input: { ...input, reason: textOf(form, 'reason') } }))
          .takeBackVersion.errors,
      };
  }
}

/** A day of a form; what is none, as a browser without date fields may send it, counts as not said. */
function dayOf(form: FormData, name: string): string | null {
  const day = textOf(form, name);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}
