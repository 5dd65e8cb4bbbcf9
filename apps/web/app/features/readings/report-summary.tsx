import { SummaryList } from '@allmende/ui/summary-list';
import { useTexts } from '../../i18n/texts.ts';
import { findingsTexts } from './findings.texts.ts';
import type { BriefReport } from './reading-page.ts';
import { readingsTexts } from './readings.texts.ts';
import { kindOf, type RemarkKind } from './remark-kinds.ts';

/** What was found, counted, each with the way to where it is told. */
export function ReportSummary({ report }: { report: BriefReport }) {
  const t = useTexts(readingsTexts);
  const f = useTexts(findingsTexts);
  const { content, changeCount, changeAuthors, commentCount, pictures, remarks, tracePlaces } = report;
  const of = (kind: RemarkKind) => remarks.filter((remark) => kindOf(remark) === kind).length;
  const wordless = pictures.filter(({ needsWords }) => needsWords).length;
  const changes = f('changesCount', { count: changeCount });
  const shown = f('picturesCount', { count: pictures.length });
  const rows = [
    { term: t('outline'), id: 'gliederung', value: t('clausesFound', { count: content.clauses.length }), has: true },
    {
      term: f('changes'),
      id: 'aenderungen',
      value: changeAuthors.length > 0 ? f('changesBy', { count: changes, who: some(changeAuthors) }) : changes,
      has: changeCount > 0,
    },
    {
      term: f('comments'),
      id: 'kommentare',
      value: f('commentsCount', { count: commentCount }),
      has: commentCount > 0,
    },
    { term: f('left'), id: 'left', value: f('leftCount', { count: of('left') }), has: of('left') > 0 },
    {
      term: f('headings'),
      id: 'headings',
      value: f('headingsCount', { count: of('headings') }),
      has: of('headings') > 0,
    },
    { term: f('jumps'), id: 'jumps', value: f('jumpsCount', { count: of('jumps') }), has: of('jumps') > 0 },
    {
      term: f('pictures'),
      id: 'pictures',
      value: wordless > 0 ? f('wordless', { count: wordless, of: shown }) : shown,
      has: pictures.length > 0 || of('pictures') > 0,
    },
    { term: f('tables'), id: 'tables', value: f('tablesCount', { count: of('tables') }), has: of('tables') > 0 },
    { term: f('traces'), id: 'spuren', value: f('tracesCount', { count: tracePlaces }), has: tracePlaces > 0 },
    { term: f('others'), id: 'others', value: f('othersCount', { count: of('others') }), has: of('others') > 0 },
  ];
  return (
    <section className="al-stack" aria-labelledby="ueberblick">
      <h2 id="ueberblick">{t('summary')}</h2>
      <SummaryList
        rows={rows
          .filter(({ has }) => has)
          .map(({ term, value, id }) => ({ term, value, change: { href: `#${id}`, label: t('show') } }))}
      />
    </section>
  );
}

/** A document may name many. */
const some = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 4).join(', ')} …` : names.join(', ');
