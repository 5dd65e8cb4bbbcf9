import { buildWhenStale } from '@allmende/local-services/build';
import { askedToEnd } from '@allmende/local-services/owner';
import { type Product, type ProductStep, startProduct } from '@allmende/local-services/product';
import { isDemo, settingsFrom } from '@allmende/local-services/product-settings';
import { languageOf, type Sentence, showProgress } from '@allmende/local-services/progress';
import { restartAfterAccidents } from './accidents.ts';
import { explain } from './explain.ts';

const STEPS: Record<ProductStep | 'build', Sentence> = {
  build: { de: 'Anwendung wird gebaut', en: 'Building the application' },
  initialise: { de: 'Datenbank wird angelegt', en: 'Creating the database' },
  start: { de: 'Datenbank und Suche starten', en: 'Starting database and search' },
  migrate: { de: 'Datenbank wird auf den Stand gebracht', en: 'Bringing the database up to date' },
  seed: { de: 'Beispielwelt wird eingerichtet', en: 'Setting up the sample world' },
  index: { de: 'Suchindex wird neu aufgebaut', en: 'Rebuilding the search index' },
  programs: { de: 'Schnittstelle und Webserver starten', en: 'Starting API and web server' },
};

const language = languageOf(process.env);
const progress = showProgress(process.stderr, language);
const begun = Date.now();

// Asked from the beginning: Ctrl-C in the middle of a start must stop what has been started so far.
const cancelled = new AbortController();
const end = askedToEnd().then(() => {
  cancelled.abort();
  return 'asked' as const;
});

try {
  const settings = settingsFrom(process.env);
  const demo = isDemo(settings);
  await buildWhenStale(() => progress.step(STEPS.build));
  const product = await startProduct({
    ...settings,
    demo,
    signal: cancelled.signal,
    onProgress: (step) => progress.step(STEPS[step]),
  });
  progress.done();
  if (!cancelled.signal.aborted) welcome(product);
  const failure = restartAfterAccidents(product, (sentence) => progress.line(sentence));
  if ((await Promise.race([end, failure])) === 'hopeless') process.exitCode = 1;
  progress.step({ de: 'Alles wird beendet', en: 'Stopping everything' });
  await product.stop();
  progress.line({ de: 'Beendet. Die Daten bleiben erhalten.', en: 'Stopped. The data are kept.' });
  process.exit();
} catch (error) {
  progress.done();
  if (cancelled.signal.aborted) progress.line({ de: 'Abgebrochen.', en: 'Cancelled.' });
  else process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
}

function welcome(product: Product): void {
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const lines = [
    '',
    language === 'de' ? `Allmende läuft (nach ${seconds} s):` : `Allmende is running (after ${seconds} s):`,
    '',
    `  ${product.url}`,
    '',
  ];
  if (product.accounts.length > 0) {
    lines.push(language === 'de' ? 'Anmelden mit einem Klick als:' : 'Sign in with one click as:', '');
    const width = Math.max(...product.accounts.map(({ name }) => name.length));
    lines.push(...product.accounts.map(({ name, role, email }) => `  ${name.padEnd(width)}  ${email}  ${role}`), '');
  } else {
    lines.push(
      language === 'de'
        ? 'Das erste Konto legt „npm run cli -- create-operator“ an.'
        : 'The first account is made by "npm run cli -- create-operator".',
      '',
    );
  }
  lines.push(language === 'de' ? 'Beenden mit Strg-C.' : 'Stop with Ctrl-C.', '');
  process.stdout.write(lines.join('\n'));
}
