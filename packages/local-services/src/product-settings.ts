import { resolve } from 'node:path';
import { StartRefusal } from './start-refusals.ts';

/** The repository this package stands in. */
export const REPOSITORY = resolve(import.meta.dirname, '../../..');

/** What the person at the keyboard decides about a start. */
export interface ProductSettings {
  /** Port of the web, the only address the browser talks to. */
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly dataDir: string;
  /** An existing PostgreSQL; then nothing is seeded and there is no demo. */
  readonly databaseUrl: string | null;
  readonly meiliUrl: string | null;
  readonly meiliMasterKey: string | null;
}

/**
 * Reads the settings from the environment.
 * @throws StartRefusal when the port is not a port
 */
export function settingsFrom(env: NodeJS.ProcessEnv): ProductSettings {
  const port = Number(env['ALLMENDE_PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StartRefusal(
      'START_FAILED',
      `ALLMENDE_PORT=${env['ALLMENDE_PORT']} ist kein Port. Geben Sie eine Zahl von 1 bis 65535 an.`,
      `ALLMENDE_PORT=${env['ALLMENDE_PORT']} is not a port. Give a number from 1 to 65535.`,
    );
  }
  const host = env['ALLMENDE_HOST'] || '127.0.0.1';
  return {
    port,
    host,
    publicUrl: env['ALLMENDE_PUBLIC_URL'] || `http://127.0.0.1:${port}`,
    dataDir: resolve(REPOSITORY, env['ALLMENDE_DATA_DIR'] || '.allmende'),
    databaseUrl: env['DATABASE_URL'] || null,
    meiliUrl: env['MEILI_URL'] || null,
    meiliMasterKey: env['MEILI_MASTER_KEY'] || null,
  };
}

/**
 * Whether this start may be the demo, where one click signs in as anybody: only with the embedded database, only on loopback.
 * @throws StartRefusal when the embedded sample world would be shown to the network
 */
export function isDemo(settings: ProductSettings): boolean {
  if (settings.databaseUrl !== null) return false;
  if (!['127.0.0.1', 'localhost', '::1'].includes(settings.host)) {
    throw new StartRefusal(
      'START_FAILED',
      `Die Beispielwelt läuft nur auf dem eigenen Rechner (ALLMENDE_HOST=${settings.host}). Setzen Sie DATABASE_URL für den Betrieb im Netz.`,
      `The sample world runs on this computer only (ALLMENDE_HOST=${settings.host}). Set DATABASE_URL to serve a network.`,
    );
  }
  return true;
}
