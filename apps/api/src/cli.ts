import 'reflect-metadata';
import { Command } from 'commander';
import * as z from 'zod';
import { addProviderCommand } from './commands/add-provider.ts';
import { CommandRefused } from './commands/command-refused.ts';
import { createMemberCommand } from './commands/create-member.ts';
import { createOperatorCommand } from './commands/create-operator.ts';
import { demoAccountsCommand } from './commands/demo-accounts.ts';
import { exportMunicipalityCommand } from './commands/export-municipality.ts';
import { importDomainsCommand } from './commands/import-domains.ts';
import { importMunicipalitiesCommand } from './commands/import-municipalities.ts';
import { migrateCommand } from './commands/migrate.ts';
import { rebuildIndexCommand } from './commands/rebuild-index.ts';
import { removeIdentityProviderCommand } from './commands/remove-identity-provider.ts';
import { resealSecretsCommand } from './commands/reseal-secrets.ts';
import { resetSecondFactorCommand } from './commands/reset-second-factor.ts';
import { seedCommand } from './commands/seed.ts';
import { setIdentityProviderCommand } from './commands/set-identity-provider.ts';
import { verifyAuditCommand } from './commands/verify-audit.ts';
import { ConfigurationRefused } from './foundation/config/configuration.ts';

/** What an operator can do without the web; one file each in `commands/`. */
const commands = [
  migrateCommand,
  seedCommand,
  createOperatorCommand,
  addProviderCommand,
  createMemberCommand,
  resetSecondFactorCommand,
  resealSecretsCommand,
  setIdentityProviderCommand,
  removeIdentityProviderCommand,
  importMunicipalitiesCommand,
  importDomainsCommand,
  rebuildIndexCommand,
  demoAccountsCommand,
  exportMunicipalityCommand,
  verifyAuditCommand,
];

const program = new Command('allmende').description('Commands for the operator of Allmende').showHelpAfterError();
for (const command of commands) program.addCommand(command);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}

/** What the operator reads: a refusal in its own words, a fault with its stack. */
function sentenceOf(error: unknown): string {
  if (error instanceof CommandRefused || error instanceof ConfigurationRefused) return error.message;
  if (error instanceof z.ZodError) return z.prettifyError(error);
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code))
    return error.message || error.code;
  return error.stack ?? error.message;
}
