// Lints texts that stand in no file: reads [{ file, code }] as JSON, writes for each the rules that bite with their words.
// A process of its own, because a test runner would load every tool again for each of its files.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

/** @type {{ file: string, code: string }[]} */
const planted = JSON.parse(await text(process.stdin));
const [overrideConfigFile] = process.argv.slice(2);
const eslint = new ESLint({ cwd: `${import.meta.dirname}/..`, ...(overrideConfigFile ? { overrideConfigFile } : {}) });
const found = [];
for (const { file, code } of planted) {
  const [result] = await eslint.lintText(code, { filePath: file });
  found.push(result?.messages.map(({ ruleId, severity, message }) => ({ rule: ruleId, severity, message })) ?? []);
}
process.stdout.write(JSON.stringify(found));
