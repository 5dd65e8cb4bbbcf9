// Three-way merge of a long document: ours by clauses and Markdown against diff3 by lines, on the same three versions.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { roundsByGit } from './merging/by-git.ts';
import { roundsInBrowser } from './merging/in-browser.ts';
import { rounds, type Course, type Measured, type SideName } from './merging/sides.ts';
import { commit } from './measuring/report.ts';
import { median } from './measuring/rounds.ts';

const { values } = parseArgs({
  options: {
    clauses: { type: 'string', default: '500' },
    characters: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '15' },
    check: { type: 'boolean', default: false },
  },
});
const whole: Course = {
  clauses: Number(values.clauses),
  characters: Number(values.characters),
  rounds: Number(values.rounds),
};
/** node-diff3 takes minutes for the whole: its effort grows with the square of the lines, of which every second is empty. */
const tenth: Course = { ...whole, clauses: Math.round(whole.clauses / 10), rounds: 3 };
const ours: SideName[] = ['by clauses'];
const both: SideName[] = ['by clauses', 'by lines'];

/** Milliseconds in the browser, times of a merge by lines, times fewer conflicts. */
const AIMS = { browser: 50, ratio: 2, conflicts: 3 };

const say = (line: string) => void process.stdout.write(`${line}\n`);
const warm = (measured: readonly Measured[]) => median(measured.slice(1).map(({ milliseconds }) => milliseconds));
const tell = (place: string, measured: readonly Measured[]) => {
  const { conflicts, characters, milliseconds } = measured[0]!;
  const times = `first ${milliseconds.toFixed(1)} ms, then ${warm(measured).toFixed(1)} ms`;
  say(`${place.padEnd(36)} ${times}; ${conflicts} conflicts; ${characters} characters`);
};

/** Most memory that one merge takes beyond what the versions take themselves, MB. */
async function memory(side: SideName, { clauses, characters }: Course): Promise<number> {
  const program = join(import.meta.dirname, 'merging/in-process.ts');
  const once = async () => {
    const args = [program, side, String(clauses), String(characters)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return (JSON.parse(stdout) as { megabytes: number }).megabytes;
  };
  return median([await once(), await once(), await once()]);
}

const node = { whole: rounds(whole, ours)['by clauses']!, tenth: rounds(tenth, both) };
const browser = await roundsInBrowser([
  { course: whole, sides: ours },
  { course: tenth, sides: both },
]);
const git = roundsByGit(whole);
const [inBrowser, tenthInBrowser] = [browser.results[0]!['by clauses']!, browser.results[1]!];

tell('Node, by clauses', node.whole);
tell('Chromium, by clauses', inBrowser);
if (git) tell('git, by lines', git.results);
tell('Node, a tenth, by clauses', node.tenth['by clauses']!);
tell('Node, a tenth, by lines (node-diff3)', node.tenth['by lines']!);
tell('Chromium, a tenth, by clauses', tenthInBrowser['by clauses']!);
tell('Chromium, a tenth, by lines', tenthInBrowser['by lines']!);
const megabytes = {
  whole: await memory('by clauses', whole),
  tenth: await memory('by clauses', tenth),
  tenthByLines: await memory('by lines', tenth),
};
say(
  `memory: ${Object.entries(megabytes)
    .map(([name, value]) => `${name} ${value.toFixed(1)} MB`)
    .join(', ')}`,
);

const atMost = (value: number, aim: number) => value <= aim;
const atLeast = (value: number, aim: number) => value >= aim;
const targets = [
  { what: 'ms in the browser, the whole', value: warm(inBrowser), aim: AIMS.browser, met: atMost },
  {
    what: 'times of a merge by lines in the browser, a tenth',
    value: warm(tenthInBrowser['by clauses']!) / warm(tenthInBrowser['by lines']!),
    aim: AIMS.ratio,
    met: atMost,
  },
  ...(git
    ? [
        {
          what: 'times of git in C, the whole, in Node',
          value: warm(node.whole) / warm(git.results),
          aim: AIMS.ratio,
          met: atMost,
        },
        {
          what: 'times fewer conflicts than git, the whole',
          value: git.results[0]!.conflicts / Math.max(1, inBrowser[0]!.conflicts),
          aim: AIMS.conflicts,
          met: atLeast,
        },
      ]
    : []),
];
for (const { what, value, aim, met } of targets)
  say(`${met(value, aim) ? 'met' : 'missed'}: ${what}: ${value.toFixed(2)} (aim ${aim})`);
if (!git) say('not measured: conflicts of a merge by lines for the whole, because there is no git');
const versions = { commit: commit(), node: process.version, chromium: browser.version, git: git?.version ?? null };
say(JSON.stringify({ bench: 'merge', whole, tenth, versions, node, inBrowser, tenthInBrowser, git, megabytes }));
if (values.check && targets.some(({ value, aim, met }) => !met(value, aim))) process.exitCode = 1;
