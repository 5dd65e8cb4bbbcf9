import { Button } from '@allmende/ui/button';
import { useTexts } from '../i18n/texts.ts';
import { shortcutTexts } from './shortcuts.texts.ts';

/** What the key "?" shows: the keys, and how one switches them off. The browser's own dialog, since most pages run no script. */
export function ShortcutList({ here }: { here: string }) {
  const t = useTexts(shortcutTexts);
  return (
    <dialog id="tasten" className="shortcuts" aria-labelledby="tasten-titel">
      <div className="al-stack">
        <h2 id="tasten-titel">{t('title')}</h2>
        <Shortcuts />
        <div className="al-cluster">
          <form method="dialog">
            <Button small>{t('close')}</Button>
          </form>
          <ShortcutSwitch here={here} isOn />
        </div>
      </div>
    </dialog>
  );
}

/** The keys and what they do. */
export function Shortcuts() {
  const t = useTexts(shortcutTexts);
  return (
    <dl className="shortcuts__keys">
      {(['/', '?', 'Esc'] as const).map((key) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(key)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Switches the keys off or on again (WCAG 2.1.4); an ordinary form. */
export function ShortcutSwitch({ here, isOn }: { here: string; isOn: boolean }) {
  const t = useTexts(shortcutTexts);
  return (
    <form method="post" action="/einstellungen">
      <input type="hidden" name="zurueck" value={here} />
      <Button name="tasten" value={isOn ? 'aus' : 'an'} look="secondary" small>
        {t(isOn ? 'off' : 'on')}
      </Button>
    </form>
  );
}
