// Asks the registry for known weaknesses of the packages that run in Allmende.
import { auditOutcome } from './audit-outcome.ts';
import { npmAnswers } from './npm-answers.ts';

/** How it ends where nobody could be asked: neither passed nor failed. */
const NOT_RUN = 3;

const { output } = await npmAnswers('audit', '--json', '--omit=dev', '--audit-level=high');
const { outcome, words } = auditOutcome(output);
process.stdout.write(`dependency audit: ${words}\n`);
process.exit({ clean: 0, findings: 1, 'not-run': NOT_RUN }[outcome]);
