import { TabLinks } from '@allmende/ui/tab-links';
import { useLocation } from 'react-router';
import { useTexts } from '../i18n/texts.ts';
import { shellTexts } from './shell.texts.ts';

/** The pages of the operator. */
export function OperatorTabs() {
  const t = useTexts(shellTexts);
  const { pathname } = useLocation();
  const item = (href: string, label: string) => ({ href, label, current: pathname === href });
  return (
    <TabLinks
      label={t('operation')}
      items={[item('/betrieb/protokoll', t('platformTrail')), item('/betrieb/aufbewahrung', t('retention'))]}
    />
  );
}
