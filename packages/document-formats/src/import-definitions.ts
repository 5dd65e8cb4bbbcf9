import { rangeOf } from '@allmende/domain/mdast';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Span, SpanIndex } from './source-edits.ts';

interface Named extends Span {
  readonly name: string;
}

export interface MovedDefinitions {
  /** Definitions that leave the place where they stand. */
  readonly removed: readonly Span[];
  /** For each section, the definitions that are added to it, in the order of their use. */
  readonly added: readonly (readonly Span[])[];
}

/**
 * Footnotes and link targets are defined once for a document, but a clause has to stand alone: each definition goes to
 * every section that refers to it, leaves the ones that do not, and stays where it is when nobody refers to it.
 */
export function moveDefinitions(root: Root, sections: readonly Span[]): MovedDefinitions {
  const { definitions, references } = collected(root);
  const definitionAt = new SpanIndex([...definitions.values()]);
  const sectionAt = new SpanIndex(sections.map((section, at) => ({ ...section, at })));
  const uses = sections.map(() => new Set<string>());
  const usedByDefinition = new Map<string, string[]>();
  for (const { name, start } of references) {
    const around = definitionAt.at(start);
    if (!definitions.has(name)) continue;
    if (around) usedByDefinition.set(around.name, [...(usedByDefinition.get(around.name) ?? []), name]);
    else uses[sectionAt.at(start)?.at ?? 0]?.add(name);
  }
  // A set visits what is added while it is walked: footnotes that refer to others bring them along.
  for (const used of uses) for (const name of used) usedByDefinition.get(name)?.forEach((more) => used.add(more));

  const usedAnywhere = new Set(uses.flatMap((used) => [...used]));
  const homeOf = (definition: Span) => sectionAt.at(definition.start)?.at ?? 0;
  return {
    removed: [...definitions.values()].filter(
      (definition) => usedAnywhere.has(definition.name) && !uses[homeOf(definition)]?.has(definition.name),
    ),
    added: uses.map((used, at) =>
      [...used].map((name) => definitions.get(name)!).filter((definition) => homeOf(definition) !== at),
    ),
  };
}

/** All definitions (the first of a name counts, as everywhere in Markdown) and all references to them. */
function collected(root: Root): { definitions: Map<string, Named>; references: Named[] } {
  const definitions = new Map<string, Named>();
  const references: Named[] = [];
  visit(root, (node: Nodes) => {
    const range = rangeOf(node);
    if (!range) return;
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      const name = `${node.type === 'definition' ? 'link' : 'note'} ${node.identifier}`;
      if (!definitions.has(name)) definitions.set(name, { name, ...range });
    } else if (node.type === 'linkReference' || node.type === 'imageReference')
      references.push({ name: `link ${node.identifier}`, ...range });
    else if (node.type === 'footnoteReference') references.push({ name: `note ${node.identifier}`, ...range });
  });
  return { definitions, references };
}
