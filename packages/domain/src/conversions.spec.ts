import { describe, expect, it } from '@jest/globals';
import {
  conversionAfter,
  conversionProblemCodes,
  conversionProblemSentence,
  conversionStates,
  conversionTransitions,
  isConversionOver,
  type ConversionStep,
} from './conversions.ts';

const steps = Object.keys(conversionTransitions) as ConversionStep[];

describe('the life of a conversion', () => {
  it('goes from waiting over running to an end', () => {
    expect(conversionAfter('waiting', 'take')).toBe('running');
    expect(conversionAfter('running', 'finish')).toBe('done');
    expect(conversionAfter('running', 'fail')).toBe('failed');
  });

  it('may be taken again while it runs, because whoever had taken it may be dead', () => {
    expect(conversionAfter('running', 'take')).toBe('running');
  });

  it('is cancelled only while somebody waits for it', () => {
    expect(conversionStates.filter((state) => conversionAfter(state, 'cancel'))).toEqual(['waiting', 'running']);
  });

  it('is not finished by anybody who has not taken it', () => {
    expect(conversionAfter('waiting', 'finish')).toBeNull();
  });

  it('knows no step out of an end', () => {
    const over = conversionStates.filter(isConversionOver);
    expect(over).toEqual(['done', 'failed', 'cancelled']);
    expect(over.flatMap((state) => steps.filter((step) => conversionAfter(state, step) !== null))).toEqual([]);
  });
});

describe('why a conversion failed', () => {
  it.each(conversionProblemCodes)('is said in both languages: %s', (code) => {
    const params = { seconds: 60 };
    for (const language of ['de', 'en'] as const)
      expect(conversionProblemSentence(code, language, params)).toMatch(/^[A-ZÄÖÜ][^{}]+\.$/);
  });
});
