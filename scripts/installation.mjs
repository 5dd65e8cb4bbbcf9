// Everything that must work before `npm ci` has run: built-ins only, Node 18 or later.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = dirname(dirname(fileURLToPath(import.meta.url)));

/** English where the terminal is English, German everywhere else. */
const english = /^en/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

/** @param {string} german @param {string} inEnglish */
export const say = (german, inEnglish) => process.stderr.write(`${english ? inEnglish : german}\n`);

/** Installs what package-lock.json asks for, unless exactly that is already there. */
export async function install() {
  if (isInstalled()) return;
  const start = Date.now();
  say('Pakete werden installiert …', 'Installing packages …');
  const beat = setInterval(() => {
    const seconds = Math.round((Date.now() - start) / 1000);
    say(`  … seit ${seconds} s`, `  … for ${seconds} s`);
  }, 15_000);
  // On the old Node npm prints a warning for each package that wants a newer one; they run on the Node that comes with them.
  const code = await npm('ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error');
  clearInterval(beat);
  if (code !== 0) {
    say(
      `„npm ci“ ist gescheitert (${code}). Prüfen Sie die Verbindung zur Paketquelle, und starten Sie noch einmal.`,
      `"npm ci" failed (${code}). Check the connection to the package registry and start again.`,
    );
    process.exit(1);
  }
  const seconds = Math.round((Date.now() - start) / 1000);
  say(`Pakete installiert (${seconds} s).`, `Packages installed (${seconds} s).`);
}

/**
 * Compares the lock file with the one npm leaves in node_modules when it has finished. So an interrupted or outdated
 * installation is noticed, and an installation made by hand is accepted.
 */
function isInstalled() {
  try {
    const wanted = packagesIn(join(repository, 'package-lock.json'));
    const found = packagesIn(join(repository, 'node_modules/.package-lock.json'));
    return Object.entries(wanted).every(([path, { version, link, optional }]) => {
      // Left out on purpose: workspaces are links, optional packages may belong to another platform.
      if (path === '' || link || !path.includes('node_modules/')) return true;
      return found[path] === undefined ? optional === true : found[path].version === version;
    });
  } catch {
    return false;
  }
}

/** @param {string} file @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }>} */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** @param {string[]} args */
function npm(...args) {
  const own = process.env.npm_execpath;
  const [command, first] = own && /\.[cm]?js$/.test(own) ? [process.execPath, [own]] : ['npm', []];
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', (error) => resolve(error.message));
    child.once('close', resolve);
  });
}

/** The Node that came with the packages, else the running one when it is new enough; otherwise ends with an explanation. */
export function newNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const brought = join(
    repository,
    'node_modules',
    `node-${platform}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(brought)) return brought;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 22)) return process.execPath;
  say(
    `Für diese Plattform (${process.platform}-${process.arch}) liegt kein Node bei, und das vorhandene (${process.versions.node}) ist zu alt. Installieren Sie Node 24 und starten Sie noch einmal.`,
    `No Node comes along for this platform (${process.platform}-${process.arch}) and the present one (${process.versions.node}) is too old. Install Node 24 and start again.`,
  );
  return process.exit(1);
}
