import type { RouterContextProvider } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ChangedText, MergedCells, PictureWordsInput, TraceChoiceInput, TraceFate } from '../../gql/graphql.ts';
import { query } from '../../session/api.ts';
import { type FormProblem, textOf } from '../../session/problems.ts';
import { decorativeField, fateField, labelField, placeField, wordsField } from './reading-fields.ts';
import { overviewOf, reportOf, type ShownReading } from './reading-page.ts';

const ChooseReading = graphql(`
  mutation ChooseReading($input: ChooseReadingInput!) {
    chooseReading(input: $input) {
      reading {
        revision
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

const ReadAgain = graphql(`
  mutation ReadAgain($input: ReadAgainInput!) {
    readAgain(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

const TakeReading = graphql(`
  mutation TakeReading($input: TakeReadingInput!) {
    takeReading(input: $input) {
      solution {
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

const DiscardReading = graphql(`
  mutation DiscardReading($input: DiscardReadingInput!) {
    discardReading(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

type Done = { readonly href: string } | { readonly problems: readonly FormProblem[] };

const after = (problems: readonly FormProblem[], href: string): Done => (problems.length > 0 ? { problems } : { href });

/**
 * Does what a form of the report asks for. What was decided on the page is kept in any case, before anything else.
 * @param showsAll whether the page shows every trace
 */
export async function changeReading(
  context: Readonly<RouterContextProvider>,
  reading: ShownReading,
  form: FormData,
  showsAll: boolean,
): Promise<Done> {
  const { id, state, solution } = reading;
  const here = `/einlesen/${id}`;
  const step = form.get('form');
  if (step === 'discard') {
    const { errors } = (await query(context, DiscardReading, { input: { readingId: id } })).discardReading;
    return after(errors, solution ? overviewOf(solution) : '/veroeffentlichen');
  }
  if (state === 'FAILED') return after(await readAgain(context, reading, reading.revision, {}), here);
  // It is being read anew, or has been taken over in another window.
  if (state !== 'READ') return { href: here };
  const { revision, problems } = await keepChoices(context, reading, form);
  if (problems.length > 0) return { problems };
  const wishes = wishesIn(reading, form);
  if (wishes) {
    // Nobody takes over what they have not seen: another text is shown first.
    return after(await readAgain(context, reading, revision, wishes), `${here}?anders=ja`);
  }
  if (step === 'compare' && solution) return { href: `${overviewOf(solution)}/zuordnung?lesung=${id}` };
  if (step === 'all') return { href: `${here}?alle=ja#spuren` };
  if (step === 'read') return { href: `${here}/text` };
  if (step !== 'take') return { href: `${here}?gemerkt=ja${showsAll ? '&alle=ja' : ''}` };
  const input = { readingId: id, expectedRevision: revision };
  const { solution: made, errors } = (await query(context, TakeReading, { input })).takeReading;
  return after(errors, `/entwurf/${made?.id}`);
}

async function readAgain(
  context: Readonly<RouterContextProvider>,
  { id }: ShownReading,
  expectedRevision: number,
  wishes: Wishes,
): Promise<readonly FormProblem[]> {
  const input = { readingId: id, expectedRevision, ...wishes };
  return (await query(context, ReadAgain, { input })).readAgain.errors;
}

async function keepChoices(
  context: Readonly<RouterContextProvider>,
  reading: ShownReading,
  form: FormData,
): Promise<{ revision: number; problems: readonly FormProblem[] }> {
  const expectedRevision = Number(textOf(form, 'revision'));
  const { traces, fields } = tracesIn(reading, form);
  const pictures = picturesIn(reading, form);
  const input = {
    ...{ readingId: reading.id, pictures, traces },
    ...saidIn(form),
    expectedRevision: Number.isSafeInteger(expectedRevision) ? expectedRevision : 0,
  };
  const { reading: kept, errors } = (await query(context, ChooseReading, { input })).chooseReading;
  return { revision: kept?.revision ?? 0, problems: errors.map((problem) => atField(problem, fields, pictures)) };
}

const saidIn = (form: FormData) => ({ title: textOf(form, 'title') || null, type: textOf(form, 'type') || null });

/** Places in the input as fields of the page. */
function atField(problem: FormProblem, fields: readonly string[], pictures: readonly PictureWordsInput[]): FormProblem {
  const [list, at] = (problem.path ?? []).filter((part) => part !== 'input');
  if (list === 'traces') return { ...problem, path: [fields[Number(at)] ?? ''] };
  if (list === 'pictures') return { ...problem, path: [wordsField(pictures[Number(at)]?.name ?? '')] };
  return { ...problem, path: list === 'title' || list === 'type' ? [list] : [] };
}

const fates: Readonly<Record<string, TraceFate>> = { lassen: 'LEAVE', entfernen: 'REMOVE', angabe: 'VARIABLE' };

/** Only what the page has shown: what stays folded away elsewhere stays as it was decided. */
function tracesIn(reading: ShownReading, form: FormData): { traces: TraceChoiceInput[]; fields: string[] } {
  const traces: TraceChoiceInput[] = [];
  const fields: string[] = [];
  const note = (of: string, field: string, label: string | null) => {
    if (!form.has(field)) return;
    const to = fates[textOf(form, field)] ?? null;
    traces.push({ of, to, label: to === 'VARIABLE' ? label : null });
    fields.push(field);
  };
  for (const { id, label, places } of reportOf(reading)?.traces ?? []) {
    const said = textOf(form, labelField(id)) || label;
    note(id, fateField(id), said);
    for (const place of places) note(place.id, placeField(place.id), said);
  }
  return { traces, fields };
}

const picturesIn = (reading: ShownReading, form: FormData): PictureWordsInput[] =>
  (reportOf(reading)?.pictures ?? [])
    .filter(({ name }) => form.has(wordsField(name)))
    .map(({ name }) => ({
      name,
      words: textOf(form, wordsField(name)),
      isDecorative: form.get(decorativeField(name)) === 'ja',
    }));

interface Wishes {
  readonly changes?: ChangedText;
  readonly headings?: string[];
  readonly mergedCells?: MergedCells;
}

/** How a person wants the document to be read instead; null where it is as it was read. */
function wishesIn(reading: ShownReading, form: FormData): Wishes | null {
  const changes = form.get('changes');
  const isOther = (changes === 'ACCEPTED' || changes === 'REJECTED') && changes !== reading.changes;
  const cells = form.get('mergedCells');
  const areOther = (cells === 'REPEATED' || cells === 'EMPTIED') && cells !== reading.mergedCells;
  const offers = (reportOf(reading)?.remarks ?? []).filter(({ offer }) => offer !== null);
  const turned = offers.filter(({ code }) => code === 'heading-turned').map(({ offer }) => offer!);
  const wanted = form.getAll('headings').map(String);
  const known = wanted.filter((one) => offers.some(({ offer }) => offer === one));
  const isSame = known.length === turned.length && turned.every((one) => known.includes(one));
  if (!isOther && !areOther && isSame) return null;
  return {
    ...(isOther && { changes }),
    ...(areOther && { mergedCells: cells }),
    ...(!isSame && { headings: known }),
  };
}
