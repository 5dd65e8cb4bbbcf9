import { Button } from '@allmende/ui/button';
import { StatusLine } from '@allmende/ui/status-line';
import { useTexts } from '../../i18n/texts.ts';
import { filesTexts } from './files.texts.ts';
import type { Upload } from './use-uploads.ts';

/** How far the files on their way are. Only the name of the present one is announced, not every per cent. */
export function UploadProgress({ uploads, onCancel }: { uploads: readonly Upload[]; onCancel: () => void }) {
  const t = useTexts(filesTexts);
  const current = uploads.findLast(({ percent }) => percent !== null);
  return (
    <>
      <StatusLine hidden>{current ? t('uploading', { name: current.name }) : null}</StatusLine>
      {uploads.length > 0 ? (
        <div className="al-stack al-stack--tight">
          <ul className="upload__list">
            {uploads.map(({ name, percent }, at) => (
              <li key={at}>
                <span className="upload__name">{name}</span>
                <progress value={percent ?? 0} max={100} aria-label={name} />
                <span className="al-small al-muted">{percent === null ? t('waiting') : t('percent', { percent })}</span>
              </li>
            ))}
          </ul>
          <div>
            <Button type="button" look="secondary" small onClick={onCancel}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}
