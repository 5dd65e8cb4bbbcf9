import { Alert } from '@allmende/ui/alert';
import { Button } from '@allmende/ui/button';
import { ButtonLink } from '@allmende/ui/button-link';
import { FactsList } from '@allmende/ui/facts-list';
import { StatusLine } from '@allmende/ui/status-line';
import { graphql } from '../../gql/gql.ts';
import type { ConversionViewFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { conversionTexts } from './conversions.texts.ts';

export const ConversionViewPart = graphql(`
  fragment ConversionView on Conversion {
    id
    state
    ahead
    cancellable
    expiresAt
    progress {
      phase
      done
      total
    }
    file {
      name
      size
      url
    }
    notes {
      code
      message
    }
    problem {
      code
      message
    }
    document {
      format
      filled
      withLetterhead
      version {
        id
        number
        solution {
          id
          slug
          title
        }
      }
      comparedWith {
        id
        number
      }
    }
    letterheadOf {
      ags
    }
  }
`);

export interface ConversionViewProps {
  conversion: ConversionViewFragment;
  /** Whether the browser is fetching the file by itself. */
  begins: boolean;
}

/** How far something is, and what came of it. */
export function ConversionView({ conversion, begins }: ConversionViewProps) {
  const { id, state, file } = conversion;
  const isWaiting = state === 'WAITING' || state === 'RUNNING';
  return (
    <>
      {isWaiting ? <Waiting conversion={conversion} here={`/umwandlungen/${id}`} /> : null}
      {state === 'DONE' && file ? <Made conversion={conversion} file={file} begins={begins} /> : null}
      <Ended conversion={conversion} />
    </>
  );
}

function Made({
  conversion: { document, notes, expiresAt },
  file,
  begins,
}: ConversionViewProps & {
  file: NonNullable<ConversionViewFragment['file']>;
}) {
  const t = useTexts(conversionTexts);
  const format = useFormat();
  return (
    <div className="al-stack">
      <StatusLine>{begins ? t('begins') : document ? t('ready') : t('sample')}</StatusLine>
      <div>
        <ButtonLink href={file.url} icon="download" download={file.name}>
          {t('fetch')}
        </ButtonLink>
      </div>
      <FactsList
        facts={[
          { term: t('file'), value: file.name },
          { term: t('size'), value: format.size(file.size) },
          { term: t('until'), value: format.moment(expiresAt) },
        ]}
      />
      {notes.length > 0 ? (
        <Alert tone="info" title={t('notesTitle')} titleLevel={2}>
          <ul className="plain-list">
            {notes.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </div>
  );
}

/** What is said where there is no file, and how one asks again. */
function Ended({ conversion: { state, file, problem, document } }: { conversion: ConversionViewFragment }) {
  const t = useTexts(conversionTexts);
  if (state === 'WAITING' || state === 'RUNNING') return null;
  return (
    <div className="al-stack">
      {state === 'FAILED' ? <Alert tone="danger" role="alert" title={problem?.message ?? ''} /> : null}
      {state === 'CANCELLED' ? <Alert tone="info" role="status" title={t('cancelledText')} /> : null}
      {state === 'DONE' && !file ? <Alert tone="warning" title={t('gone')} /> : null}
      {document ? (
        <form method="post">
          <input type="hidden" name="versionId" value={document.version.id} />
          <input type="hidden" name="format" value={document.format} />
          {document.filled ? <input type="hidden" name="filled" value="ja" /> : null}
          {document.withLetterhead ? <input type="hidden" name="letterhead" value="ja" /> : null}
          {document.comparedWith ? <input type="hidden" name="compareWith" value={document.comparedWith.id} /> : null}
          <Button name="form" value="again" look={file ? 'quiet' : 'primary'}>
            {t('again')}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
