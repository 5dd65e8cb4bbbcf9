// Writes down which packages run in Allmende (CycloneDX), and refuses those whose licence does not go with ours.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY } from '@allmende/local-services/product-settings';
import { type Component, unacceptable } from './licences.ts';
import { npmAnswers } from './npm-answers.ts';

const file = join(REPOSITORY, '.allmende/sbom.cdx.json');

const { output, code } = await npmAnswers('sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--omit=dev');
if (code !== 0) fail(`npm sbom ended with ${code}: ${output}`);
mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
writeFileSync(file, output);

const { components } = JSON.parse(output) as { components: readonly Component[] };
const refused = unacceptable(components);
if (refused.length > 0) fail(`These licences do not go with the EUPL-1.2:\n${refused.join('\n')}`);
process.stdout.write(`${components.length} packages, all under licences that go with the EUPL-1.2: ${file}\n`);

function fail(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
