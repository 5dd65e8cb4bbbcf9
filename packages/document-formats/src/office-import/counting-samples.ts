const samples: Readonly<Record<string, string>> = {
  ...{ lowerLetter: 'a, b, c', upperLetter: 'A, B, C', lowerRoman: 'i, ii, iii', upperRoman: 'I, II, III' },
  ...{ a: 'a, b, c', A: 'A, B, C', i: 'i, ii, iii', I: 'I, II, III' },
};

/** How a list counts, as people see it; Word and OpenDocument each have a word of their own for it. */
export const countingSample = (format: string): string => samples[format] ?? format;
