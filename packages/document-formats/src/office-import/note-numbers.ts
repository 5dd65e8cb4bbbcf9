import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Notes are counted in the order in which the text refers to them, as they are printed. */
export function numberNotes(root: Root): void {
  const numbers = new Map<string, string>();
  visit(root, 'footnoteReference', ({ identifier }) => {
    if (!numbers.has(identifier)) numbers.set(identifier, String(numbers.size + 1));
  });
  visit(root, ['footnoteReference', 'footnoteDefinition'], (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
    node.identifier = node.label = numbers.get(node.identifier) ?? `n${node.identifier}`;
  });
}
