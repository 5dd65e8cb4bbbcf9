// A text with its later versions, as they were written: an origin that goes on and a city that goes its own way.
import { contentSchema, variableSchema, type Content } from '../content.ts';
import { variablesIn } from '../variables.ts';

/** What an editor did: this passage became that one. */
export type Edit = readonly [passage: string, becomes: string];

export interface History {
  readonly title: string;
  /** The first version: clauses as `# [id] heading`, more signs for lower levels. */
  readonly first: string;
  /** Versions of the origin, each made from the one before. */
  readonly origin: readonly (readonly Edit[])[];
  /** Versions of the city that took over the first one. */
  readonly city: readonly (readonly Edit[])[];
}

/** All versions of one side, the first included. */
export function versionsOf(first: string, edits: readonly (readonly Edit[])[]): string[] {
  return edits.reduce((versions, list) => [...versions, list.reduce(after, versions.at(-1)!)], [first]);
}

function after(text: string, [passage, becomes]: Edit): string {
  if (text.split(passage).length !== 2)
    throw new RangeError(`stands ${text.split(passage).length - 1} times: ${passage}`);
  return text.replace(passage, () => becomes);
}

export function contentOfText(title: string, text: string): Content {
  const clauses = text.split(/^(?=#+ \[)/m).flatMap((part) => {
    const head = /^(#+) \[([a-z0-9-]+)\] (.+)\n/.exec(part);
    if (!head) return [];
    return [{ id: head[2]!, heading: head[3]!, level: head[1]!.length, body: part.slice(head[0].length).trim() }];
  });
  const content = contentSchema.parse({ metadata: { title, type: 'leitlinie' }, clauses });
  const variables = [...variablesIn(content).keys()].map((key) => variableSchema.parse({ key, label: key }));
  return { ...content, variables };
}
