import { officePath } from '@allmende/document-formats/office-export/office-program';

let known: boolean | null = null;

/** Is LibreOffice on this machine? Asked once: what is installed while the process lives is known after the next start. */
export const officeIsInstalled = (): boolean => (known ??= officePath() !== null);
