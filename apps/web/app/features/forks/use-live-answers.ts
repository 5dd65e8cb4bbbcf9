import { writtenValue } from '@allmende/domain/variable-values';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type Answers, answersIn, type AnswersState, stateOf, storedAnswers } from './answers-state.ts';
import type { Question } from './answers-part.ts';
import type { PreviewedClause } from './answers-preview.ts';
import { fieldOfKey } from './field-of-key.ts';

export interface LiveAnswers {
  readonly state: AnswersState;
  /** The page follows what is typed; false without script. */
  readonly isLive: boolean;
  /** The clause that has come or gone with the last answer. */
  readonly news: { readonly kind: 'appears' | 'vanishes'; readonly heading: string } | null;
  /** The next open question behind the one that somebody is at; the first one after the last. */
  readonly nextGap: Question | undefined;
}

interface Parts {
  /** Holds the form. */
  readonly form: RefObject<HTMLDivElement | null>;
  readonly preview: RefObject<HTMLDivElement | null>;
}

/**
 * Follows a questionnaire while somebody fills it in: the places in the preview read as the fields do, clauses come and
 * go, what is missing is counted. Nothing is parsed in the browser, the server has marked the places.
 */
export function useLiveAnswers(
  { form, preview }: Parts,
  questions: readonly Question[],
  clauses: readonly PreviewedClause[],
): LiveAnswers {
  const stored = useMemo(() => storedAnswers(questions), [questions]);
  const [typed, setTyped] = useState<Answers | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [isLive, setLive] = useState(false);
  const answers = typed ?? stored;
  const state = useMemo(() => stateOf(answers, questions, clauses), [answers, questions, clauses]);
  const news = useNews(state, clauses);

  useEffect(() => {
    const area = form.current;
    if (!area) return;
    setLive(true);
    const follow = () => {
      const element = area.querySelector('form');
      if (element) setTyped(answersIn(new FormData(element), questions));
    };
    const keyOf = ({ target }: Event) =>
      questions.find(({ key }) => target instanceof Element && target.getAttribute('name') === fieldOfKey(key))?.key;
    const arrive = (event: Event) => {
      const key = keyOf(event);
      if (key) setCurrent(key);
    };
    // A browser that goes back fills the fields in by itself.
    follow();
    area.addEventListener('input', follow);
    area.addEventListener('focusin', arrive);
    return () => {
      area.removeEventListener('input', follow);
      area.removeEventListener('focusin', arrive);
    };
  }, [form, questions]);

  useEffect(() => {
    if (preview.current) writePlaces(preview.current, questions, answers, current);
  }, [preview, questions, clauses, answers, current]);
  useEffect(() => {
    if (preview.current && current) showFirst(preview.current, current);
  }, [preview, current]);

  return { state, isLive, news, nextGap: nextOf(state.open, questions, current) };
}

/** Tells a clause that comes or goes while somebody answers; what stood at first is no news. */
function useNews(state: AnswersState, clauses: readonly PreviewedClause[]): LiveAnswers['news'] {
  const before = useRef(state.standing);
  const [news, setNews] = useState<LiveAnswers['news']>(null);
  useEffect(() => {
    const changed = clauses.find(({ id }) => before.current.has(id) !== state.standing.has(id));
    before.current = state.standing;
    if (changed) setNews({ kind: state.standing.has(changed.id) ? 'appears' : 'vanishes', heading: changed.heading });
  }, [state, clauses]);
  return news;
}

function nextOf(open: readonly Question[], questions: readonly Question[], current: string | null) {
  const at = questions.findIndex(({ key }) => key === current);
  return open.find((question) => questions.indexOf(question) > at) ?? open[0];
}

/** Values, gaps and the frame around the places of the present question. */
function writePlaces(area: HTMLElement, questions: readonly Question[], answers: Answers, current: string | null) {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  for (const place of area.querySelectorAll<HTMLElement>('.variable[data-key]')) {
    const question = byKey.get(place.dataset['key'] ?? '');
    if (!question) continue;
    const answer = answers[question.key] ?? '';
    const text = answer === '' ? question.label : writtenValue(question, answer).replace(/\s*\n\s*/g, ', ');
    if (place.textContent !== text) place.textContent = text;
    place.dataset['state'] = answer === '' ? 'missing' : 'filled';
    place.toggleAttribute('data-current', question.key === current);
  }
}

/** Moves the preview, never the page. */
function showFirst(area: HTMLElement, key: string) {
  const places = [...area.querySelectorAll<HTMLElement>('.variable[data-key]')];
  const place = places.find((one) => one.dataset['key'] === key && one.offsetParent !== null);
  if (!place || area.scrollHeight <= area.clientHeight) return;
  const offset = place.getBoundingClientRect().top - area.getBoundingClientRect().top;
  if (offset < 0 || offset > area.clientHeight - place.offsetHeight) area.scrollTop += offset - area.clientHeight / 3;
}
