import { spawn } from 'node:child_process';
import { apiEnvironment } from '@allmende/local-services/api-command';
import { buildWhenStale } from '@allmende/local-services/build';
import { lockFolder } from '@allmende/local-services/folder-lock';
import { PROGRAMS } from '@allmende/local-services/product-programs';
import { type ProductSettings, settingsFrom } from '@allmende/local-services/product-settings';
import { languageOf } from '@allmende/local-services/progress';
import { runningServices, type ServiceAddresses, startServices } from '@allmende/local-services/services';
import { explain } from './explain.ts';

// Ctrl-C reaches the command itself; this process waits for it and then stops what it has started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

try {
  await buildWhenStale(() => {
    process.stderr.write(
      languageOf(process.env) === 'de' ? 'Anwendung wird gebaut …\n' : 'Building the application …\n',
    );
  });
  const settings = settingsFrom(process.env);
  const given = givenServices(settings) ?? runningServices(settings.dataDir);
  process.exit(given ? await run(given, settings) : await runWithOwnServices(settings));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

function givenServices({ databaseUrl, meiliUrl, meiliMasterKey }: ProductSettings): ServiceAddresses | null {
  return databaseUrl && meiliUrl ? { databaseUrl, meiliUrl, meiliMasterKey: meiliMasterKey ?? '', secret: null } : null;
}

async function runWithOwnServices(settings: ProductSettings): Promise<number> {
  const lock = lockFolder(settings.dataDir);
  try {
    const services = await startServices(settings);
    try {
      return await run(services, settings);
    } finally {
      await services.stop();
    }
  } finally {
    lock.release();
  }
}

function run(addresses: ServiceAddresses, settings: ProductSettings): Promise<number> {
  const env = {
    ...apiEnvironment(addresses, settings.dataDir, settings.databaseUrl === null),
    ALLMENDE_PUBLIC_URL: settings.publicUrl,
  };
  const child = spawn(process.execPath, [PROGRAMS.cli, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env,
    // A file that a command is given lies where the operator stands, not where npm has gone.
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
