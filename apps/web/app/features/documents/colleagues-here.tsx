import { StatusLine } from '@allmende/ui/status-line';
import { useEffect, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { colleaguesTexts } from './colleagues.texts.ts';
import type { EditingColleague } from './note-editing.ts';

/** Milliseconds between two questions; who is not heard of three times counts as gone. */
const PAUSE = 15_000;

export interface ColleaguesHereProps {
  readonly solutionId: string;
  /** The clause that is open here; null for the outline. */
  readonly clauseId: string | null;
  /** Headings of the clauses by id, as far as the page knows them. */
  readonly headings?: ReadonlyMap<string, string>;
}

/** Who else works on the text right now, in a sentence each; nothing at all for whoever is alone. */
export function ColleaguesHere({ solutionId, clauseId, headings }: ColleaguesHereProps) {
  const t = useTexts(colleaguesTexts);
  const colleagues = useColleagues(solutionId, clauseId);
  const sentenceOf = ({ name, function: job, clauseId: open }: EditingColleague) => {
    const who = job ? t('nameAndFunction', { name, job }) : name;
    if (open === null) return t('inOutline', { who });
    if (open === clauseId) return t('inSameClause', { who });
    const heading = headings?.get(open);
    return heading ? t('inNamedClause', { who, heading }) : t('inOtherClause', { who });
  };
  return (
    <div className="quiet-status">
      <StatusLine>
        {colleagues.length > 0 ? (
          <ul className="colleagues">
            {colleagues.map((colleague, index) => (
              <li key={index}>{sentenceOf(colleague)}</li>
            ))}
          </ul>
        ) : null}
      </StatusLine>
    </div>
  );
}

/** Asks again and again while somebody looks at the page; in the background nobody counts as writing. */
function useColleagues(solutionId: string, clauseId: string | null): readonly EditingColleague[] {
  const [colleagues, setColleagues] = useState<readonly EditingColleague[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async () => {
      clearTimeout(timer);
      const found = document.hidden ? [] : await hear(solutionId, clauseId);
      if (isOver) return;
      if (found) setColleagues(found);
      timer = setTimeout(() => void ask(), PAUSE);
    };
    const onVisible = () => void (document.hidden || ask());
    void ask();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [solutionId, clauseId]);
  return colleagues;
}

/** Null where nothing was heard: what was known stays. */
async function hear(solutionId: string, clauseId: string | null): Promise<readonly EditingColleague[] | null> {
  try {
    const body = new FormData();
    if (clauseId !== null) body.set('clauseId', clauseId);
    const response = await fetch(`/entwurf/${solutionId}/anwesend`, { method: 'POST', body });
    const isAnswer = response.ok && response.headers.get('content-type')?.includes('json');
    return isAnswer ? ((await response.json()) as EditingColleague[]) : null;
  } catch {
    return null;
  }
}
