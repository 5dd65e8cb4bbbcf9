import type { ReactNode } from 'react';

/** What paper must carry and the screen already shows: address, version, date, licence, TLP label. Printed only. */
export function PrintFooter({ children }: { children: ReactNode }) {
  return <div className="al-print-footer">{children}</div>;
}
