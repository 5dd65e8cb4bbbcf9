/** What npm audit has found. */
export type AuditOutcome = 'clean' | 'findings' | 'not-run';

interface Report {
  readonly auditReportVersion?: number;
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity?: string }>>;
  readonly message?: string;
  readonly error?: { readonly summary?: string; readonly code?: string };
}

/** What makes a run fail. */
const grave = ['high', 'critical'];

/** Tells what an answer of `npm audit --json` means: without a report nothing was looked at, and nothing was passed. */
export function auditOutcome(output: string): { outcome: AuditOutcome; words: string } {
  const report = reportIn(output);
  const counts = report?.metadata?.vulnerabilities;
  if (!report?.auditReportVersion || !counts) {
    const why = report?.message || report?.error?.summary || report?.error?.code || output.trim() || 'nothing';
    // Which registry it was is nobody's business but the operator's.
    return { outcome: 'not-run', words: `not run: the registry answers ${why.replace(/ - \w+ https?:\S+/, '')}` };
  }
  const found = Object.entries(report.vulnerabilities ?? {}).filter(([, { severity = '' }]) =>
    grave.includes(severity),
  );
  const total = grave.reduce((sum, severity) => sum + (counts[severity] ?? 0), 0);
  if (total === 0 && found.length === 0) return { outcome: 'clean', words: 'no weakness of high or critical severity' };
  return { outcome: 'findings', words: found.map(([name, { severity }]) => `${name}: ${severity}`).join('\n') };
}

function reportIn(output: string): Report | null {
  try {
    return JSON.parse(output) as Report;
  } catch {
    return null;
  }
}
