import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { consultedBodies } from './adoption.ts';
import { bodiesInTheWay, type Involvement, involvementStates, involvementSteps } from './involvement.ts';

const body = (state: Involvement['state'], note = '', named: Involvement['body'] = 'staffCouncil'): Involvement => ({
  body: named,
  state,
  note,
});

describe('which bodies stand between a working copy and its release', () => {
  it.each([
    ['required, and nobody has asked', true, [], ['staffCouncil']],
    ['required and asked', true, [body('asked')], ['staffCouncil']],
    ['required and against it', true, [body('objected', 'Sitzung vom 3. März')], ['staffCouncil']],
    ['required and in favour', true, [body('agreed')], []],
    ['required, said to be unnecessary by nobody', true, [body('notNeeded', ' ')], ['staffCouncil']],
    ['required, said to be unnecessary by somebody', true, [body('notNeeded', 'Frau Weber, Personalamt')], []],
    ['required, and another body has agreed', true, [body('agreed', '', 'isb')], ['staffCouncil']],
    ['not required, and nobody has asked', false, [], []],
    ['not required and against it', false, [body('objected')], []],
  ] as const)('%s', (_, staffCouncil, held, expected) => {
    expect(bodiesInTheWay({ staffCouncil }, held)).toEqual(expected);
  });

  it('shows every body once and in the same order, whatever is on record', () => {
    const held = fc.uniqueArray(
      fc.record({
        body: fc.constantFrom(...consultedBodies),
        state: fc.constantFrom(...involvementStates),
        note: fc.string(),
      }),
      { selector: (one) => one.body },
    );
    fc.assert(
      fc.property(fc.boolean(), held, (staffCouncil, found) => {
        const steps = involvementSteps({ staffCouncil }, found);
        expect(steps.map((step) => step.body)).toEqual([...consultedBodies]);
        expect(steps.flatMap((step) => step.held ?? []).length).toBe(found.length);
        // Only what is required can be in the way, and nothing is when nothing is required.
        expect(steps.every((step) => step.isRequired || !step.isInTheWay)).toBe(true);
        if (!staffCouncil) expect(bodiesInTheWay({ staffCouncil }, found)).toEqual([]);
      }),
    );
  });
});
