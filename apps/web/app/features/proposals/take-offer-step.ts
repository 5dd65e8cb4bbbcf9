import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { OfferInput, RewordingInput } from '../../gql/graphql.ts';
import { textsIn } from '../../i18n/texts.ts';
import { query } from '../../session/api.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { sessionOf } from '../../session/session.ts';
import { chosenOf, givingBackOf, type Offerable, type OwnVersionGiving } from './giving-back.ts';
import { givingBackTexts } from './giving-back.texts.ts';

const ProposeClauses = graphql(`
  mutation ProposeClauses($input: ProposeClausesInput!) {
    proposeClauses(input: $input) {
      proposal {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export type OfferStep =
  | { readonly kind: 'chosen'; readonly clauseIds: readonly string[] }
  | { readonly kind: 'unchosen'; readonly problems: readonly FormProblem[] }
  /** The form again, with the wordings as they would go and what stands against them. */
  | { readonly kind: 'edit' | 'preview'; readonly giving: OwnVersionGiving; readonly problems: readonly FormProblem[] }
  | { readonly kind: 'sent'; readonly proposalId: string };

/** Takes the step that a form of the page asks for. Nothing is kept between steps but what the form carries. */
export async function takeOfferStep(
  context: Readonly<RouterContextProvider>,
  solutionId: string,
  form: FormData,
): Promise<OfferStep> {
  const clauseIds = form.getAll('clauseIds').map(String);
  if (form.get('form') === 'choose') return choose(context, solutionId, clauseIds);
  const plain = await givingBackOf(context, solutionId);
  const offer = offerIn(form, clauseIds, plain);
  const giving = withAllReplaced(await givingBackOf(context, solutionId, offer), plain);
  const { versionId, revision, objections } = giving.givingBack;
  const isStale = textOf(form, 'versionId') !== versionId || textOf(form, 'revision') !== String(revision);
  const problems = isStale ? [staleProblem(context)] : objections.map((problem) => placed(problem, clauseIds));
  if (form.get('form') === 'edit') return { kind: 'edit', giving, problems: [] };
  if (problems.length > 0) return { kind: 'edit', giving, problems };
  if (form.get('form') !== 'send') return { kind: 'preview', giving, problems };
  const input = { ...offer, solutionId, versionId, expectedRevision: revision };
  const { proposal, errors } = (await query(context, ProposeClauses, { input })).proposeClauses;
  if (proposal) return { kind: 'sent', proposalId: proposal.id };
  return { kind: 'edit', giving, problems: errors.map((problem) => placed(problem, clauseIds)) };
}

async function choose(
  context: Readonly<RouterContextProvider>,
  solutionId: string,
  clauseIds: readonly string[],
): Promise<OfferStep> {
  const offer = { clauseIds: [...clauseIds], confirmed: [], reason: '', licenceAgreed: false };
  const giving = await givingBackOf(context, solutionId, offer);
  const problems = giving.givingBack.objections.filter(({ path }) => path.includes('clauseIds'));
  if (problems.length > 0) return { kind: 'unchosen', problems: problems.map(toTheList) };
  return { kind: 'chosen', clauseIds: chosenOf(giving, clauseIds).map(({ clauseId }) => clauseId) };
}

function offerIn(form: FormData, clauseIds: readonly string[], plain: OwnVersionGiving): OfferInput {
  const rewordings = clauseIds.flatMap((clauseId, at): RewordingInput[] => {
    const offered = plain.givingBack.clauses.find((one) => one.clauseId === clauseId)?.offered;
    if (!offered || !form.has(`heading-${at}`)) return [];
    const typed = {
      heading: textOf(form, `heading-${at}`),
      body: longTextOf(form, `body-${at}`, offered.body),
      guidance: longTextOf(form, `guidance-${at}`, offered.guidance),
    };
    const isSame =
      typed.heading === offered.heading && typed.body === offered.body && typed.guidance === offered.guidance;
    return isSame ? [] : [{ clauseId, ...typed }];
  });
  return {
    clauseIds: [...clauseIds],
    rewordings,
    confirmed: form.getAll('confirmed').map(String),
    reason: textOf(form, 'reason').replaceAll('\r\n', '\n'),
    licenceAgreed: form.has('licenceAgreed'),
  };
}

/** Forms break lines their own way and lose those at the end: that is no other wording. */
function longTextOf(form: FormData, name: string, stored: string): string {
  const value = form.get(name);
  if (typeof value !== 'string') return stored;
  const typed = value.replaceAll('\r\n', '\n');
  return typed.trim() === stored.trim() ? stored : typed;
}

/** What was put back before somebody wrote other words is still told. */
function withAllReplaced(giving: OwnVersionGiving, plain: OwnVersionGiving): OwnVersionGiving {
  const before = new Map(plain.givingBack.clauses.map(({ clauseId, replaced }) => [clauseId, replaced]));
  const clauses = giving.givingBack.clauses.map((clause): Offerable => {
    const known = before.get(clause.clauseId) ?? [];
    const names = new Set(known.map(({ key, found }) => `${key} ${found}`));
    const more = clause.replaced.filter(({ key, found }) => !names.has(`${key} ${found}`));
    return { ...clause, replaced: [...known, ...more] };
  });
  return { ...giving, givingBack: { ...giving.givingBack, clauses } };
}

/** A problem beside the field of the form it is about. */
function placed({ path, ...problem }: FormProblem, clauseIds: readonly string[]): FormProblem {
  const [part, clauseId = '', field] = path ?? [];
  const at = clauseIds.indexOf(clauseId);
  if (part === 'confirmed') return { ...problem, path: [`stellen-${at}`] };
  if (part === 'rewordings') return { ...problem, path: [`${field}-${at}`] };
  return { ...problem, path: path?.filter((one) => ['reason', 'licenceAgreed'].includes(one)) ?? [] };
}

const toTheList = ({ path: _path, ...problem }: FormProblem): FormProblem => ({ ...problem, path: ['clauseIds'] });

const staleProblem = (context: Readonly<RouterContextProvider>): FormProblem => ({
  code: 'STALE_REVISION',
  message: textsIn(sessionOf(context).language, givingBackTexts)('stale'),
  path: [],
});
