import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useTexts } from '../i18n/texts.ts';
import { shellTexts } from './shell.texts.ts';

/**
 * Tells a screen reader that another page has arrived and moves the focus to its heading. The router does neither.
 * A change of the query alone (a filter) is another view of the same page and leaves the focus where it is.
 */
export function RouteAnnouncer() {
  const t = useTexts(shellTexts);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  const [message, setMessage] = useState('');

  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    document.querySelector<HTMLElement>('main h1')?.focus();
    setMessage(t('arrived', { title: document.title }));
  }, [pathname, t]);

  return (
    <div role="status" aria-live="polite" className="al-visually-hidden">
      {message}
    </div>
  );
}
