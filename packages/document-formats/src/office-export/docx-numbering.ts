import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx';
import type { ListBlock } from './docx-context.ts';

const LEVELS = 9;
/** Twips by which each level is set in. */
const INDENT = 397;

const indentOf = (level: number) => ({ paragraph: { indent: { left: (level + 1) * INDENT, hanging: INDENT } } });

/** Headings are numbered as everywhere in the product: 1, 1.1, 1.1.1. */
export const headingNumbering = {
  reference: 'headings',
  levels: Array.from({ length: LEVELS }, (_, level): ILevelsOptions => {
    const text = Array.from({ length: level + 1 }, (__, at) => `%${at + 1}`).join('.');
    return { level, format: LevelFormat.DECIMAL, text, suffix: LevelSuffix.TAB, alignment: AlignmentType.LEFT };
  }),
};

const signs = ['•', '–', '▪'];
const bullets = {
  reference: 'bullets',
  levels: Array.from({ length: LEVELS }, (_, level): ILevelsOptions => ({
    ...{ level, format: LevelFormat.BULLET, text: signs[level % signs.length]!, alignment: AlignmentType.LEFT },
    style: { ...indentOf(level), run: { font: 'Arial' } },
  })),
};

const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
const numbers = (start: number) => ({
  reference: `numbers-${start}`,
  levels: Array.from({ length: LEVELS }, (_, level): ILevelsOptions => ({
    ...{ level, format: formats[level % formats.length]!, alignment: AlignmentType.LEFT, start },
    text: level % formats.length === 1 ? `%${level + 1})` : `%${level + 1}.`,
    style: indentOf(level),
  })),
});

/** The numbering of a list: each is one of its own, so that it begins anew. */
export function listNumbering({ ordered, start }: ListBlock, level: number, instance: number) {
  return { reference: ordered ? numbers(start) : bullets, level, instance, custom: true };
}
