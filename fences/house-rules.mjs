// Rules of this house that no plugin has. Each says what to do instead.
import { basename, relative, sep } from 'node:path';

const emptyNames = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'types', 'lib', 'base']);

/** Names come from the trade; a name that fits everything tells nobody where to look. */
const names = {
  meta: {
    type: 'problem',
    messages: {
      empty: 'The name "{{name}}" fits everything and tells nothing: name it by what it holds.',
      kebab: 'Files and folders are named in kebab-case: "{{name}}".',
      barrel: 'No barrels: import from the file that holds the thing.',
    },
  },
  create(context) {
    const parts = relative(context.cwd, context.filename).split(sep);
    return {
      Program(node) {
        for (const name of parts) {
          // A noun may be followed by its piece of furniture: solution.entity.ts, search.texts.ts.
          const stem = name.replace(/\.[^.]+$/, '').replace(/\.(spec|journey|browser\.spec)$/, '');
          if (emptyNames.has(stem)) context.report({ node, messageId: 'empty', data: { name } });
          else if (!/^[a-z0-9.-]+$/.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
        }
        if (/^index\.[cm]?[jt]sx?$/.test(basename(context.filename))) context.report({ node, messageId: 'barrel' });
      },
      ExportAllDeclaration: (node) => context.report({ node, messageId: 'barrel' }),
      'ExportNamedDeclaration[source]': (node) => context.report({ node, messageId: 'barrel' }),
    };
  },
};

// In pieces, so that this file does not break its own rule.
const excuse = new RegExp(
  `(${['eslint-', 'disable'].join('')}|${['@ts-', '(ignore|nocheck|expect-error)'].join('')}|${['prettier-', 'ignore'].join('')})`,
);
// In brackets such a word is a placeholder of somebody's document, and ours to speak about.
const promise = /(?<!\[)\b(TODO|FIXME|HACK|XXX)\b/;

/** Neither the tools are told to look away, nor is work left lying about in comments. */
const noExcuses = {
  meta: {
    type: 'problem',
    messages: {
      silenced: 'Do not silence the tools: change the code, or change the rule for everybody.',
      promised: 'Do it, or file an issue: comments hold reasons, no promises.',
    },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (excuse.test(comment.value)) context.report({ loc: comment.loc, messageId: 'silenced' });
        else if (promise.test(comment.value)) context.report({ loc: comment.loc, messageId: 'promised' });
      }
    },
  }),
};

const calleeOf = (decorator) =>
  decorator.expression.type === 'CallExpression' ? decorator.expression.callee.name : '';

/** Every query and mutation says for whom it answers, so that none forgets to ask who looks. */
const resolverDoor = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { sameForEverybody: { type: 'array', items: { type: 'string' } } } }],
    messages: {
      nameless: '"{{name}}" does not say for whom it answers: take @Context() and hand its actor on.',
    },
  },
  create: (context) => ({
    MethodDefinition(node) {
      if (!(node.decorators ?? []).some((one) => ['Query', 'Mutation', 'Subscription'].includes(calleeOf(one)))) return;
      if (context.options[0]?.sameForEverybody.includes(node.key.name)) return;
      const decorators = node.value.params.flatMap((parameter) => parameter.decorators ?? []);
      if (decorators.some((one) => calleeOf(one) === 'Context')) return;
      context.report({ node: node.key, messageId: 'nameless', data: { name: node.key.name ?? '' } });
    },
  }),
};

/** The environment is read once, checked against one schema. */
const settingsAtTheDoor = {
  meta: {
    type: 'problem',
    messages: { environment: 'Read settings through the Configuration, which checks and documents them.' },
  },
  create: (context) => ({
    'MemberExpression[object.name="process"][property.name="env"]': (node) =>
      context.report({ node, messageId: 'environment' }),
  }),
};

/** A test that does not run proves nothing; a test that runs alone hides the others. */
const everyTestRuns = {
  meta: {
    type: 'problem',
    messages: { left: 'Every test runs: no skip, only, todo, fit or xit.' },
  },
  create: (context) => ({
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo)$/]': (node) =>
      context.report({ node, messageId: 'left' }),
    'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]': (node) =>
      context.report({ node, messageId: 'left' }),
  }),
};

export default {
  meta: { name: 'house' },
  rules: {
    names,
    'no-excuses': noExcuses,
    'resolver-door': resolverDoor,
    'settings-at-the-door': settingsAtTheDoor,
    'every-test-runs': everyTestRuns,
  },
};
