import { describe, expect, it } from '@jest/globals';
import { differing, fieldsIn, fingerprint, typedIn } from './stored-fields.ts';

describe('what a form edits', () => {
  it('has the same mark whatever the order of its fields and the line ends of the browser', () => {
    expect(fingerprint({ body: ['a\r\nb'], heading: ['Zweck'] })).toBe(
      fingerprint({ heading: ['Zweck'], body: ['a\nb'] }),
    );
  });

  it('has another mark as soon as one letter differs', () => {
    expect(fingerprint({ body: ['Passwort'] })).not.toBe(fingerprint({ body: ['Passworte'] }));
  });

  it('names the fields in which two people differ', () => {
    expect(differing({ a: ['1'], b: ['x', 'y'] }, { a: ['1'], b: ['x'], c: [''] })).toEqual(['b']);
  });

  it('leaves out what only carries the form', () => {
    const form = new FormData();
    form.append('base', 'abc');
    form.append('topics', 'backup');
    form.append('topics', 'cloud');
    expect(fieldsIn(form)).toEqual({ topics: ['backup', 'cloud'] });
  });

  it('shows what was typed rather than what is stored when a form comes back', () => {
    const answer = { form: 'x', problems: [], values: { title: 'neu' }, lists: { title: ['neu'] } };
    expect(typedIn({ title: ['alt'] }, answer).text('title')).toBe('neu');
    expect(typedIn({ title: ['alt'] }, undefined).text('title')).toBe('alt');
  });
});
