import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ChangeClass } from '../../gql/graphql.ts';
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

export const steps = ['startNext', 'requestRelease', 'decline', 'release', 'submit', 'takeBack'] as const;
export type Step = (typeof steps)[number];
const changeClasses: readonly ChangeClass[] = ['SUBSTANTIVE', 'EDITORIAL', 'LEGAL'];

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
      return { step, problems: (await query(context, RequestRelease, { input })).requestRelease.errors };
    case 'decline':
      return { step, problems: (await query(context, DeclineRelease, { input })).declineRelease.errors };
    case 'release': {
      const changeClass = changeClasses.find((one) => one === form.get('changeClass')) ?? 'SUBSTANTIVE';
      const release = { ...input, changeClass, changeNote: textOf(form, 'changeNote') };
      return { step, problems: (await query(context, ReleaseVersion, { input: release })).releaseVersion.errors };
    }
    case 'submit':
      return { step, problems: (await query(context, SubmitVersion, { input })).submitVersion.errors };
    case 'takeBack':
      return { step, problems: (await query(context, TakeBackVersion, { input })).takeBackVersion.errors };
  }
}
